// The time of day of stories of today and yesterday, and its zone where it is not the reader's.

import assert from 'node:assert/strict';
import { card, EMBED, test } from '../support/page-fixture.mjs';
import { story } from '../support/payloads.mjs';

/** RFC 3339 of a time in a zone some minutes ahead of UTC. */
function inZone(time, ahead) {
  const local = new Date(time + ahead * 60_000).toISOString().slice(0, 19);
  const two = (number) => String(Math.trunc(number)).padStart(2, '0');
  const size = Math.abs(ahead);
  return `${local}${ahead < 0 ? '-' : '+'}${two(size / 60)}:${two(size % 60)}`;
}

/** In the page: how far the reader's zone is ahead of UTC in minutes, and the words for local times. */
const reader = (times) => ({
  ahead: -new Date(times[0].time).getTimezoneOffset(),
  words: times.map(({ time, ahead, clock }) =>
    new Intl.DateTimeFormat('en', { dateStyle: 'long', timeStyle: clock, timeZone: 'UTC' }).format(
      time + ahead * 60_000,
    ),
  ),
});

const DAY = 86_400_000;

for (const [name, age, ahead, clock, zone] of [
  ['a minute ago in the zone of Nepal', 60_000, 345, 'short', ' GMT+5:45'],
  ['a minute ago in the zone of Newfoundland', 60_000, -210, 'short', ' GMT-3:30'],
  ['a minute ago in UTC', 60_000, 0, 'short', ' GMT'],
  ['three days ago', 3 * DAY, 345, undefined, ''],
]) {
  test(`a story of ${name} tells its ${clock ? 'time of day' : 'day alone'}`, async (page) => {
    const time = Date.now() - age;
    page.site.json('/a.json', story('A', { published: inZone(time, ahead), language: 'en' }));
    await page.visit({ body: card('src="/a.json"'), scripts: EMBED });
    const [{ text }] = (await page.drawn()).part('timestamp');
    const { ahead: own, words } = await page.run(reader, [{ time, ahead, clock }]);
    assert.equal(text, words[0] + (own === ahead ? '' : zone));
  });
}

test("a time in the reader's zone has no zone, and a whole day no time of day", async (page) => {
  const time = Date.now() - 60_000;
  await page.visit({ scripts: EMBED });
  const { ahead } = await page.run(reader, [{ time, ahead: 0 }]);
  page.site.json('/a.json', story('A', { published: inZone(time, ahead), language: 'en' }));
  page.site.json('/b.json', story('B', { published: new Date(time).toISOString().slice(0, 10), language: 'en' }));
  await page.visit({
    body: `${card('src="/a.json"')}<article-embed id="other" src="/b.json"></article-embed>`,
    scripts: EMBED,
  });
  const { words } = await page.run(reader, [
    { time, ahead, clock: 'short' },
    { time, ahead: 0 },
  ]);
  assert.equal((await page.drawn()).part('timestamp')[0].text, words[0]);
  assert.equal((await page.drawn('other')).part('timestamp')[0].text, words[1]);
});
