// npm run bench:profile: profiles the script of cards by function. `--engine` is chromium, firefox or webkit.

import { parseArgs } from 'node:util';
import { build } from '../../scripts/build/build.mjs';
import { main } from '../../scripts/main.mjs';
import { shown, table } from '../figures.mjs';
import { OURS } from './peers.mjs';
import { shares } from './profilers/samples.mjs';
import { openSite } from './site.mjs';

/**
 * @typedef {object} Profiler
 * @property {(name: string, ...args: unknown[]) => Promise<any>} ask calls a function of page.js
 * @property {() => Promise<unknown>} start
 * @property {() => Promise<import('./profilers/samples.mjs').Sample[]>} stop
 * @property {() => Promise<unknown>} quit
 */

await main(import.meta, async () => {
  const { values: options } = parseArgs({
    options: {
      engine: { type: 'string', default: 'chromium' },
      way: { type: 'string', default: OURS.renderer },
      cards: { type: 'string', default: '300' },
      rounds: { type: 'string', default: '5' },
      rows: { type: 'string', default: '20' },
    },
  });
  await build();
  const site = await openSite(() => '{}');
  const { open } = await import(`./profilers/${options.engine}.mjs`);
  /** @type {Profiler} */
  const { ask, start, stop, quit } = await open(site.origin);
  try {
    await ask('loadRenderer');
    const cards = Number(options.cards);
    const rounds = Number(options.rounds);
    for (let warm = 0; warm < 3; warm += 1) await ask('round', options.way, cards);
    await start();
    for (let round = 0; round < rounds; round += 1) await ask('round', options.way, cards);
    const rows = shares(await stop())
      .slice(0, Number(options.rows))
      .map(({ name, share, time }) => [`\`${name}\``, shown(share * 100), shown(time / rounds / cards)]);
    console.log(table([`${options.way}, ${options.engine}`, '% of the script', 'microseconds a card'], rows));
  } finally {
    site.close();
    await quit();
  }
});
