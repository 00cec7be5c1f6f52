// npm run bench:profile: profiles the script of cards in Chromium, by function.

import { parseArgs } from 'node:util';
import { build } from '../../scripts/build/build.mjs';
import { startEngine } from '../../tests/e2e/support/engine.mjs';
import { shown, table } from '../figures.mjs';
import { ask } from './page.mjs';
import { OURS } from './peers.mjs';
import { openSite } from './site.mjs';

const { values: options } = parseArgs({
  options: {
    way: { type: 'string', default: OURS.renderer },
    cards: { type: 'string', default: '300' },
    rounds: { type: 'string', default: '5' },
    rows: { type: 'string', default: '20' },
  },
});

/**
 * The self time of each function in a profile, the longest first.
 * @param {{ nodes: { id: number, callFrame: { functionName: string, url: string } }[], samples: number[], timeDeltas: number[] }} profile
 */
export function shares({ nodes, samples, timeDeltas }) {
  const named = new Map(
    nodes.map(({ id, callFrame: { functionName, url } }) => [
      id,
      `${functionName || '(no name)'} ${url.replace(/.*\//, '')}`,
    ]),
  );
  const spent = new Map();
  samples.forEach((id, place) => {
    const name = named.get(id);
    // Functions of the wasm have no names.
    const known = /^wasm-function|\.wasm|^wasm:/.test(name) ? 'wasm' : name;
    if (!/^\((idle|program|root)\)/.test(known)) spent.set(known, (spent.get(known) ?? 0) + timeDeltas[place]);
  });
  const all = [...spent.values()].reduce((sum, time) => sum + time, 0);
  return [...spent].map(([name, time]) => ({ name, share: time / all, time })).sort((a, b) => b.time - a.time);
}

async function profile() {
  await build();
  const site = await openSite(() => '{}');
  const { driver, quit } = await startEngine('chromium', ['--js-flags=--expose-gc']);
  const send = (method, params = {}) => driver.sendAndGetDevToolsCommand(method, params);
  try {
    await driver.manage().setTimeouts({ script: 300_000 });
    await driver.get(site.origin);
    await ask(driver, 'loadRenderer');
    const cards = Number(options.cards);
    const rounds = Number(options.rounds);
    for (let warm = 0; warm < 3; warm += 1) await ask(driver, 'round', options.way, cards);
    await send('Profiler.enable');
    await send('Profiler.setSamplingInterval', { interval: 100 });
    await send('Profiler.start');
    for (let round = 0; round < rounds; round += 1) await ask(driver, 'round', options.way, cards);
    const results = shares((await send('Profiler.stop')).profile);
    const rows = results
      .slice(0, Number(options.rows))
      .map(({ name, share, time }) => [`\`${name.trim()}\``, shown(share * 100), shown(time / rounds / cards)]);
    console.log(table([options.way, '% of the script', 'microseconds a card'], rows));
  } finally {
    site.close();
    await quit();
  }
}

await profile();
