// npm run release:check: whether what is here can be released. It releases nothing.

import { readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { build } from './build.mjs';
import { run } from './child.mjs';
import { at, environment, root } from './tools.mjs';

/** @typedef {Record<string, string>} Texts the files that name a version, by their names */

/**
 * What is wrong with the texts of a release.
 * @param {Texts} texts
 * @returns {string[]}
 */
export function faults(texts) {
  const { version } = JSON.parse(texts['package.json'] ?? '{}');
  const lock = JSON.parse(texts['package-lock.json'] ?? '{}').version;
  const told = {
    'package-lock.json': lock,
    'Cargo.toml': /^version = "(.*)"$/m.exec(texts['Cargo.toml'] ?? '')?.[1],
    'Cargo.lock': /name = "article-embed"\nversion = "(.*)"/.exec(texts['Cargo.lock'] ?? '')?.[1],
    'js/index.js': /^export const version = '(.*)';$/m.exec(texts['js/index.js'] ?? '')?.[1],
  };
  const unlike = Object.entries(told).filter(([, own]) => own !== version).map(([name, own]) => `${name} says ${own}, package.json ${version}`);
  const [, entry = ''] = (texts['CHANGELOG.md'] ?? '').split(`\n## [${version}]`);
  const empty = /^### /m.test(entry.split('\n## ')[0] ?? '') ? [] : [`CHANGELOG.md says nothing of ${version}`];
  return [...unlike, ...empty];
}

const NAMES = ['package.json', 'package-lock.json', 'Cargo.toml', 'Cargo.lock', 'js/index.js', 'CHANGELOG.md'];

async function check() {
  const found = faults(Object.fromEntries(NAMES.map((name) => [name, readFileSync(at(name), 'utf8')])));
  if (found.length) throw new Error(found.join('\n'));
  await build();
  const test = ['--test', '--test-reporter=spec', 'tests/packaging/quick/tarball.test.mjs'];
  for (const args of [['scripts/size.mjs'], test]) {
    const { ok, reason } = await run(process.execPath, args, { cwd: root, env: environment() });
    if (!ok) throw new Error(reason);
  }
  console.log(readFileSync(at('pkg/integrity.json'), 'utf8'));
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  await check().catch((error) => {
    console.error(error.message);
    process.exit(1);
  });
}
