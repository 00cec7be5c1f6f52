// How often a card crosses between the wasm and JavaScript: capped, call by call. A count is the same on every machine.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';

const HOME = new URL('../../', import.meta.url);
const read = (path) => readFileSync(new URL(path, HOME));
const CAPS = JSON.parse(read('tests/known-crossings.json').toString());
const GLUE = new URL('pkg/article_embed.js', HOME);

/** What the letters of the imports stand for. */
const NAMES = new Map([...readFileSync(GLUE, 'utf8').matchAll(/^ {8}(\w): (?:function.* \/\/ )?(\w+),?$/gm)].map(([, letter, name]) => [letter, name]));

/** Calls of what the wasm imports, by name. @type {Record<string, number>} */
let calls = {};

const { Instance } = WebAssembly;
WebAssembly.Instance = /** @type {any} */ (function (module, { host }) {
  const counted = Object.entries(host).map(([letter, call]) => {
    const name = NAMES.get(letter) ?? letter;
    return [letter, (...given) => ((calls[name] = (calls[name] ?? 0) + 1), call(...given))];
  });
  return new Instance(module, { host: Object.fromEntries(counted) });
});

const { hold, initSync, render } = await import(GLUE.href);

/** What drawing a payload calls, the second time: nothing is known for the first time then. */
function crossings(payload, options) {
  for (let time = 0; time < 2; time += 1) {
    calls = {};
    render(hold(payload), hold(options));
  }
  const all = Object.values(calls).reduce((sum, count) => sum + count, 0);
  return { ...calls, all };
}

const payload = (name) => JSON.parse(read(`tests/fixtures/${name}.json`).toString());

/** Calls beyond a cap. */
const beyond = (found, caps) => Object.entries(found).filter(([name, count]) => count > (caps[name] ?? 0)).map(([name, count]) => `${name}: ${count}, not ${caps[name] ?? 0}`);

for (const [wasm, cards] of Object.entries(CAPS)) {
  for (const [card, caps] of Object.entries(cards)) {
    test(`${wasm}: ${card} crosses no more often than it did`, () => {
      initSync(new WebAssembly.Module(read(`pkg/${wasm}`)));
      const [fixture, layout] = card.split(', ');
      const found = crossings(payload(fixture), { layout });
      if (process.env.UPDATE_GOLDEN) console.log(JSON.stringify({ [card]: found }));
      assert.deepEqual(beyond(found, caps), [], 'if that cannot be helped, tests/known-crossings.json has the caps');
    });
  }
}

test('a card with one more story is beyond the cap', () => {
  const [[wasm, cards]] = Object.entries(CAPS);
  initSync(new WebAssembly.Module(read(`pkg/${wasm}`)));
  const [[card, caps]] = Object.entries(cards);
  const [fixture, layout] = card.split(', ');
  const more = payload(fixture);
  more.related = [...more.related, { url: 'https://tidewater.example/more', headline: 'One more' }];
  assert.notDeepEqual(beyond(crossings(more, { layout }), caps), []);
});
