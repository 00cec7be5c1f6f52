// Every cache of a page has a limit: payloads name keys without end, and the cache starts over.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';

const HOME = new URL('../../', import.meta.url);

/** Formatters made, by constructor. */
const made = { DateTimeFormat: 0, RelativeTimeFormat: 0 };
for (const kind of Object.keys(made)) {
  const Original = Intl[kind];
  Intl[kind] = function (...given) {
    made[kind] += 1;
    return new Original(...given);
  };
}

/** The maps that the module makes. */
const maps = [];
const PlainMap = Map;
globalThis.Map = class extends PlainMap {
  constructor() {
    super();
    maps.push(this);
  }
};
const { bytesOf, date, language: canonical } = await import(new URL('src/web/host.js', HOME).href);
globalThis.Map = PlainMap;

/** The languages that a payload can name: private subtags make them endless. */
const language = (number) => `en-x-a${number.toString(36)}`;

for (const [kind, unit] of [
  ['DateTimeFormat', ''],
  ['RelativeTimeFormat', 'day'],
]) {
  test(`${kind}: a known language needs no new formatter, and the first of a thousand is forgotten`, () => {
    const count = (number) => {
      const before = made[kind];
      assert.ok(date(new Uint8Array(99), -3, bytesOf(language(number)), bytesOf(unit)));
      return made[kind] - before;
    };
    assert.deepEqual([count(0), count(0), count(1), count(0)], [1, 0, 1, 0]);
    for (let number = 2; number < 1000; number += 1) count(number);
    assert.deepEqual([count(0), count(999)], [1, 0]);
  });
}

test('a day is written once, at any time of it, and the first of a thousand is forgotten', () => {
  let written = 0;
  const { DateTimeFormat } = Intl;
  /** @type {any} */ (Intl).DateTimeFormat = function (...given) {
    const { format } = new DateTimeFormat(...given);
    return { format: (time) => (written++, format(time)) };
  };
  const DAY = 86_400;
  const count = (seconds) => {
    const before = written;
    const room = new Uint8Array(99);
    const length = date(room, seconds, bytesOf('en-x-days'), bytesOf(''));
    return [written - before, new TextDecoder().decode(room.subarray(0, length))];
  };
  assert.deepEqual(count(-1), [1, 'December 31, 1969']);
  assert.deepEqual(count(-DAY), [0, 'December 31, 1969']);
  assert.deepEqual(count(0), [1, 'January 1, 1970']);
  assert.deepEqual(count(DAY - 1), [0, 'January 1, 1970']);
  for (let day = 1; day < 1000; day += 1) assert.equal(count(day * DAY)[0], 1);
  assert.equal(count(0)[0], 1);
  Intl.DateTimeFormat = DateTimeFormat;
});

test('one language tag of a hundred thousand characters is kept at a time', () => {
  const room = new Uint8Array(9);
  for (let number = 100; number < 300; number += 1)
    canonical(room, bytesOf(`en-x-${number}${'-abcdefgh'.repeat(1e4)}`));
  const size = maps.reduce((sum, map) => sum + [...map.keys()].join().length, 0);
  assert.ok(size > 1e5, 'one is kept');
  assert.ok(size < 1e6, `the keys have ${size} characters`);
});

/** Fields that a card shows if they are there: each set of them is a shape of a card. */
const OPTIONAL = [
  { excerpt: 'It rains.' },
  { section: 'Weather' },
  { dateline: 'Hanoi' },
  { published: '2026-05-01T08:00:00Z' },
  { updated: '2026-05-02T08:00:00Z' },
  { authors: ['A. Writer'] },
  { body: ['It rained.'] },
  { corrections: [{ text: 'It was wrong.' }] },
  { related: [{ url: 'https://news.example/b', headline: 'B' }] },
  { image: { url: 'https://images.example/a.jpg', width: 3, height: 2 } },
];

test('templates: the index of a template stays below a limit, however many shapes cards have', async () => {
  const { createBindings } = await import(new URL('pkg/article_embed.js', HOME).href);
  const bindings = createBindings();
  const bytes = readFileSync(new URL('pkg/article_embed_bg.wasm', HOME));
  bindings.start(new WebAssembly.Module(bytes));
  const indices = new Set();
  let defined = 0;
  for (let shape = 0; shape < 1024; shape += 1) {
    const present = OPTIONAL.filter((_, bit) => shape & (1 << bit));
    const payload = Object.assign({ headline: 'Rain', url: 'https://news.example/rain' }, ...present);
    const result = bindings.render(bindings.encodeRequest(JSON.stringify(payload), '{"layout":"full"}'));
    const [, , instructions] = bindings.decode(result);
    for (const [, index] of instructions.matchAll(/(?:^|[\0-\x07])(\d+)\t/g)) {
      indices.add(Number(index));
      defined += 1;
    }
  }
  assert.ok(defined > 512, `most shapes define a template: ${defined}`);
  assert.ok(Math.max(...indices) < 256, `the highest index is ${Math.max(...indices)}`);
});
