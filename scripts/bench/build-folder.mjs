// npm run bench:build [COUNT]: times builds of 100,000 payloads, killed, resumed, unchanged, complete, and weighs a card.

import { spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { gzipSync } from 'node:zlib';
import { run } from '../exec.mjs';
import { at, root } from '../paths.mjs';
import { environment } from '../setup/programs.mjs';

const COUNT = Number(process.argv[2] ?? 100_000);
const PER_FOLDER = 1000;

/** Writes payloads of realistic sizes: fixtures, each with its own address and headline. @param {string} into */
function generate(into) {
  const fixtures = ['full', 'long', 'html-body', 'right-to-left', 'japanese', 'minimal'].map((name) =>
    JSON.parse(readFileSync(at('tests/fixtures', `${name}.json`), 'utf8')),
  );
  for (let number = 0; number < COUNT; number += 1) {
    const folder = join(into, String(Math.floor(number / PER_FOLDER)).padStart(3, '0'));
    if (number % PER_FOLDER === 0) mkdirSync(folder, { recursive: true });
    const fixture = fixtures[number % fixtures.length];
    const payload = { ...fixture, headline: `${fixture.headline} ${number}`, url: `https://news.example/${number}` };
    writeFileSync(join(folder, `${number}.json`), JSON.stringify(payload));
  }
}

/**
 * Runs one build and returns the counts that it prints last, or `killed`.
 *
 * @param {string} home
 * @param {string} out
 * @param {(child: import('node:child_process').ChildProcess) => Promise<void>} [meanwhile] runs during the build
 */
async function build(home, out, meanwhile) {
  const args = ['build', join(home, 'in'), '--out', join(home, out), '--base-url', 'https://cards.example', '--json'];
  const child = spawn(at('target/release/article-embed'), args, { stdio: ['ignore', 'pipe', 'inherit'] });
  let output = '';
  child.stdout.setEncoding('utf8').on('data', (text) => (output += text));
  const closed = once(child, 'close');
  await meanwhile?.(child);
  await closed;
  return output.trim().split('\n').at(-1) || 'killed';
}

/** The files of a folder, their bytes, and those of each compressed alone. @param {string} folder */
function size(folder) {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((name) => join(folder, name));
  const contents = names.filter((name) => statSync(name).isFile()).map((name) => readFileSync(name));
  const sum = (/** @type {Buffer[]} */ all) => all.reduce((total, { length }) => total + length, 0);
  return {
    files: contents.length,
    bytes: sum(contents),
    compressed: sum(contents.map((content) => gzipSync(content))),
  };
}

const { ok, reason } = await run('cargo', ['build', '--release', '--bin', 'article-embed'], {
  cwd: root,
  env: environment(),
});
if (!ok) throw new Error(reason);
const home = mkdtempSync(join(tmpdir(), 'article-embed-'));
try {
  console.log(`${COUNT} payloads`);
  generate(join(home, 'in'));
  const half = join(home, 'killed', String(Math.floor(COUNT / PER_FOLDER / 2)).padStart(3, '0'));
  const killed = await build(home, 'killed', async (child) => {
    // The order of folders is undefined: when this one exists, some are complete and some are not.
    while (!existsSync(half) && child.exitCode === null) await pause(5);
    child.kill('SIGKILL');
  });
  console.log(`killed:    ${killed}`);
  console.log(`resumed:   ${await build(home, 'killed')}`);
  console.log(`unchanged: ${await build(home, 'killed')}`);
  // Uses a new folder: some file systems reuse space slowly right after it was freed.
  console.log(`complete:  ${await build(home, 'whole')}`);
  const { files, bytes, compressed } = size(join(home, 'whole/000'));
  const each = (/** @type {number} */ number) => (number / Math.min(COUNT, PER_FOLDER)).toFixed(0);
  console.log(`each card: ${each(files)} files, ${each(bytes)} bytes, ${each(compressed)} with gzip`);
} finally {
  rmSync(home, { recursive: true, force: true });
}
