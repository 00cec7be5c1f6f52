// npm run release:check: checks that this tree can be released: versions, changelog, compiler, sizes, package, pages,
// hashes.

import { readFileSync } from 'node:fs';
import { build } from '../build/build.mjs';
import { exec } from '../exec.mjs';
import { main } from '../main.mjs';
import { at, root } from '../paths.mjs';
import { environment } from '../setup/programs.mjs';
import { checkPages } from './pages.mjs';

/** Files that contain the version or describe it. */
export const FILES = [
  'package.json',
  'package-lock.json',
  'Cargo.toml',
  'cli/Cargo.toml',
  'Cargo.lock',
  'js/index.js',
  'CHANGELOG.md',
];

/**
 * Files that disagree with the version in package.json, and a missing changelog entry.
 * @param {Record<string, string>} texts of FILES, by name
 * @returns {string[]}
 */
export function mistakes(texts) {
  const { version } = JSON.parse(texts['package.json'] ?? '{}');
  const versions = {
    'package-lock.json': JSON.parse(texts['package-lock.json'] ?? '{}').version,
    'Cargo.toml': /^version = "(.*)"$/m.exec(texts['Cargo.toml'] ?? '')?.[1],
    'cli/Cargo.toml': /^version = "(.*)"$/m.exec(texts['cli/Cargo.toml'] ?? '')?.[1],
    'Cargo.lock': /name = "article-embed"\nversion = "(.*)"/.exec(texts['Cargo.lock'] ?? '')?.[1],
    'js/index.js': /^export const version = '(.*)';$/m.exec(texts['js/index.js'] ?? '')?.[1],
  };
  const different = Object.entries(versions).filter(([, other]) => other !== version);
  const [, entry = ''] = (texts['CHANGELOG.md'] ?? '').split(`\n## [${version}]`);
  const isEmpty = !/^### /m.test(entry.split('\n## ')[0] ?? '');
  return [
    ...different.map(([name, other]) => `${name} has version ${other}, package.json ${version}`),
    ...(isEmpty ? [`CHANGELOG.md has no entry for ${version}`] : []),
  ];
}

/**
 * Compares a compiler with the one that releases are built with, since the bytes of the wasm depend on it.
 * @param {string} pin the text of rust-toolchain.toml
 * @param {string} rustc the output of `rustc --version`
 * @returns {string[]}
 */
export function otherCompiler(pin, rustc) {
  const [, wanted = ''] = /^channel = "(.+)"$/m.exec(pin) ?? [];
  if (!/^\d+\.\d+\.\d+$/.test(wanted)) return ['rust-toolchain.toml names no version, such as 1.95.0, as its channel'];
  return rustc.startsWith(`rustc ${wanted} `)
    ? []
    : [`releases are built with Rust ${wanted}, this is ${rustc.trim()}`];
}

await main(import.meta, async () => {
  const texts = Object.fromEntries(FILES.map((name) => [name, readFileSync(at(name), 'utf8')]));
  const rustc = await exec('rustc', ['--version'], { cwd: root, env: environment(), quiet: true });
  const found = [...mistakes(texts), ...otherCompiler(readFileSync(at('rust-toolchain.toml'), 'utf8'), rustc)];
  if (found.length) throw new Error(found.join('\n'));
  await build();
  const test = ['--test', '--test-reporter=spec', 'tests/packaging/quick/tarball.test.mjs'];
  for (const args of [['scripts/size/size.mjs'], test])
    await exec(process.execPath, args, { cwd: root, env: environment() });
  const wrong = await checkPages();
  if (wrong.length) throw new Error(wrong.join('\n'));
  console.log(readFileSync(at('pkg/integrity.json'), 'utf8'));
});
