// npm run reproduce: builds pkg/ twice from scratch, in two folders, and compares the files byte for byte.

import { createHash } from 'node:crypto';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { exec } from '../exec.mjs';
import { main } from '../main.mjs';
import { at } from '../paths.mjs';
import { setup } from '../setup/install.mjs';
import { environment } from '../setup/programs.mjs';

/** What a build reads, and the folders of what is installed for it. */
const SOURCES = [
  'src',
  'cli',
  'js',
  'scripts',
  'tests',
  'benches/native/Cargo.toml',
  'pkg/README.md',
  'README.md',
  'docs',
  'Cargo.toml',
  'Cargo.lock',
  'package.json',
  'package-lock.json',
  'rust-toolchain.toml',
  'tsconfig.json',
  'tsconfig.package.json',
  '.npmrc',
];
const INSTALLED = ['node_modules', '.tools'];

/**
 * The hash of each file in a folder, by its path there.
 * @param {string} folder
 * @returns {Record<string, string>}
 */
export function hashesOf(folder) {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => statSync(join(folder, name)).isFile())
    .sort();
  return Object.fromEntries(
    files.map((name) => [
      name,
      createHash('sha256')
        .update(readFileSync(join(folder, name)))
        .digest('hex'),
    ]),
  );
}

/**
 * Names of files that differ, or that only one side has.
 * @param {Record<string, string>} one
 * @param {Record<string, string>} other
 */
export const differences = (one, other) =>
  [...new Set([...Object.keys(one), ...Object.keys(other)])].filter((name) => one[name] !== other[name]).sort();

/** Builds in a new folder. @param {string} folder */
async function buildIn(folder) {
  for (const source of SOURCES) cpSync(at(source), join(folder, source), { recursive: true });
  for (const installed of INSTALLED) symlinkSync(at(installed), join(folder, installed));
  mkdirSync(join(folder, 'target'));
  const start = performance.now();
  await exec(process.execPath, [join(folder, 'scripts/build/build.mjs')], {
    cwd: folder,
    env: { ...environment(), CARGO_TARGET_DIR: undefined },
  });
  console.log(`built in ${folder}, ${((performance.now() - start) / 1000).toFixed(0)} s`);
  return hashesOf(join(folder, 'pkg'));
}

await main(import.meta, async () => {
  await setup('build');
  const home = mkdtempSync(join(tmpdir(), 'article-embed-'));
  try {
    // Names of different lengths: a path in a file would move the bytes after it.
    const [one, other] = [await buildIn(join(home, 'one')), await buildIn(join(home, 'another-folder'))];
    for (const [name, hash] of Object.entries(one)) console.log(`${hash}  ${name}`);
    const different = differences(one, other);
    for (const name of different)
      console.error(`✗ ${name}: ${one[name] ?? 'missing'}, then ${other[name] ?? 'missing'}`);
    console.log(`${Object.keys(one).length} files, ${different.length} different`);
    process.exitCode = different.length ? 1 : 0;
  } finally {
    rmSync(home, { recursive: true, force: true });
  }
});
