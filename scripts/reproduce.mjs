// npm run reproduce: builds pkg/ twice, each time from nothing and in another folder, and holds the bytes of one against the other. It changes nothing here.

import { createHash } from 'node:crypto';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, statSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { run } from './child.mjs';
import { setup } from './setup.mjs';
import { at, environment } from './tools.mjs';

/** What a build reads, and what is installed for it. */
const SOURCES = ['src', 'js', 'scripts', 'tests', 'benches/native/Cargo.toml', 'pkg/README.md', 'README.md', 'docs', 'Cargo.toml', 'Cargo.lock', 'package.json', 'package-lock.json', 'tsconfig.json', 'tsconfig.package.json', '.npmrc'];
const INSTALLED = ['node_modules', '.tools'];

/**
 * The hash of each file in a folder, by its path there.
 * @param {string} folder
 * @returns {Record<string, string>}
 */
export function hashesOf(folder) {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => statSync(join(folder, name)).isFile()).sort();
  return Object.fromEntries(files.map((name) => [name, createHash('sha256').update(readFileSync(join(folder, name))).digest('hex')]));
}

/**
 * The files that are not the same in both.
 * @param {Record<string, string>} one
 * @param {Record<string, string>} other
 */
export const differences = (one, other) => [...new Set([...Object.keys(one), ...Object.keys(other)])].filter((name) => one[name] !== other[name]).sort();

/** Builds in a new folder of some name. @param {string} home @param {string} name */
async function buildIn(home, name) {
  const folder = join(home, name);
  for (const source of SOURCES) cpSync(at(source), join(folder, source), { recursive: true });
  for (const installed of INSTALLED) symlinkSync(at(installed), join(folder, installed));
  mkdirSync(join(folder, 'target'));
  const begun = performance.now();
  const { ok, reason } = await run(process.execPath, [join(folder, 'scripts/build.mjs')], { cwd: folder, env: { ...environment(), CARGO_TARGET_DIR: undefined } });
  if (!ok) throw new Error(`the build in ${folder}: ${reason}`);
  console.log(`built in ${folder}, ${((performance.now() - begun) / 1000).toFixed(0)} s`);
  return hashesOf(join(folder, 'pkg'));
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  await setup('build');
  const home = mkdtempSync(join(tmpdir(), 'article-embed-'));
  try {
    // The names are not of one length: a path in a file would move what comes after it.
    const [one, other] = [await buildIn(home, 'one'), await buildIn(home, 'another-folder')];
    for (const [name, hash] of Object.entries(one)) console.log(`${hash}  ${name}`);
    const unlike = differences(one, other);
    for (const name of unlike) console.error(`✗ ${name}: ${one[name] ?? 'not there'}, then ${other[name] ?? 'not there'}`);
    console.log(`${Object.keys(one).length} files, ${unlike.length} of them not the same twice`);
    process.exitCode = unlike.length ? 1 : 0;
  } finally {
    rmSync(home, { recursive: true, force: true });
  }
}
