// Cards in frames, as `article-embed build` writes them: the page gives a frame the height that its card tells, and takes it from nobody else.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import * as server from '../../js/server-inline.js';
import { scene } from './desk.mjs';
import { story } from './payloads.mjs';
import { Site } from './site.mjs';

const script = (name) => readFileSync(new URL(`../../src/cli/${name}`, import.meta.url), 'utf8');
const FRAMES = { 'frame-src': '*', 'style-src': "'unsafe-inline'" };
const frame = (id, src) => `<iframe id="${id}" class="article-embed" width="400" height="50" src="${src}"></iframe>`;

/** A page for a frame, and one that holds frames. */
function prepare(desk, other) {
  const page = `<!doctype html><style>body{margin:0}</style>${server.renderToString(story('Framed', { excerpt: 'Long words. '.repeat(40) }))}<script type="module" src="/height.js"></script>`;
  other.page('/frame.html', page, FRAMES);
  other.script('/height.js', script('height.js'));
  desk.site.script('/frame.js', script('frame.js'));
}

const height = (id) => document.getElementById(id).getBoundingClientRect().height;

scene('a frame of another origin gets the height of its card', async (desk) => {
  const other = await Site.open();
  try {
    prepare(desk, other);
    await desk.visit({ body: frame('frame', `${other.origin}/frame.html`), scripts: '<script async src="/frame.js"></script>', policy: FRAMES });
    await desk.waited(async () => (await desk.run(height, 'frame')) > 100);
  } finally {
    other.close();
  }
});

scene('a height from another window, another origin or out of all measure changes nothing', async (desk) => {
  const other = await Site.open();
  try {
    prepare(desk, other);
    other.page('/quiet.html', '<!doctype html><p>Quiet', FRAMES);
    other.script('/liar.js', `for (const height of [300, -1, 1e9, '300', null, NaN]) parent.postMessage({ articleEmbedHeight: height }, '*'); parent.postMessage(null, '*'); parent.postMessage('x', '*');`);
    other.page('/liar.html', '<!doctype html><script src="/liar.js"></script>', FRAMES);
    const body = `${frame('quiet', `${other.origin}/quiet.html`)}${frame('liar', `${other.origin}/liar.html`).replace('class="article-embed"', '')}${frame('wild', `${other.origin}/liar.html`)}`;
    await desk.visit({ body, scripts: '<script src="/frame.js"></script>', policy: FRAMES });
    await desk.waited(async () => (await desk.run(height, 'wild')) > 290);
    await desk.run(() => postMessage({ articleEmbedHeight: 500 }, '*'));
    await desk.quiet();
    assert.deepEqual([await desk.run(height, 'quiet'), await desk.run(height, 'liar')].map((found) => found < 60), [true, true]);
    assert.ok((await desk.run(height, 'wild')) < 320, 'the one height that can be');
  } finally {
    other.close();
  }
});
