// npm run supply: what the project is made of: licences, sources, crates that may not be there, known weaknesses. What is allowed, deny.toml says.

import { pathToFileURL } from 'node:url';
import { run } from './child.mjs';
import { setup } from './setup.mjs';
import { at, environment, root } from './tools.mjs';

/** Lists of known weaknesses are kept by others, where not every machine reaches. */
const UNREACHABLE = /failed to (fetch|clone|open) |audit endpoint returned an error|ENOTFOUND|EAI_AGAIN|ECONNREFUSED|Could not resolve host/;

/**
 * @typedef {object} Verdict
 * @property {string} what was asked
 * @property {'fine' | 'wrong' | 'not reachable'} said
 * @property {string} output
 */

/** @param {string} command @param {string[]} args @returns {Promise<import('./child.mjs').Result>} */
const ask = (command, args) => run(command, args, { cwd: root, env: environment(), quiet: true, minutes: 5 });

/** @param {string} what @param {import('./child.mjs').Result} result @param {boolean} [remote] @returns {Verdict} */
export function verdict(what, { ok, output, reason }, remote = false) {
  const said = ok ? 'fine' : remote && UNREACHABLE.test(output) ? 'not reachable' : 'wrong';
  return { what, said, output: output || reason };
}

/**
 * What cargo-deny says of a crate and all that it depends on.
 * @param {string} manifest
 * @param {...string} checks
 */
export const deny = (manifest, ...checks) =>
  ask('cargo', ['deny', '--manifest-path', manifest, '--config', at('deny.toml'), 'check', '--hide-inclusion-graph', ...checks]);

/** All that is asked. @returns {Promise<Verdict[]>} */
export async function supply() {
  const verdicts = [];
  for (const [name, manifest] of [['the crate', 'Cargo.toml'], ['the fuzz targets', 'fuzz/Cargo.toml']]) {
    verdicts.push(verdict(`licences, bans and sources of ${name}`, await deny(at(manifest), 'licenses', 'bans', 'sources')));
    verdicts.push(verdict(`advisories for ${name}`, await deny(at(manifest), 'advisories'), true));
  }
  verdicts.push(verdict('npm audit', await ask('npm', ['audit', '--audit-level=low']), true));
  return verdicts;
}

const SIGNS = { fine: '✓', wrong: '✗', 'not reachable': '–' };

/** @param {Verdict[]} verdicts */
export const told = (verdicts) => verdicts.map(({ what, said, output }) =>
  `${SIGNS[said]} ${what}${said === 'fine' ? '' : said === 'wrong' ? `\n${output}` : ': NOT REACHABLE from here, so nothing is known; the workflow of the repository asks too'}`).join('\n');

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  await setup('supply');
  const verdicts = await supply();
  console.log(told(verdicts));
  // Where the lists must be reachable, not to reach them is a failure.
  const bad = ({ said = '' }) => said === 'wrong' || (said === 'not reachable' && process.env.SUPPLY === 'strict');
  process.exitCode = verdicts.some(bad) ? 1 : 0;
}
