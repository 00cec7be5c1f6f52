// The rules of `npm run bench:vitals`, on a few cards: the largest paint is the expected one and nothing shifts.
// Controls show that a shift and a long task are caught.

import assert from 'node:assert/strict';
import { test as nodeTest } from 'node:test';
import { longestTask } from '../../../benches/browser/devtools.mjs';
import { openSite } from '../../../benches/browser/site.mjs';
import { faults, figures } from '../../../benches/browser/vitals-figures.mjs';
import { page as pageOf, payloads, roomOf } from '../../../benches/browser/vitals-page.mjs';
import { test } from '../support/page-fixture.mjs';

const CARDS = 3;

nodeTest('a shift, another largest paint and a missing card are faults', () => {
  const good = { largest: { place: 'fallback' }, shift: 0, loaded: CARDS };
  assert.deepEqual(faults('fallback', good, CARDS), []);
  for (const fault of [
    { largest: { place: 'drawn card' } },
    { largest: undefined },
    { shift: 0.001 },
    { loaded: CARDS - 1 },
  ])
    assert.equal(faults('fallback', { ...good, ...fault }, CARDS).length, 1);
  assert.deepEqual(faults('served', good, CARDS).length, 1);
});

/** Visits a page of a form of embedding, with the styles and other markup of the host page. */
const visit = async (page, form, style, more = '') => {
  let origin = '';
  const news = await openSite(
    () => '{}',
    payloads(() => origin),
  );
  origin = news.origin;
  const site = await openSite(() => '{}', { '/page': () => pageOf(form, origin, style, CARDS) + more });
  try {
    await page.driver.get(`${site.origin}/page`);
    return await page.driver.executeAsyncScript(async (done) => {
      await vitals.settled();
      const { largest } = vitals.records();
      await vitals.read();
      done({ ...vitals.records(), largest });
    });
  } finally {
    for (const open of [site, news]) open.close();
  }
};

/** A test on the benchmark's pages, which have no recorder. */
const watched = (name, play) =>
  test(name, (page) => {
    page.complaints = async () => [];
    return play(page);
  });

// Only Chromium reports layout shifts and the largest paint.
if (process.env.ENGINE === 'chromium') {
  for (const form of ['fallback', 'served', 'lists', 'served-lists']) {
    watched(
      `${form}: the largest paint is the expected one, and nothing shifts when cards and pictures come`,
      async (page) => {
        assert.deepEqual(faults(form, await visit(page, form, roomOf(form)), CARDS), []);
      },
    );
  }

  watched('a fallback that is lower than its card, without reserved space: the shift is caught', async (page) => {
    const { shift, loaded } = await visit(page, 'words', '');
    assert.equal(loaded, CARDS);
    assert.ok(shift > 0, `${shift}`);
  });

  watched('a script that blocks the page: the long task is reported, and in the trace', async (page) => {
    let visited;
    const busy =
      '<script>setTimeout(() => { for (const begun = performance.now(); performance.now() < begun + 300; ); })</script>';
    const longest = await longestTask(page.driver, async () => (visited = await visit(page, 'served', '', busy)));
    // Clocks are rounded; a trace says 299.9 at times.
    assert.ok(longest >= 299, `${longest}`);
    assert.ok(figures(visited).longest >= 299, `${figures(visited).longest}`);
    assert.equal(figures(visited).own, 0);
  });

  watched('a fallback without a picture: the card’s picture is the largest paint, which is caught', async (page) => {
    const [fault] = faults('fallback', await visit(page, 'words', roomOf('words')), CARDS);
    assert.match(fault, /drawn card/);
  });
}
