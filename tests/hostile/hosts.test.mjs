// More than a hundred odd pages: the card is drawn in each, or its fallback stays; nothing throws and nobody else is asked for anything.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { scene } from '../e2e/desk.mjs';
import { figure, LIMIT } from './extent.mjs';
import { openFrames } from './frames.mjs';
import { DRAWN, FALLEN } from './hosts.mjs';

const other = (site) => {
  const text = readFileSync(new URL('../../pkg/embed.js', import.meta.url), 'utf8');
  // Another version has its wasm elsewhere.
  site.script('/frames/other-version.js', text.replaceAll('0.1.0', '9.9.9'));
  for (const name of ['article_embed_bg.wasm', 'article_embed_formats_bg.wasm']) {
    site.send(`/frames/${name}`, readFileSync(new URL(`../../pkg/${name}`, import.meta.url)), { 'content-type': 'application/wasm' });
  }
};

scene('a card is drawn in every odd page', async (desk) => {
  other(desk.site);
  const found = await openFrames(desk, DRAWN);
  const wrong = found.filter(({ headline, events, complaints }) => headline !== 'Rain in Hanoi' || `${events}` !== 'article-load' || complaints.length);
  assert.deepEqual(wrong, []);
  const foreign = desk.site.requests.filter(({ path, headers }) => headers['x-planted'] || headers.cookie || /evil/.test(path));
  assert.deepEqual(foreign, []);
  assert.ok(desk.site.asked('/frames/story.json').every(({ method, headers }) => method === 'GET' && !headers.referer));
  figure(desk.engine, 'odd pages', `${found.length}, a card in each`);
}, LIMIT);

scene('a fallback stays where a page leaves no way to a card', async (desk) => {
  const found = await openFrames(desk, FALLEN);
  for (const [index, { told }] of FALLEN.entries()) {
    const { name, headline, fallback, events, complaints } = found[index];
    assert.deepEqual([name, headline, fallback, complaints], [name, '', true, []]);
    assert.ok(told.length ? events.length === 1 && told.includes(events[0]) : !events.length, `${name}: ${events}`);
  }
}, LIMIT);
