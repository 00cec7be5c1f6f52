// Checks npm packages of lock files against a list of known vulnerabilities that is kept in the project. It has the
// libraries that Retire.js knows; `npm audit` knows all packages, where its server can be reached.

import { readFileSync, writeFileSync } from 'node:fs';
import { exec } from '../exec.mjs';
import { at } from '../paths.mjs';
import { compare } from './advisories.mjs';

/** The list, from https://github.com/RetireJS/retire.js (Apache-2.0). */
const LIST = at('scripts/check/npm-advisories.json');

/** Packages whose advisories do not concern us, and why. @type {Record<string, string>} */
const IGNORED = { angular: 'its last version; only pages of tests load it, to see that it runs nothing of ours' };

/**
 * @typedef {object} NpmAdvisory
 * @property {string} id
 * @property {string} name of the package
 * @property {string} [from] the first version with the fault
 * @property {string} below the first version without it
 * @property {string[]} [except] versions between that do not have it
 */

/** @returns {{ date: string, advisories: NpmAdvisory[] }} */
export const readNpmList = () => JSON.parse(readFileSync(LIST, 'utf8'));

/** A version as https://semver.org writes it: authors also write `1.9.0b1` and `2.0`. @param {string} version */
function semver(version) {
  const [, major = '0', minor = '0', patch = '0', rest = ''] =
    /^(\d+)(?:\.(\d+))?(?:\.(\d+))?[.-]?(.*)$/.exec(version) ?? [];
  return `${major}.${minor}.${patch}${rest && `-${rest}`}`;
}

/** @param {string} one @param {string} other */
const order = (one, other) => compare(semver(one), semver(other));

/**
 * The packages in a lock file of npm, and their versions. Links have none.
 * @param {string} lock its text
 * @returns {[name: string, version: string][]}
 */
export const lockedPackages = (lock) =>
  Object.entries(/** @type {Record<string, { name?: string, version?: string }>} */ (JSON.parse(lock).packages))
    .filter(([path, { version }]) => path && version)
    .map(([path, { name, version = '' }]) => [name ?? path.split('node_modules/').at(-1) ?? path, version]);

/**
 * The advisories that concern the packages of a lock file.
 * @param {string} lock its text
 * @param {NpmAdvisory[]} advisories
 * @param {Record<string, string>} [ignored] packages
 * @returns {string[]} one line for each
 */
export function concernedPackages(lock, advisories, ignored = IGNORED) {
  const found = new Set();
  for (const [name, version] of lockedPackages(lock)) {
    for (const advisory of advisories) {
      const { id, from, below, except = [] } = advisory;
      if (advisory.name !== name || Object.hasOwn(ignored, name) || except.includes(version)) continue;
      if (order(version, below) < 0 && (!from || order(version, from) >= 0))
        found.add(`${id}: ${name} ${version} is vulnerable, as all before ${below}`);
    }
  }
  return [...found];
}

/**
 * Reads a list of Retire.js.
 * @param {Record<string, { npmname?: string, vulnerabilities?: any[] }>} repository
 * @returns {NpmAdvisory[]}
 */
export const readRepository = (repository) =>
  Object.entries(repository).flatMap(([key, { npmname, vulnerabilities = [] }]) =>
    vulnerabilities
      // The list has an example of itself.
      .filter(({ below }) => below && key !== 'retire-example')
      .map(({ atOrAbove, below, excludes, identifiers = {}, info = [] }) => ({
        id: identifiers.githubID ?? identifiers.CVE?.[0] ?? info[0] ?? key,
        name: npmname ?? key,
        ...(atOrAbove && { from: atOrAbove }),
        below,
        ...(excludes && { except: excludes }),
      })),
  );

/**
 * Writes the list.
 * @param {string} clone a folder with the repository of Retire.js, or its git folder
 */
export async function updateNpmList(clone) {
  const git = (/** @type {string[]} */ ...args) => exec('git', ['-C', clone, ...args], { quiet: true });
  const date = (await git('log', '-1', '--format=%cI')).slice(0, 10);
  const files = ['jsrepository', 'npmrepository'].map((name) => git('show', `HEAD:repository/${name}.json`));
  const advisories = (await Promise.all(files)).flatMap((text) => readRepository(JSON.parse(text)));
  const lines = [...new Set(advisories.map((advisory) => JSON.stringify(advisory)))].sort();
  writeFileSync(LIST, `{"date":"${date}","advisories":[\n${lines.join(',\n')}\n]}\n`);
  return `${lines.length} advisories of ${date}`;
}
