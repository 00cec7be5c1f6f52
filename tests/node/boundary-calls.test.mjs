// Caps how often the wasm calls JavaScript for a card, function by function. A count is the same on every machine.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { NAMES } from './import-names.mjs';

const HOME = new URL('../../', import.meta.url);
const read = (path) => readFileSync(new URL(path, HOME));
const CAPS = JSON.parse(read('tests/known-boundary-calls.json').toString());
const BINDINGS = new URL('pkg/article_embed.js', HOME);

/** Calls of imported functions, by name. @type {Record<string, number>} */
let calls = {};

const { Instance } = WebAssembly;
WebAssembly.Instance = /** @type {any} */ (
  function (module, imports) {
    const counted = Object.entries(imports).map(([from, functions]) => [
      from,
      Object.fromEntries(
        Object.entries(functions).map(([key, call]) => {
          const name = NAMES.get(key) ?? key;
          return [key, (...given) => ((calls[name] = (calls[name] ?? 0) + 1), call(...given))];
        }),
      ),
    ]);
    return new Instance(module, Object.fromEntries(counted));
  }
);

const { createBindings } = await import(BINDINGS.href);
let render;

/** Starts an instance of a build. @param {string} wasm */
function start(wasm) {
  const bindings = createBindings();
  bindings.start(new WebAssembly.Module(read(`pkg/${wasm}`)));
  render = (payload, options) => bindings.render(bindings.encodeRequest(payload, JSON.stringify(options)));
}

/** The calls that drawing a payload costs, when templates and formatters are there already. */
function boundaryCalls(payload, options) {
  for (let time = 0; time < 2; time += 1) {
    calls = {};
    render(JSON.stringify(payload), options);
  }
  const all = Object.values(calls).reduce((sum, count) => sum + count, 0);
  return { ...calls, all };
}

const payload = (name) => JSON.parse(read(`tests/fixtures/${name}.json`).toString());

/** Calls beyond a cap. */
const beyond = (found, caps) =>
  Object.entries(found)
    .filter(([name, count]) => count > (caps[name] ?? 0))
    .map(([name, count]) => `${name}: ${count}, not ${caps[name] ?? 0}`);

for (const [wasm, cards] of Object.entries(CAPS)) {
  for (const [card, caps] of Object.entries(cards)) {
    test(`${wasm}: ${card} makes no more calls than it did`, () => {
      start(wasm);
      const [fixture, layout] = card.split(', ');
      const found = boundaryCalls(payload(fixture), { layout });
      if (process.env.UPDATE_GOLDEN) console.log(JSON.stringify({ [card]: found }));
      assert.deepEqual(
        beyond(found, caps),
        [],
        'if that cannot be helped, tests/known-boundary-calls.json has the caps',
      );
    });
  }
}

test('a card with one more related story is over the cap', () => {
  const [[wasm, cards]] = Object.entries(CAPS);
  start(wasm);
  const [[card, caps]] = Object.entries(cards);
  const [fixture, layout] = card.split(', ');
  const more = payload(fixture);
  more.related = [...more.related, { url: 'HTTPS://TIDEWATER.example/more', headline: 'One more' }];
  assert.notDeepEqual(beyond(boundaryCalls(more, { layout }), caps), []);
});
