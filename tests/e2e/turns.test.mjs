// Many cards at once: they are drawn in their order, and the page has its turn between them. No time is looked at.

import assert from 'node:assert/strict';
import { EMBED, scene, source } from './desk.mjs';

const ids = [...Array(6).keys()].map((number) => `card-${number}`);

/** Puts cards on a page that has something to do after each of them, and notes what came in which order. */
function play(ids, jump, removed) {
  let time = Date.now();
  // Each look at the clock is that much later than the one before: a slice is over at once, or never.
  Date.now = () => (time += jump);
  window.order = [];
  addEventListener('article-load', ({ target }) => {
    order.push(target.id);
    if (target.id !== removed) window.taken?.remove();
    // Timers of one task are heard in their order, in every browser.
    setTimeout(() => order.push('page'));
  });
  addEventListener('load', () => {
    for (const id of ids) {
      const article = { version: 1, headline: id, url: 'https://tidewater.example/1' };
      const element = Object.assign(document.createElement('article-embed'), { id, loading: 'eager', article });
      document.body.append(element);
      if (id === removed) window.taken = element;
    }
  });
}

/** What came in which order. @param {number} jump @param {string} [removed] */
async function drawn(desk, jump, removed) {
  desk.site.script('/play.js', source(play, ids, jump, removed ?? ''));
  await desk.visit({ body: '', scripts: `<script src="/play.js"></script>${EMBED}` });
  return desk.until((last) => order.includes(last) && order.at(-1) === 'page' && order, ids.at(-1));
}

/** Without what the page does when all are there. */
const until = (order, last) => order.slice(0, order.indexOf(last) + 1);

scene('where each card takes its time the page has its turn between them', async (desk) => {
  const wanted = ids.flatMap((id, place) => (place ? ['page', id] : [id]));
  assert.deepEqual(until(await drawn(desk, 1000), ids.at(-1)), wanted);
});

scene('where cards take no time they are drawn in one go', async (desk) => {
  assert.deepEqual(until(await drawn(desk, 0), ids.at(-1)), ids);
});

scene('a card that is taken away before its turn is not drawn; the others are, and it is when it is back', async (desk) => {
  const order = await drawn(desk, 1000, 'card-3');
  assert.deepEqual(order.filter((what) => what !== 'page'), ids.filter((id) => id !== 'card-3'));
  await desk.run(() => document.body.append(window.taken));
  await desk.until(() => order.includes('card-3'));
  assert.equal((await desk.read('card-3')).one('headline').text, 'card-3');
});
