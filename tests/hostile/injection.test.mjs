// Every string of every corpus in every place of every payload, drawn by the script that pages load: nothing but the tables' elements comes of it.

import assert from 'node:assert/strict';
import { scene } from '../e2e/desk.mjs';
import { extent, figure, full, LIMIT, say } from './extent.mjs';
import { add, assertHarmless, empty, NO_POLICY, noticed, openPress, payloads, press, pressAttributes, STRINGS } from './pressing.mjs';

const ALL = STRINGS.length;

/** Of each payload, how many of the strings are drawn: all in the project's own, and of others' formats the first, of all corpora. @param {string} name */
const share = (name) => extent(name === 'own' ? 450 : 45, name.startsWith('own') ? ALL : 3000);

/** So many strings a page: a browser that keeps pictures (see the test of leaks) grows slow. */
const SHEET = 2500;

/** Draws the strings in all places of a payload, some a page, and judges each page. */
async function pressAll(desk, { name, payload }, attributes, to, policy) {
  const sum = empty();
  for (let from = 0; from < to; from += SHEET) {
    if (full) await openPress(desk, { policy });
    const tally = await press(desk, payload, attributes, from, Math.min(from + SHEET, to));
    await assertHarmless(desk, tally, /^article$/);
    assert.deepEqual(await desk.complaints(), []);
    add(sum, tally);
  }
  if (full) say(desk.engine, `${name}: ${sum.placements} placements in ${sum.drawn} cards`);
  return sum;
}

scene('in every place of every payload, under a strict policy', async (desk) => {
  if (!full) await openPress(desk);
  const sum = empty();
  for (const one of payloads()) {
    const tally = await pressAll(desk, one, { layout: 'full', format: one.format, 'link-target': '_blank', related: '50' }, share(one.name));
    assert.ok(tally.drawn > tally.cards / 4, `${one.name}: ${JSON.stringify(tally)}`);
    add(sum, tally);
  }
  figure(desk.engine, 'strings, strict policy', `${sum.placements} placements in ${sum.drawn} cards, ${sum.cards - sum.drawn} payloads without a card`);
}, LIMIT);

scene('in the other layouts, where no policy would stop a script', async (desk) => {
  if (!full) await openPress(desk, { policy: NO_POLICY });
  const [own, html] = payloads();
  const sum = empty();
  for (const layout of ['standard', 'compact', 'hero']) add(sum, await pressAll(desk, own, { layout }, extent(100, 5000), NO_POLICY));
  add(sum, await pressAll(desk, html, { layout: 'full' }, extent(150, ALL), NO_POLICY));
  figure(desk.engine, 'strings, no policy', `${sum.placements} placements in ${sum.drawn} cards`);
}, LIMIT);

scene('in every attribute of the element', async (desk) => {
  await openPress(desk);
  const [{ payload }] = payloads();
  const tally = await pressAttributes(desk, payload, 0, extent(600, ALL));
  // Some addresses are those of this page's own files, or would be.
  await assertHarmless(desk, tally, /^(article|(unsafe-url|network|no-payload|http-status) payload)$/);
  const { asked } = await noticed(desk);
  assert.ok(asked > 0, 'addresses were asked for');
  figure(desk.engine, 'strings in attributes', `${tally.placements} placements, ${asked} addresses asked for, all of them http(s)`);
}, LIMIT);
