// npm run bench:soak [MINUTES]: half the load that `article-embed serve` can take, for an hour, and its memory.

import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { at } from '../paths.mjs';
import { compile, load, memory, requirePrograms, serve, withPayloads, writePayload } from './loopback.mjs';

const MINUTES = Number(process.argv[2] ?? 60);
const PAYLOADS = 2000;
const CLIENTS = 64;

await requirePrograms('wrk', 'h2load');
await compile();
await withPayloads(PAYLOADS, async (home) => {
  // Less memory than all cards need, so that cards come and go.
  const { base, pid, end } = await serve(home, '--cache-size', '32');
  const addresses = join(home, 'addresses');
  writeFileSync(addresses, [...urls(base)].join('\n'));
  const { rate } = await load(`${base}/0/`, 5);
  const each = Math.max(1, Math.round(rate / 2 / CLIENTS));
  console.log(`${rate.toFixed(0)} requests a second at most; ${each * CLIENTS} for ${MINUTES} minutes`);
  const args = ['--h1', `-c${CLIENTS}`, '-t1', `--rps=${each}`, `-D${MINUTES * 60}`, '-i', addresses];
  const client = spawn('h2load', [...args, '-H', 'accept-encoding: gzip'], { stdio: ['ignore', 'pipe', 'inherit'] });
  const closed = once(client, 'close');
  let output = '';
  client.stdout.setEncoding('utf8').on('data', (text) => (output += text));
  try {
    await watch(home, pid, () => client.exitCode !== null);
    await closed;
    console.log(
      output
        .split('\n')
        .filter((line) => /^(finished|requests|status codes|time for request)/.test(line))
        .join('\n'),
    );
  } finally {
    client.kill();
    await end();
  }
});

/** Cards, their payloads, oEmbed, the index, and what there is not. @param {string} base */
function* urls(base) {
  for (let number = 0; number < PAYLOADS; number += 1) {
    yield `${base}/${number}/`;
    yield `${base}/${number}/article.json`;
    if (number % 10 === 0) yield `${base}/oembed?url=https%3A%2F%2Fnews.example%2F${number}&maxwidth=${200 + number}`;
    if (number % 10 === 5) yield `${base}/none-${number}/`;
  }
  yield `${base}/index.json`;
}

/** Changes payloads and prints the memory until the end. @param {string} home @param {number} pid @param {() => boolean} ended */
async function watch(home, pid, ended) {
  const payload = JSON.parse(readFileSync(at('tests/fixtures/full.json'), 'utf8'));
  const started = Date.now();
  for (let second = 0; !ended(); second += 1) {
    writePayload(home, second % PAYLOADS, { ...payload, headline: `Headline ${second}` });
    if (second % 15 === 0) {
      console.log(`${((Date.now() - started) / 60_000).toFixed(2)} min: ${memory(pid).toFixed(1)} MiB`);
    }
    await pause(1000);
  }
}
