// Skips a build step if its inputs and outputs are unchanged since it last ran.

import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/**
 * @typedef {object} Step
 * @property {string} stamp the file that keeps the hashes of the last run
 * @property {string[]} inputs files and folders
 * @property {string[]} outputs files and folders
 * @property {() => Promise<unknown>} build
 */

/**
 * Runs a step, unless its inputs and outputs are what they were after its last run.
 * @param {Step} step
 * @returns {Promise<boolean>} whether it ran
 */
export async function runIfChanged({ stamp, inputs, outputs, build }) {
  const lastRun = existsSync(stamp) ? readFileSync(stamp, 'utf8') : '';
  const before = digest(inputs);
  if (outputs.every(existsSync) && lastRun === `${before} ${digest(outputs)}`) return false;
  await build();
  mkdirSync(dirname(stamp), { recursive: true });
  // The digest from before the build: an input that changes during the build makes the next run build again.
  writeFileSync(stamp, `${before} ${digest(outputs)}`);
  return true;
}

/**
 * The digest of the names and contents of files, including those in folders.
 * @param {string[]} paths
 */
function digest(paths) {
  const hash = createHash('sha256');
  for (const file of paths.flatMap(files))
    hash.update(`${file}\n`).update(createHash('sha256').update(readFileSync(file)).digest());
  return hash.digest('hex');
}

/** @param {string} path @returns {string[]} */
function files(path) {
  if (!existsSync(path)) return [];
  if (statSync(path).isFile()) return [path];
  return readdirSync(path)
    .sort()
    .flatMap((name) => files(join(path, name)));
}
