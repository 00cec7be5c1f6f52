// Says before any work when the disk has too little room. Compilers, npm and browsers name other causes when it is full.

import { existsSync, statfsSync } from 'node:fs';
import { at, root } from '../paths.mjs';

/** @typedef {Record<string, number>} Folders folders of the project, and the megabytes that a first run adds with each */

/** Programs, which are built in target/tools, and npm packages. Measured with `du -sm`, rounded up. @type {Folders} */
const TOOLS = { '.tools': 1100, node_modules: 650 };

/** The builds for the web. @type {Folders} */
const BUILDS = { 'target/wasm32-unknown-unknown': 450, 'target/speed': 250, 'target/release': 100 };

/** What each purpose fills, from a clone in which nothing is built. */
const FOLDERS = {
  build: { ...TOOLS, ...BUILDS },
  fuzz: { '.tools': 800, 'target/fuzz': 1400 },
  audit: { '.tools': 800 },
  test: TOOLS,
  'all tests': { ...TOOLS, ...BUILDS, 'target/debug': 2200, 'target/fuzz': 1500, 'target/bench-native': 400 },
};

/** Room for what comes and goes: profiles of browsers, caches of cargo and npm, files of tests. In megabytes. */
const SPARE = 1500;

/**
 * What is missing on a disk; empty if nothing is.
 * @param {Folders} folders those that are not filled yet
 * @param {number} free megabytes
 * @param {string} [where] a folder on the disk
 */
export function shortage(folders, free, where = root) {
  const sizes = Object.values(folders);
  const needed = sizes.reduce((sum, size) => sum + size, sizes.length && SPARE);
  if (free >= needed) return '';
  const list = Object.entries(folders).map(([name, size]) => `${name} ${inGigabytes(size)}`);
  return `the disk of ${where} is too full: expected ${inGigabytes(needed)} GB free, found ${inGigabytes(free)} GB. \
Make room, or move the project to another disk. In GB: ${list.join(', ')}, temporary files ${inGigabytes(SPARE)}`;
}

/** @param {number} megabytes */
const inGigabytes = (megabytes) => (megabytes / 1000).toFixed(1);

/** Megabytes that this user may still write on the project's disk. */
export function freeSpace() {
  const { bavail, bsize } = statfsSync(root);
  return Math.floor((bavail * bsize) / 1_000_000);
}

/**
 * Makes sure that the disk has room for what a purpose has not filled yet.
 * @param {keyof typeof FOLDERS} purpose
 * @param {{ free?: number, isFilled?: (folder: string) => boolean }} [disk] megabytes, and what is there
 * @throws {Error} with what is needed and what was found
 */
export function ensureSpace(purpose, { free = freeSpace(), isFilled = (folder) => existsSync(at(folder)) } = {}) {
  const missing = Object.entries(FOLDERS[purpose]).filter(([name]) => !isFilled(name));
  const message = shortage(Object.fromEntries(missing), free);
  if (message) throw new Error(message);
}
