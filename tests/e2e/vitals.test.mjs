// What npm run bench:vitals holds a page to, on a few cards: the largest paint is the page's own card, nothing shifts; and a shift and a long task are seen.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { longestTask } from '../../benches/browser/devtools.mjs';
import { faults, figures } from '../../benches/browser/vitals-figures.mjs';
import { page, payloads, roomOf } from '../../benches/browser/vitals-page.mjs';
import { openSite } from '../../benches/browser/site.mjs';
import { scene } from './desk.mjs';

const CARDS = 3;

test('a shift, a paint of something else and a card that is missing are faults', () => {
  const good = { largest: { place: 'fallback' }, shift: 0, loaded: CARDS };
  assert.deepEqual(faults('fallback', good, CARDS), []);
  for (const fault of [{ largest: { place: 'drawn card' } }, { largest: undefined }, { shift: 0.001 }, { loaded: CARDS - 1 }]) assert.equal(faults('fallback', { ...good, ...fault }, CARDS).length, 1);
  assert.deepEqual(faults('served', good, CARDS).length, 1);
});

/** One visit of a page of that form, with the style and other markup of its host. */
const visit = async (desk, form, style, more = '') => {
  let origin = '';
  const news = await openSite(() => '{}', payloads(() => origin));
  origin = news.origin;
  const site = await openSite(() => '{}', { '/page': () => page(form, origin, style, CARDS) + more });
  try {
    await desk.driver.get(`${site.origin}/page`);
    return await desk.driver.executeAsyncScript(async (done) => {
      await vitals.settled();
      const { largest } = vitals.told();
      await vitals.read();
      done({ ...vitals.told(), largest });
    });
  } finally {
    for (const open of [site, news]) open.close();
  }
};

/** The pages are the benchmark's, without the recorder of complaints. */
const watched = (name, play) => scene(name, (desk) => {
  desk.complaints = async () => [];
  return play(desk);
});

// No other engine tells of shifts and of the largest paint.
if (process.env.ENGINE === 'chromium') {
  for (const form of ['fallback', 'served']) {
    watched(`${form}: the largest paint is of it, and nothing shifts`, async (desk) => {
      assert.deepEqual(faults(form, await visit(desk, form, roomOf(form)), CARDS), []);
    });
  }

  watched('a fallback of another height than its card, and no room kept for that: the shift is seen', async (desk) => {
    const { shift, loaded } = await visit(desk, 'words', '');
    assert.equal(loaded, CARDS);
    assert.ok(shift > 0, `${shift}`);
  });

  watched('a script that keeps the page waiting: the long task is told of, and in the trace', async (desk) => {
    let told;
    const busy = '<script>setTimeout(() => { for (const begun = performance.now(); performance.now() < begun + 300; ); })</script>';
    const longest = await longestTask(desk.driver, async () => (told = await visit(desk, 'served', '', busy)));
    assert.ok(longest >= 300, `${longest}`);
    assert.ok(figures(told).longest >= 300, `${figures(told).longest}`);
    assert.equal(figures(told).own, 0);
  });

  watched('a fallback without a picture: the card’s own is the largest paint, and that is seen', async (desk) => {
    const [fault] = faults('fallback', await visit(desk, 'words', roomOf('words')), CARDS);
    assert.match(fault, /drawn card/);
  });
}
