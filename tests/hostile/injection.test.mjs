// Every hostile string in every place of every payload: the card has only the elements and attributes of the view's
// tables. Payloads with players are in players.test.mjs.

import assert from 'node:assert/strict';
import { test } from '../e2e/support/page-fixture.mjs';
import {
  add,
  assertHarmless,
  EVERYTHING,
  FULL,
  LIST,
  mutateAll,
  mutateAttributes,
  NO_POLICY,
  noCounts,
  observed,
  openMutationPage,
  PLAYERS,
  payloads,
  STRINGS,
} from './mutation.mjs';
import { figure, full, LIMIT, scaled } from './scale.mjs';

const ALL = STRINGS.length;

/**
 * How many strings are drawn in a payload: all in a full run of our own format, the first 3,000 in other formats.
 * @param {string} name
 */
const share = (name) => scaled(name === 'own' ? 450 : 45, name.startsWith('own') ? ALL : 3000);

/** Strings per page load. Chromium keeps pictures until the page is closed (see leaks.test.mjs) and gets slow. */
const BATCH = 2500;

test(
  'in every place of every payload, under a strict policy',
  async (page) => {
    if (!full) await openMutationPage(page);
    const sum = noCounts();
    for (const one of payloads().filter(({ name }) => !PLAYERS.includes(name))) {
      const attributes = { ...FULL, format: one.format };
      const counts = await mutateAll(page, one, attributes, { to: share(one.name), batch: BATCH });
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
    const open = (to) => ({ to, batch: BATCH, policy: NO_POLICY });
    const sum = noCounts();
    for (const layout of ['standard', 'compact', 'hero'])
      add(sum, await mutateAll(page, own, { layout }, open(scaled(100, 5000))));
    add(sum, await mutateAll(page, html, { layout: 'full' }, open(scaled(150, ALL))));
    for (const layout of ['list', 'grid', 'carousel', 'headlines'])
      add(
        sum,
        await mutateAll(page, { name: layout, payload: LIST }, { layout, ...EVERYTHING }, open(scaled(15, 3000))),
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
