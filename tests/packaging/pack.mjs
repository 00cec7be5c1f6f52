// Packs the package as npm publishes it, and creates temporary projects that install it.

import { execFile } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { root } from '../../scripts/paths.mjs';

const MINUTES = 6;

/** Runs a command in a folder, and returns its output. An error has the output too. */
export async function run(command, args, cwd, env = {}) {
  const options = {
    cwd,
    env: { ...process.env, CI: '1', NEXT_TELEMETRY_DISABLED: '1', NODE_TEST_CONTEXT: undefined, ...env },
    timeout: MINUTES * 60_000,
    maxBuffer: 2 ** 26,
  };
  try {
    return (await promisify(execFile)(command, args, options)).stdout;
  } catch (error) {
    throw new Error(`${command} ${args.join(' ')}: ${error.message}\n${`${error.stdout}${error.stderr}`.slice(-3000)}`);
  }
}

/** @type {string[]} */
const folders = [];
process.on('exit', () => folders.forEach((made) => rmSync(made, { recursive: true, force: true, maxRetries: 3 })));

/** A temporary folder, removed when the process ends. */
export function folder() {
  const made = mkdtempSync(join(tmpdir(), 'article-embed-'));
  folders.push(made);
  return made;
}

/** The tarball, and the files in it. @returns {Promise<{ tarball: string, files: string[] }>} */
export async function pack() {
  const into = folder();
  const [{ filename, files }] = JSON.parse(
    await run('npm', ['pack', '--json', '--ignore-scripts', '--pack-destination', into], root),
  );
  return { tarball: join(into, filename), files: files.map(({ path }) => path) };
}

/**
 * Creates a project with some files, and installs the tarball and other packages there.
 * @param {string} tarball
 * @param {{ packages?: string[], files: Record<string, string> }} project
 */
export async function project(tarball, { packages = [], files }) {
  const home = folder();
  const all = { 'package.json': '{ "name": "app", "private": true, "type": "module" }', ...files };
  for (const [name, text] of Object.entries(all)) {
    mkdirSync(dirname(join(home, name)), { recursive: true });
    writeFileSync(join(home, name), text);
  }
  await run(
    'npm',
    ['install', '--no-audit', '--no-fund', '--no-package-lock', '--prefer-offline', tarball, ...packages],
    home,
  );
  return home;
}
