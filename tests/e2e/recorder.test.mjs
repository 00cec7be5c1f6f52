// Negative controls: each fault that the other tests must be free of is caught by the recorder. Nothing of the card.

import assert from 'node:assert/strict';
import { EMBED, scene } from './desk.mjs';

/** A fault, how the page commits it, and what must be heard of it. */
const FAULTS = [
  ['an uncaught error', () => { throw new Error('planted'); }, /^error: .*planted/],
  ['an unhandled rejection', () => { Promise.reject(new Error('planted')); }, /^unhandledrejection: .*planted/],
  ['a console.error', () => console.error('planted'), /^console\.error: planted/],
  ['a console.warn', () => console.warn('planted'), /^console\.warn: planted/],
  ['an HTML sink', () => { try { document.body.innerHTML = 'planted'; } catch {} }, /^violation: require-trusted-types-for/],
  ['eval', () => { try { eval('1'); } catch {} }, /^violation: (script-src|require-trusted-types-for)/],
];

for (const [name, before, heard] of FAULTS) {
  scene(`${name} is caught`, async (desk) => {
    await desk.visit({ body: '', before, scripts: '' });
    await desk.until((heard) => recorder.complaints.some((text) => new RegExp(heard).test(text)), heard.source);
    desk.allow(/planted|^violation: |^report: |^log: |^error: .*(TrustedHTML|eval)/);
  });
}

scene('an inline script is caught, here and by the report', async (desk) => {
  await desk.visit({ body: '<script>window.planted = 1</script>', scripts: '' });
  await desk.until(() => recorder.complaints.some((text) => /^violation: script-src/.test(text)));
  await desk.waited(() => desk.site.reports.some((report) => report.includes('script-src')));
  assert.equal(await desk.run(() => window.planted), null);
  desk.allow(/^violation: script-src/, /^report: /, /^log: /);
});

scene('an inline style and a foreign image are caught', async (desk) => {
  await desk.visit({ body: '<p style="color: red">x</p><img src="http://localhost:9/x.png">', scripts: '' });
  for (const directive of ['style-src', 'img-src']) {
    await desk.until((directive) => recorder.complaints.some((text) => text.includes(directive)), directive);
  }
  desk.allow(/^violation: |^report: |^log: |^error: /);
});

scene('a page with the script and without a card is silent', async (desk) => {
  await desk.visit({ body: '<p>Nothing here</p>', scripts: EMBED });
  await desk.until(() => window.ArticleEmbed);
  await desk.quiet();
  assert.equal(desk.site.asked('/pkg/article_embed_bg.wasm').length, 0);
});
