// Every string of every corpus in every place of every payload, drawn by the script that pages load: nothing but the tables' elements comes of it.

import assert from 'node:assert/strict';
import { scene } from '../e2e/desk.mjs';
import { extent, LIMIT, say } from './extent.mjs';
import { add, assertHarmless, empty, NO_POLICY, noticed, openPress, payloads, press, pressAttributes, STRINGS } from './pressing.mjs';

const ALL = STRINGS.length;

/** Of each payload, how many of the strings are drawn. @param {string} name */
const share = (name) => extent(name === 'own' ? 450 : 45, ALL);

scene('in every place of every payload, under a strict policy', async (desk) => {
  await openPress(desk);
  const sum = empty();
  for (const { name, format, payload } of payloads()) {
    const tally = await press(desk, payload, { layout: 'full', format, 'link-target': '_blank', related: '50' }, 0, share(name));
    assert.ok(tally.drawn > tally.cards / 4, `${name}: ${JSON.stringify(tally)}`);
    add(sum, tally);
  }
  await assertHarmless(desk, sum, /^article$/);
  say(desk.engine, `${sum.placements} placements in ${sum.drawn} cards, ${sum.cards - sum.drawn} payloads without a card`);
}, LIMIT);

scene('in the other layouts, where no policy would stop a script', async (desk) => {
  await openPress(desk, { policy: NO_POLICY });
  const [{ payload }] = payloads();
  const sum = empty();
  for (const layout of ['standard', 'compact', 'hero']) add(sum, await press(desk, payload, { layout }, 0, extent(100, ALL)));
  add(sum, await press(desk, payloads()[1].payload, { layout: 'full' }, 0, extent(150, ALL)));
  await assertHarmless(desk, sum, /^article$/);
  say(desk.engine, `${sum.placements} placements in ${sum.drawn} cards without a policy`);
}, LIMIT);

scene('in every attribute of the element', async (desk) => {
  await openPress(desk);
  const [{ payload }] = payloads();
  const tally = await pressAttributes(desk, payload, 0, extent(600, ALL));
  await assertHarmless(desk, tally, /^(article|(unsafe-url|network|no-payload) payload)$/);
  const { asked } = await noticed(desk);
  assert.ok(asked > 0, 'addresses were asked for');
  say(desk.engine, `${tally.placements} placements in attributes, ${asked} addresses asked for, all of them http(s)`);
}, LIMIT);
