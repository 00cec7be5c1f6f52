// Checks the crates of lock files against a list of known vulnerabilities that is kept in the project, so that it works
// without a network. The list ages; every answer says how old it is. `npm run audit -- --update FOLDER` renews it.

import { readFileSync } from 'node:fs';
import { at } from '../paths.mjs';

/** The list, from https://github.com/rustsec/advisory-db (CC0-1.0, in part CC-BY-4.0). */
export const LIST = at('scripts/check/advisories.json');

/**
 * @typedef {object} Advisory
 * @property {string} id
 * @property {string} crate
 * @property {string} [kind] of advisories that are no vulnerabilities: `unmaintained`, `unsound`
 * @property {string[]} safe ranges of versions without the fault
 */

/** @returns {{ date: string, advisories: Advisory[] }} */
export const readList = () => JSON.parse(readFileSync(LIST, 'utf8'));

/**
 * The crates from the registry in a lock file, and their versions.
 * @param {string} lock its text
 * @returns {[crate: string, version: string][]}
 */
export const lockedCrates = (lock) =>
  [...lock.matchAll(/^name = "(.+)"\nversion = "(.+)"\nsource = "registry/gm)].map(([, name = '', version = '']) => [
    name,
    version,
  ]);

/**
 * Compares versions as https://semver.org/#spec-item-11 says; build metadata does not count.
 * @param {string} one
 * @param {string} other
 * @returns {number} below 0 if `one` is older
 */
export function compare(one, other) {
  const [a, b] = [one, other].map((version) => {
    const [core = '', ...pre] = (version.split('+')[0] ?? '').split('-');
    return { numbers: core.split('.').map(Number), pre: pre.join('-').split('.').filter(Boolean) };
  });
  if (!a || !b) return 0;
  for (const place of [0, 1, 2]) {
    const difference = (a.numbers[place] ?? 0) - (b.numbers[place] ?? 0);
    if (difference) return difference;
  }
  // A version is newer than its previews.
  if (!a.pre.length || !b.pre.length) return b.pre.length - a.pre.length;
  return comparePreviews(a.pre, b.pre);
}

/** @param {string[]} a @param {string[]} b */
function comparePreviews(a, b) {
  for (const [place, part] of a.entries()) {
    const other = b[place];
    if (other === undefined) return 1;
    if (part === other) continue;
    const isNumber = [part, other].map((text) => /^\d+$/.test(text));
    if (isNumber[0] && isNumber[1]) return Number(part) - Number(other);
    if (isNumber[0] !== isNumber[1]) return isNumber[0] ? -1 : 1;
    return part < other ? -1 : 1;
  }
  return a.length - b.length;
}

/** The first version that a caret range no longer contains. @param {string} version */
function nextBreaking(version) {
  const [major = 0, minor = 0, patch = 0] = (version.split('-')[0] ?? '').split('.').map(Number);
  // A range of fewer numbers contains all versions that begin with them: `^0` is `<1`.
  const given = version.split('.').length;
  if (major || given === 1) return `${major + 1}.0.0-0`;
  if (minor || given === 2) return `0.${minor + 1}.0-0`;
  return `0.0.${patch + 1}-0`;
}

/**
 * Whether a version is in a range as Cargo writes them: `>= 1.2.3, < 2.0.0`, `^0.9.1`, `~1.2`, `=1.0.0`.
 * @param {string} version
 * @param {string} range
 * @throws {Error} if the range is of another form: an advisory that cannot be read must not pass
 */
export const isIn = (version, range) =>
  range.split(',').every((part) => {
    const [, operator = '', than = ''] =
      /^\s*(>=|<=|>|<|=|\^|~|)\s*(\d+(?:\.\d+){0,2}(?:[-+][\w.+-]+)?)\s*$/.exec(part) ?? [];
    if (!than) throw new Error(`the advisories have a range of another form: ${range}`);
    const order = compare(version, than);
    if (operator === '>=') return order >= 0;
    if (operator === '>') return order > 0;
    if (operator === '<') return order < 0;
    if (operator === '<=') return order <= 0;
    if (operator === '=') return order === 0;
    const [major, minor = ''] = than.split('.');
    const end = operator === '~' && minor ? `${major}.${Number(minor) + 1}.0-0` : nextBreaking(than);
    return order >= 0 && compare(version, end) < 0;
  });

/**
 * The advisories that concern the crates of a lock file.
 * @param {string} lock its text
 * @param {Advisory[]} advisories
 * @param {string[]} [ignored] their ids
 * @returns {string[]} one line for each
 */
export function concerned(lock, advisories, ignored = []) {
  const found = [];
  for (const [name, version] of lockedCrates(lock)) {
    for (const { id, crate, kind, safe } of advisories) {
      if (crate !== name || ignored.includes(id) || safe.some((range) => isIn(version, range))) continue;
      found.push(`${id}: ${name} ${version} is ${kind ?? 'vulnerable'} (https://rustsec.org/advisories/${id})`);
    }
  }
  return found;
}

/** The age of the list in whole days. @param {string} date @param {number} [now] milliseconds */
export const ageInDays = (date, now = Date.now()) => Math.floor((now - Date.parse(date)) / 86_400_000);
