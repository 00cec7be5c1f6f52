// npm run audit: checks licences, sources, banned crates and advisories of all dependencies. deny.toml has the rules.

import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { run } from '../exec.mjs';
import { main } from '../main.mjs';
import { at, root } from '../paths.mjs';
import { setup } from '../setup/install.mjs';
import { environment } from '../setup/programs.mjs';
import { ageInDays, concerned, readList } from './advisories.mjs';
import { concernedPackages, readNpmList, updateNpmList } from './npm-advisories.mjs';
import { update } from './update-advisories.mjs';

/** How programs say that they could not fetch an advisory list. Not every machine may reach one. */
const UNREACHABLE =
  /failed to (fetch|clone|open) |audit endpoint returned an error|ENOTFOUND|EAI_AGAIN|ECONNREFUSED|Could not resolve host/;

/** Advisories that do not concern us, as in deny.toml. */
const IGNORED = [...readFileSync(at('deny.toml'), 'utf8').matchAll(/"(RUSTSEC-[\d-]+)"/g)].map(([, id = '']) => id);

/**
 * @typedef {object} Finding
 * @property {string} check
 * @property {'passed' | 'failed' | 'unreachable'} result
 * @property {string} output
 */

/** @param {string} command @param {string[]} args @returns {Promise<import('../exec.mjs').Result>} */
const quietly = (command, args) => run(command, args, { cwd: root, env: environment(), quiet: true, minutes: 5 });

/** @param {string} check @param {import('../exec.mjs').Result} result @param {boolean} [isRemote] @returns {Finding} */
export function finding(check, { ok, output, reason }, isRemote = false) {
  const result = ok ? 'passed' : isRemote && UNREACHABLE.test(output) ? 'unreachable' : 'failed';
  return { check, result, output: output || reason };
}

/**
 * Runs cargo-deny on a crate and all its dependencies.
 * @param {string} manifest path of Cargo.toml
 * @param {...string} checks
 */
export const deny = (manifest, ...checks) =>
  quietly('cargo', [
    'deny',
    '--manifest-path',
    manifest,
    '--config',
    at('deny.toml'),
    'check',
    '--hide-inclusion-graph',
    ...checks,
  ]);

/** Packages with lock files of their own, and the checks of cargo-deny for each. Tools may use the network. */
const PACKAGES = /** @type {const} */ ([
  ['the crate and the command line', '.', ['licenses', 'bans', 'sources']],
  ['the fuzz targets', 'fuzz', ['licenses', 'bans', 'sources']],
  // Alone in the project, it speaks to a network: `bans` would refuse that.
  ['the program for object stores', 'object-store', ['licenses', 'sources']],
  ['the tools', 'scripts/setup/tools', ['sources']],
]);

/**
 * Checks a lock file against the list in the project, without a network.
 * @param {string} name of the package
 * @param {string} lock the text of its lock file
 * @param {ReturnType<typeof readList>} [list]
 * @returns {Finding}
 */
export function offline(name, lock, { date, advisories } = readList()) {
  const found = concerned(lock, advisories, IGNORED);
  const check = `known vulnerabilities of ${name}, by a list of ${date} (${ageInDays(date)} days old)`;
  return { check, result: found.length ? 'failed' : 'passed', output: found.join('\n') };
}

/** The lock files of npm. */
const LOCKS = ['.', 'scripts/release/tools', 'benches/peers', 'benches/peers/microlink'];

/**
 * Checks lock files of npm against the list in the project, without a network.
 * @param {string[]} locks their texts
 * @param {ReturnType<typeof readNpmList>} [list]
 * @returns {Finding}
 */
export function offlineNpm(locks, { date, advisories } = readNpmList()) {
  const found = locks.flatMap((lock) => concernedPackages(lock, advisories));
  const known = new Set(advisories.map(({ name }) => name)).size;
  const check = `known vulnerabilities of ${known} npm packages, by a list of ${date} (${ageInDays(date)} days old)`;
  return { check, result: found.length ? 'failed' : 'passed', output: found.join('\n') };
}

/** Runs all checks. @returns {Promise<Finding[]>} */
export async function audit() {
  const findings = [];
  for (const [name, folder, checks] of PACKAGES) {
    const manifest = at(folder, 'Cargo.toml');
    findings.push(finding(`${checks.join(', ')} of ${name}`, await deny(manifest, ...checks)));
    findings.push(offline(name, readFileSync(at(folder, 'Cargo.lock'), 'utf8')));
    findings.push(finding(`today's advisories for ${name}`, await deny(manifest, 'advisories'), true));
  }
  findings.push(offlineNpm(LOCKS.map((folder) => readFileSync(at(folder, 'package-lock.json'), 'utf8'))));
  findings.push(finding('npm audit', await quietly('npm', ['audit', '--audit-level=low']), true));
  return findings;
}

/** @param {Finding[]} findings */
export const report = (findings) =>
  findings
    .map(
      ({ check, result, output }) =>
        ({
          passed: `✓ ${check}`,
          failed: `✗ ${check}\n${output}`,
          unreachable: `– ${check}: UNREACHABLE from this machine, so unknown; the workflow \`ci\` checks it`,
        })[result],
    )
    .join('\n');

await main(import.meta, async () => {
  const { values } = parseArgs({ options: { update: { type: 'string' }, 'update-npm': { type: 'string' } } });
  if (values['update-npm']) return console.log(await updateNpmList(values['update-npm']));
  if (values.update) return console.log(await update(values.update));
  await setup('audit');
  const findings = await audit();
  console.log(report(findings));
  const bad = process.env.AUDIT === 'strict' ? ['failed', 'unreachable'] : ['failed'];
  process.exitCode = findings.some(({ result }) => bad.includes(result)) ? 1 : 0;
});
