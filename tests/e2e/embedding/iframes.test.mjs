// Cards in frames, as `article-embed build` writes them: the frame takes the height of its card, and no other height.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import * as server from '../../../js/server-inline.js';
import { test } from '../support/page-fixture.mjs';
import { story } from '../support/payloads.mjs';
import { Site } from '../support/site.mjs';

const script = (name) => readFileSync(new URL(`../../../cli/src/publish/${name}`, import.meta.url), 'utf8');
const FRAMES = { 'frame-src': '*', 'style-src': "'unsafe-inline'" };
const frame = (id, src) => `<iframe id="${id}" class="article-embed" width="400" height="50" src="${src}"></iframe>`;

/** Opens a page with frames, and a second site for the pages in them. */
function prepare(page, other) {
  const html = `<!doctype html><style>body{margin:0}</style>${server.renderToString(story('Framed', { excerpt: 'Long words. '.repeat(40) }))}<script defer src="/height.js"></script>`;
  // WebKit counts nothing as 'self' in a frame without an origin.
  other.html('/frame.html', html, { ...FRAMES, 'script-src': `${other.origin} 'unsafe-inline'` });
  other.script('/height.js', script('height.js'));
  page.site.script('/frame.js', script('frame.js'));
}

const height = (id) => document.getElementById(id).getBoundingClientRect().height;

test('a frame of another origin takes the height of its card', async (page) => {
  const other = await Site.open();
  try {
    prepare(page, other);
    await page.visit({
      body: frame('frame', `${other.origin}/frame.html`),
      scripts: '<script async src="/frame.js"></script>',
      policy: FRAMES,
    });
    await page.waitUntil(async () => (await page.run(height, 'frame')) > 100);
  } finally {
    other.close();
  }
});

test('a height from another window or origin, or outside the limits, is ignored', async (page) => {
  const other = await Site.open();
  try {
    prepare(page, other);
    other.html('/quiet.html', '<!doctype html><p>Quiet', FRAMES);
    other.script(
      '/liar.js',
      `for (const height of [300, -1, 1e9, '300', null, NaN]) parent.postMessage({ articleEmbedHeight: height }, '*'); parent.postMessage(null, '*'); parent.postMessage('x', '*');`,
    );
    other.html('/liar.html', '<!doctype html><script src="/liar.js"></script>', FRAMES);
    const body = `${frame('quiet', `${other.origin}/quiet.html`)}${frame('liar', `${other.origin}/liar.html`).replace('class="article-embed"', '')}${frame('wild', `${other.origin}/liar.html`)}`;
    await page.visit({ body, scripts: '<script src="/frame.js"></script>', policy: FRAMES });
    await page.waitUntil(async () => (await page.run(height, 'wild')) > 290);
    await page.run(() => postMessage({ articleEmbedHeight: 500 }, '*'));
    await page.settle();
    assert.deepEqual(
      [await page.run(height, 'quiet'), await page.run(height, 'liar')].map((found) => found < 60),
      [true, true],
    );
    assert.ok((await page.run(height, 'wild')) < 320, 'only the valid height applies');
  } finally {
    other.close();
  }
});

test('a frame without an origin of its own tells WordPress its height, and which link was clicked', async (page) => {
  const other = await Site.open();
  try {
    prepare(page, other);
    const frame = `<iframe sandbox="allow-scripts" width="400" height="50" src="${other.origin}/frame.html#?secret=s3cr3t"></iframe>`;
    const before = () => {
      window.heard = [];
      addEventListener('message', ({ data }) => data.secret && heard.push(data));
    };
    await page.visit({ body: frame, before, policy: FRAMES });
    const heard = (message) => window.heard.find((data) => data.message === message && data.secret === 's3cr3t');
    const { value } = await page.waitFor(heard, 'height');
    assert.ok(value > 100, `${value}`);
    await page.driver.switchTo().frame(0);
    await page.run(() => document.querySelector('article-embed').shadowRoot.querySelector('a').click());
    await page.driver.switchTo().defaultContent();
    // The article is on another host than the frame, which WordPress does not follow.
    assert.equal((await page.waitFor(heard, 'link')).value, `${other.origin}/`);
  } finally {
    other.close();
  }
});

test('the link for places without frames goes when the frame is there', async (page) => {
  const other = await Site.open();
  try {
    prepare(page, other);
    const link = '<blockquote class="article-embed-link"><a href="/landing">Framed</a></blockquote>';
    const body = `${link}${frame('frame', `${other.origin}/frame.html`)}${link}`;
    await page.visit({ body, scripts: '<script async src="/frame.js"></script>', policy: FRAMES });
    await page.waitFor(() => document.querySelector('.article-embed-link').hidden);
    assert.equal(await page.run(() => document.querySelectorAll('.article-embed-link')[1].hidden), false);
  } finally {
    other.close();
  }
});
