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

const { bytesOf, date } = await import(new URL('src/web/host.js', HOME).href);

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
