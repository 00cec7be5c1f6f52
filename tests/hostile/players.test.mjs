// Hostile strings in every place of the payloads with players, as injection.test.mjs has them of the other payloads.

// First, since the browser starts with the page fixture.
import './webkit-players.mjs';
import assert from 'node:assert/strict';
import { test } from '../e2e/support/page-fixture.mjs';
import { add, FULL, mutateAll, noCounts, openMutationPage, PLAYERS, payloads } from './mutation.mjs';
import { figure, full, LIMIT, scaled } from './scale.mjs';

/**
 * Strings per page and browser. WebKit keeps the players of a page: some 600 open sockets and 1.3 GB. Over twenty pages its
 * process grows to 3.8 GB in 52,000 of the 65,530 mappings that Linux allows it.
 */
const BATCH = 150;

test(
  'in every place of payloads with players, under a strict policy',
  async (page) => {
    if (!full) await openMutationPage(page);
    const sum = noCounts();
    const all = payloads().filter(({ name }) => PLAYERS.includes(name));
    assert.equal(all.length, PLAYERS.length);
    for (const one of all) {
      const attributes = { ...FULL, format: one.format };
      const counts = await mutateAll(page, one, attributes, { to: scaled(45, 1000), batch: BATCH });
      assert.ok(counts.drawn > counts.cards / 4, `${one.name}: ${JSON.stringify(counts)}`);
      add(sum, counts);
    }
    figure(page.engine, 'strings with players', `${sum.placements} placements in ${sum.drawn} cards`);
  },
  LIMIT,
);
