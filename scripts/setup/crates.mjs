// Builds the programs that scripts/setup/tools lists, from the versions and checksums in its lock file, into .tools.

import { createHash } from 'node:crypto';
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { run } from '../exec.mjs';
import { at, root } from '../paths.mjs';
import { CRATES, crateFolder, crateProgram, environment, LOCK } from './programs.mjs';

/** @typedef {keyof typeof CRATES} Crate */

/** A program's folder keeps the hash of the lock file that it was built from, in this file. */
const STAMP = 'lock.sha256';

const TARGET = at('target/tools');

const lockHash = () => createHash('sha256').update(readFileSync(LOCK)).digest('hex');

/** Whether a program is there, was built from this lock file, and starts. @param {Crate} crate */
export async function isBuilt(crate) {
  const stamp = join(crateFolder(crate), STAMP);
  if (!existsSync(stamp) || readFileSync(stamp, 'utf8') !== lockHash()) return false;
  const { output } = await run(crateProgram(crate), ['--version'], { cwd: root, env: environment(), quiet: true });
  return output.includes(CRATES[crate].version);
}

/**
 * The command that builds programs. `--locked` refuses every version and checksum that is not in the lock file. One
 * command for all: what they have in common is compiled once.
 * @param {Crate[]} crates
 */
export const buildCommand = (crates) => [
  'cargo',
  'build',
  '--quiet',
  '--release',
  '--locked',
  '--bins',
  '--manifest-path',
  join(LOCK, '../Cargo.toml'),
  '--target-dir',
  TARGET,
  ...crates.flatMap((crate) => ['--package', crate]),
];

/** Builds those programs that are missing. @param {Crate[]} crates @param {(text: string) => void} print */
export async function buildCrates(crates, print) {
  const built = await Promise.all(crates.map(isBuilt));
  const missing = crates.filter((_, place) => !built[place]);
  const [command = '', ...args] = buildCommand(missing);
  const { ok, output, reason } = await run(command, args, { cwd: root, env: environment(), quiet: true });
  if (ok) for (const crate of missing) keep(crate);
  else print(`${output}  ${missing.join(', ')}: ${reason}\n`);
}

/**
 * Copies a program into a new folder and renames the folder when it is complete, so that an interrupted installation
 * leaves no broken program.
 * @param {Crate} crate
 */
function keep(crate) {
  mkdirSync(at('.tools'), { recursive: true });
  const fresh = mkdtempSync(at('.tools', '.new-'));
  mkdirSync(join(fresh, 'bin'));
  for (const program of CRATES[crate].programs)
    copyFileSync(join(TARGET, 'release', program), join(fresh, 'bin', program));
  writeFileSync(join(fresh, STAMP), lockHash());
  rmSync(crateFolder(crate), { recursive: true, force: true });
  renameSync(fresh, crateFolder(crate));
}
