// npm run bench:serve [ROUNDS]: requests per second of `article-embed serve` beside nginx over the files of `build`.

import { median, quantile, shown, table } from '../../benches/figures.mjs';
import { compile, load, nginx, requirePrograms, serve, withPayloads } from './loopback.mjs';

const ROUNDS = Number(process.argv[2] ?? 5);
const SECONDS = 3;

/** What is asked for, and the share of nginx's requests per second that the project wants. */
const ROWS = [
  { name: '`article.json`', path: '/0/article.json', headers: [], bar: 0.5 },
  { name: '`article.json`, gzip', path: '/0/article.json', headers: ['Accept-Encoding: gzip'], bar: 0.5 },
  { name: 'the page, gzip', path: '/0/', headers: ['Accept-Encoding: gzip'], bar: 0.8 },
];

await requirePrograms('nginx', 'wrk');
await compile();
await withPayloads(1, async (home) => {
  const servers = [await serve(home), await nginx(home)];
  try {
    const rows = [];
    for (const { name, path, headers, bar } of ROWS) {
      /** @type {Awaited<ReturnType<typeof load>>[][]} */
      const measured = servers.map(() => []);
      // Both servers in each round, so that a busy moment of the machine concerns both.
      for (let round = 0; round < ROUNDS; round += 1) {
        for (const [place, { base }] of servers.entries()) {
          measured[place]?.push(await load(base + path, SECONDS, headers));
        }
      }
      rows.push([name, ...figures(measured), bar.toFixed(1)]);
    }
    const head = ['64 connections, kept alive', 'ours, a second', 'nginx', 'ours of nginx', 'p99 ours, ms', 'nginx'];
    console.log(table([...head, 'p99 of nginx', 'bar'], rows));
  } finally {
    for (const { end } of servers) await end();
  }
});

/** The cells of one row. @param {{ rate: number, p99: number }[][]} measured */
function figures([ours = [], theirs = []]) {
  const rates = [ours, theirs].map((rounds) => rounds.map(({ rate }) => rate));
  const slow = [ours, theirs].map((rounds) => median(rounds.map(({ p99 }) => p99)));
  const ratios = ours.map(({ rate }, round) => rate / (theirs[round]?.rate ?? NaN));
  const spread = `${shown(median(ratios))} (${shown(quantile(ratios, 0.25))}–${shown(quantile(ratios, 0.75))})`;
  const [our, their] = rates.map((values) => median(values).toFixed(0));
  const [ourSlow = NaN, theirSlow = NaN] = slow;
  return [our ?? '', their ?? '', spread, shown(ourSlow), shown(theirSlow), shown(ourSlow / theirSlow)];
}
