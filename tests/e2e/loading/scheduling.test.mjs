// Many cards at once are drawn in order, in slices, and the page runs between the slices. The clock is simulated.

import assert from 'node:assert/strict';
import { EMBED, source, test } from '../support/page-fixture.mjs';

const ids = [...Array(6).keys()].map((number) => `card-${number}`);

/** Adds cards to a page that queues a task after each of them, and records the order of cards and tasks. */
function addCards(ids, jump, removed) {
  let time = Date.now();
  // Each call of the clock returns a time that is `jump` ms later: a slice ends at once, or never.
  Date.now = () => (time += jump);
  window.order = [];
  addEventListener('article-load', ({ target }) => {
    order.push(target.id);
    if (target.id !== removed) window.taken?.remove();
    // Every browser runs the timers of one task in order.
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

/** The order of cards and tasks. @param {number} jump @param {string} [removed] */
async function drawn(page, jump, removed) {
  page.site.script('/addCards.js', source(addCards, ids, jump, removed ?? ''));
  await page.visit({ body: '', scripts: `<script src="/addCards.js"></script>${EMBED}` });
  return page.waitFor((last) => order.includes(last) && order.at(-1) === 'page' && order, ids.at(-1));
}

/** The order without the tasks after the last card. */
const until = (order, last) => order.slice(0, order.indexOf(last) + 1);

test('if each card uses up a slice, the page runs between the cards', async (page) => {
  const wanted = ids.flatMap((id, place) => (place ? ['page', id] : [id]));
  assert.deepEqual(until(await drawn(page, 1000), ids.at(-1)), wanted);
});

test('if cards take no time, one slice draws them all', async (page) => {
  assert.deepEqual(until(await drawn(page, 0), ids.at(-1)), ids);
});

test('a card that is removed before its slice is drawn when it is inserted again; the others are drawn', async (page) => {
  const order = await drawn(page, 1000, 'card-3');
  assert.deepEqual(
    order.filter((what) => what !== 'page'),
    ids.filter((id) => id !== 'card-3'),
  );
  await page.run(() => document.body.append(window.taken));
  await page.waitFor(() => order.includes('card-3'));
  assert.equal((await page.read('card-3')).one('headline').text, 'card-3');
});

/** Adds cards that take `work` ms each, and after each a task of the page that takes `other` ms. Records both. */
function addWork(count, work, other) {
  let time = Date.now();
  Date.now = () => time;
  window.order = '';
  addEventListener('article-load', () => {
    order += 'c';
    time += work;
    setTimeout(() => {
      order += 'p';
      time += other;
    });
  });
  addEventListener('load', () => {
    for (let number = 0; number < count; number += 1) {
      const article = { version: 1, headline: `Card ${number}`, url: 'https://tidewater.example/1' };
      document.body.append(Object.assign(document.createElement('article-embed'), { loading: 'eager', article }));
    }
  });
}

/** Cards in each slice. */
async function slices(page, count, work, other) {
  page.site.script('/addWork.js', source(addWork, count, work, other));
  await page.visit({ body: '', scripts: `<script src="/addWork.js"></script>${EMBED}` });
  const order = await page.waitFor((all) => order.length === all && order, count * 2);
  return order.match(/c+/g).map(({ length }) => length);
}

test('slices grow with the work of cards, not with the time that layout and other programs take', async (page) => {
  const calm = await slices(page, 300, 4, 0);
  assert.ok(Math.max(...calm) > calm[0] * 1.5, `${calm}`);
  // Each frame takes longer than the time after which slices start over.
  assert.deepEqual(await slices(page, 300, 4, 700), calm);
});
