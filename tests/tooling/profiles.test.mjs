// The profiles of three engines: which function a sample is of, and how long it lasts.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ofChromium, ofFirefox, ofWebKit, shares } from '../../benches/browser/profilers/samples.mjs';

const PAGE = 'http://127.0.0.1:1/browser/page.js';

test('functions are ordered by their share of the time, and all of the wasm is one', () => {
  const sample = (name, url, time) => ({ name, url, time });
  assert.deepEqual(
    shares([
      sample('round', PAGE, 10),
      sample('wasm-function[3]', '', 25),
      sample('', 'http://127.0.0.1:1/pkg/article_embed_bg.wasm', 35),
      sample('append', '', 20),
      sample('', PAGE, 10),
    ]),
    [
      { name: 'wasm', share: 0.6, time: 60 },
      { name: 'append', share: 0.2, time: 20 },
      { name: 'round page.js', share: 0.1, time: 10 },
      { name: '(no name) page.js', share: 0.1, time: 10 },
    ],
  );
});

test('Chromium: samples without script are left out', () => {
  const node = (id, functionName, url) => ({ id, callFrame: { functionName, url } });
  const nodes = [node(1, '(idle)', ''), node(2, 'round', PAGE), node(3, '(garbage collector)', '')];
  assert.deepEqual(ofChromium({ nodes, samples: [1, 2, 3, 2], timeDeltas: [90, 100, 110, 120] }), [
    { name: 'round', url: PAGE, time: 100 },
    { name: '(garbage collector)', url: '', time: 110 },
    { name: 'round', url: PAGE, time: 120 },
  ]);
});

/** A thread of Firefox' profile, with these stacks at these milliseconds; the innermost frame is the last. */
function thread(stacks) {
  const [stringTable, frames, stackData, data] = [[], [], [], []];
  for (const [time, ...names] of stacks) {
    let prefix = null;
    for (const name of names) {
      frames.push([stringTable.push(name) - 1]);
      prefix = stackData.push([prefix, frames.length - 1]) - 1;
    }
    data.push([prefix, time]);
  }
  return {
    samples: { schema: { stack: 0, time: 1 }, data },
    stackTable: { schema: { prefix: 0, frame: 1 }, data: stackData },
    frameTable: { schema: { location: 0 }, data: frames },
    stringTable,
  };
}

test('Firefox: the thread of the page, without addresses of the browser’s own code', () => {
  const page = thread([
    [1, '(root)', `round (${PAGE}:4:2)[7]`, 'Element.remove'],
    [1.5, '(root)', `round (${PAGE}:4:2)[7]`, 'Element.append', '0x7f00aa'],
    [2, '(root)', `round (${PAGE}:4:2)[7]`],
    [90, '(root)', 'idle'],
  ]);
  const other = thread([[1, '(root)', 'other']]);
  assert.deepEqual(ofFirefox({ threads: [other], processes: [{ threads: [other] }, { threads: [page] }] }), [
    { name: 'Element.remove', url: '', time: 500 },
    { name: 'Element.append', url: '', time: 500 },
    { name: 'round', url: PAGE, time: 5000 },
  ]);
});

test('WebKit: samples without a time count alike', () => {
  const trace = (...stackFrames) => ({ stackFrames });
  const [append, round] = [
    { name: 'append', url: '' },
    { name: 'round', url: PAGE },
  ];
  const all = ofWebKit({ samples: { stackTraces: [trace(append, round), trace(), trace(round), trace(append)] } });
  assert.deepEqual(
    shares(all).map(({ name, share }) => [name, share]),
    [
      ['append', 2 / 3],
      ['round page.js', 1 / 3],
    ],
  );
  assert.ok(shares(all).every(({ time }) => Number.isNaN(time)));
});
