// npm run bench:build: builds a folder of 100,000 payloads with the release binary, kills it on the way, and lets it go on. It judges nothing.

import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { run } from './child.mjs';
import { at, environment, root } from './tools.mjs';

const COUNT = Number(process.argv[2] ?? 100_000);
const PER_FOLDER = 1000;

/** Payloads as publishers have them: the fixtures, each under an address and a headline of its own. @param {string} into */
function generate(into) {
  const fixtures = ['full', 'long', 'html-body', 'right-to-left', 'japanese', 'minimal'].map((name) => JSON.parse(readFileSync(at('tests/fixtures', `${name}.json`), 'utf8')));
  for (let number = 0; number < COUNT; number += 1) {
    const folder = join(into, String(Math.floor(number / PER_FOLDER)).padStart(3, '0'));
    if (number % PER_FOLDER === 0) mkdirSync(folder, { recursive: true });
    const fixture = fixtures[number % fixtures.length];
    const payload = { ...fixture, headline: `${fixture.headline} ${number}`, url: `https://news.example/${number}` };
    writeFileSync(join(folder, `${number}.json`), JSON.stringify(payload));
  }
}

/** @param {string} home @param {string} out @param {(child: import('node:child_process').ChildProcess) => Promise<void>} [meanwhile] */
async function build(home, out, meanwhile) {
  const args = ['build', join(home, 'in'), '--out', join(home, out), '--base-url', 'https://cards.example', '--json'];
  const child = spawn(at('target/release/article-embed'), args, { stdio: ['ignore', 'pipe', 'inherit'] });
  let told = '';
  child.stdout.setEncoding('utf8').on('data', (text) => (told += text));
  const closed = once(child, 'close');
  await meanwhile?.(child);
  await closed;
  return told.trim().split('\n').at(-1) || 'killed';
}

const { ok, reason } = await run('cargo', ['build', '--release', '--bin', 'article-embed'], { cwd: root, env: environment() });
if (!ok) throw new Error(reason);
const home = mkdtempSync(join(tmpdir(), 'article-embed-'));
try {
  console.log(`… ${COUNT} payloads`);
  generate(join(home, 'in'));
  const half = join(home, 'killed', String(Math.floor(COUNT / PER_FOLDER / 2)).padStart(3, '0'));
  const killed = await build(home, 'killed', async (child) => {
    // Folders come in no order: when this one is begun, others are done and others are not.
    while (!existsSync(half) && child.exitCode === null) await pause(5);
    child.kill('SIGKILL');
  });
  console.log(`killed on the way: ${killed}`);
  console.log(`goes on:           ${await build(home, 'killed')}`);
  console.log(`once more:         ${await build(home, 'killed')}`);
  // In a folder of its own: some file systems are slow to take what was given back a moment ago.
  console.log(`all at once:       ${await build(home, 'whole')}`);
} finally {
  rmSync(home, { recursive: true, force: true });
}
