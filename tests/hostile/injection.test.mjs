// Every hostile string in every place of every payload: the card has only the elements and attributes of the view's
// tables.

import assert from 'node:assert/strict';
import { test } from '../e2e/support/page-fixture.mjs';
import {
  add,
  assertHarmless,
  EVERYTHING,
  LIST,
  mutate,
  mutateAttributes,
  NO_POLICY,
  noCounts,
  observed,
  openMutationPage,
  payloads,
  STRINGS,
} from './mutation.mjs';
import { figure, full, LIMIT, say, scaled } from './scale.mjs';

const ALL = STRINGS.length;

/**
 * Payloads with players, each of which takes WebKit 25 ms and more. They keep their pauses: without them WebKit frees no
 * player, and its process ends after some 2,000.
 */
const PLAYERS = ['own, video', 'guardian-video', 'ninjs-1'];

/**
 * How many strings are drawn in a payload: all in a full run of our own format, the first 3,000 in other formats, the first
 * 1,000 with players.
 * @param {string} name
 */
function share(name) {
  if (PLAYERS.includes(name)) return scaled(45, 1000);
  return scaled(name === 'own' ? 450 : 45, name.startsWith('own') ? ALL : 3000);
}

/**
 * Strings per page load. Chromium keeps pictures until the page is closed (see leaks.test.mjs) and gets slow; WebKit keeps
 * players.
 * @param {string} name
 */
const batch = (name) => (PLAYERS.includes(name) ? 150 : 2500);

/** Draws the strings in all places of a payload and checks the page after each batch. */
async function mutateAll(page, { name, payload }, attributes, to, policy) {
  const sum = noCounts();
  for (let from = 0; from < to; from += batch(name)) {
    if (full) await openMutationPage(page, { policy, hasPauses: PLAYERS.includes(name) });
    const counts = await mutate(page, payload, attributes, from, Math.min(from + batch(name), to));
    await assertHarmless(page, counts, /^article$/);
    assert.deepEqual(await page.complaints(), []);
    add(sum, counts);
  }
  if (full) say(page.engine, `${name}: ${sum.placements} placements in ${sum.drawn} cards`);
  return sum;
}

test(
  'in every place of every payload, under a strict policy',
  async (page) => {
    if (!full) await openMutationPage(page);
    const sum = noCounts();
    for (const one of payloads()) {
      const counts = await mutateAll(
        page,
        one,
        { layout: 'full', format: one.format, 'link-target': '_blank', related: '50' },
        share(one.name),
      );
      assert.ok(counts.drawn > counts.cards / 4, `${one.name}: ${JSON.stringify(counts)}`);
      add(sum, counts);
    }
    figure(
      page.engine,
      'strings, strict policy',
      `${sum.placements} placements in ${sum.drawn} cards, ${sum.cards - sum.drawn} payloads without a card`,
    );
  },
  LIMIT,
);

test(
  'in the other layouts, without a policy that would stop a script',
  async (page) => {
    if (!full) await openMutationPage(page, { policy: NO_POLICY });
    const [own, html] = payloads();
    const sum = noCounts();
    for (const layout of ['standard', 'compact', 'hero'])
      add(sum, await mutateAll(page, own, { layout }, scaled(100, 5000), NO_POLICY));
    add(sum, await mutateAll(page, html, { layout: 'full' }, scaled(150, ALL), NO_POLICY));
    for (const layout of ['list', 'grid', 'carousel', 'headlines'])
      add(
        sum,
        await mutateAll(page, { name: layout, payload: LIST }, { layout, ...EVERYTHING }, scaled(15, 3000), NO_POLICY),
      );
    figure(page.engine, 'strings, no policy', `${sum.placements} placements in ${sum.drawn} cards`);
  },
  LIMIT,
);

test(
  'in every attribute of the element',
  async (page) => {
    await openMutationPage(page);
    page.allow(/article-embed: bad-value/);
    const [{ payload }] = payloads();
    const counts = await mutateAttributes(page, payload, 0, scaled(600, ALL));
    // Some addresses are those of this page's own files, or would be.
    await assertHarmless(page, counts, /^(article|(unsafe-url|network|no-payload|http-status) payload)$/);
    const { requests } = await observed(page);
    assert.ok(requests > 0, 'addresses were requested');
    figure(
      page.engine,
      'strings in attributes',
      `${counts.placements} placements, ${requests} addresses requested, all of them http(s)`,
    );
  },
  LIMIT,
);
