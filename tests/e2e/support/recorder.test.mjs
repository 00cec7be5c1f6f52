// Negative controls: the recorder catches each fault that the other tests must not have.

import assert from 'node:assert/strict';
import { EMBED, test } from './page-fixture.mjs';

/** A fault, how the page causes it, and the complaint that must follow. */
const FAULTS = [
  [
    'an uncaught error',
    () => {
      throw new Error('injected');
    },
    /^error: .*injected/,
  ],
  [
    'an unhandled rejection',
    () => {
      Promise.reject(new Error('injected'));
    },
    /^unhandledrejection: .*injected/,
  ],
  ['a console.error', () => console.error('injected'), /^console\.error: injected/],
  ['a console.warn', () => console.warn('injected'), /^console\.warn: injected/],
  [
    'an HTML sink',
    () => {
      try {
        document.body.innerHTML = 'injected';
      } catch {}
    },
    /^violation: require-trusted-types-for/,
  ],
  [
    'eval',
    () => {
      try {
        eval('1');
      } catch {}
    },
    /^violation: (script-src|require-trusted-types-for)/,
  ],
];

for (const [name, before, heard] of FAULTS) {
  test(`${name} is caught`, async (page) => {
    await page.visit({ body: '', before, scripts: '' });
    await page.waitFor((heard) => recorder.complaints.some((text) => new RegExp(heard).test(text)), heard.source);
    page.allow(/injected|^violation: |^report: |^log: |^error: .*(TrustedHTML|eval)/);
  });
}

test('an inline script is caught, in the page and by the report', async (page) => {
  await page.visit({ body: '<script>window.injected = 1</script>', scripts: '' });
  await page.waitFor(() => recorder.complaints.some((text) => /^violation: script-src/.test(text)));
  await page.waitUntil(() => page.site.reports.some((report) => report.includes('script-src')));
  assert.equal(await page.run(() => window.injected), null);
  page.allow(/^violation: script-src/, /^report: /, /^log: /);
});

test('an inline style and a foreign image are caught', async (page) => {
  await page.visit({ body: '<p style="color: red">x</p><img src="http://localhost:9/x.png">', scripts: '' });
  for (const directive of ['style-src', 'img-src']) {
    await page.waitFor((directive) => recorder.complaints.some((text) => text.includes(directive)), directive);
  }
  page.allow(/^violation: |^report: |^log: |^error: /);
});

test('a page with the script and without a card has no complaints', async (page) => {
  await page.visit({ body: '<p>Nothing here</p>', scripts: EMBED });
  await page.waitFor(() => window.ArticleEmbed);
  await page.settle();
  assert.equal(page.site.requestsFor('/pkg/article_embed_bg.wasm').length, 0);
});
