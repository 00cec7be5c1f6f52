// Remembers what a step was made from and what came of it, so that it is not made again in vain. It makes nothing.

import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/**
 * @typedef {object} Step
 * @property {string} stamp the file that remembers
 * @property {string[]} inputs files and folders it is made from
 * @property {string[]} outputs files and folders that come of it
 * @property {() => Promise<unknown>} make
 */

/**
 * Makes a step, unless its inputs and its outputs are what they were when it was last made.
 * @param {Step} step
 * @returns {Promise<boolean>} whether it was made
 */
export async function renew({ stamp, inputs, outputs, make }) {
  const remembered = existsSync(stamp) ? readFileSync(stamp, 'utf8') : '';
  const before = digest(inputs);
  if (outputs.every(existsSync) && remembered === `${before} ${digest(outputs)}`) return false;
  await make();
  mkdirSync(dirname(stamp), { recursive: true });
  // What was changed while it was being made is not in it: the digest from before says so the next time.
  writeFileSync(stamp, `${before} ${digest(outputs)}`);
  return true;
}

/**
 * The digest of the names and contents of files, and of all files in folders.
 * @param {string[]} paths
 */
function digest(paths) {
  const hash = createHash('sha256');
  for (const file of paths.flatMap(files)) hash.update(`${file}\n`).update(createHash('sha256').update(readFileSync(file)).digest());
  return hash.digest('hex');
}

/** @param {string} path @returns {string[]} */
function files(path) {
  if (!existsSync(path)) return [];
  if (statSync(path).isFile()) return [path];
  return readdirSync(path).sort().flatMap((name) => files(join(path, name)));
}
