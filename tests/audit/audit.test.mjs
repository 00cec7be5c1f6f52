// Licences, sources and advisories of all dependencies, and samples of what the audit must catch.

import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { audit, deny, finding, offlineNpm, report } from '../../scripts/check/audit.mjs';
import { concernedPackages, readNpmList, readRepository } from '../../scripts/check/npm-advisories.mjs';
import { at } from '../../scripts/paths.mjs';

test('licences, bans and sources of all crates, and advisories where the lists can be reached', async () => {
  const findings = await audit();
  console.log(report(findings));
  assert.deepEqual(
    findings.filter(({ result }) => result === 'failed').map(({ check }) => check),
    [],
  );
  const always = findings.filter(({ check }) => /^(licenses|sources|known)/.test(check));
  assert.deepEqual(
    always.map(({ result }) => result),
    Array(9).fill('passed'),
  );
});

/**
 * Crates with a fault, and what cargo-deny says of them.
 * @type {[fault: string, check: string, licence: string, dependency: string, expected: RegExp][]}
 */
const BROKEN = [
  [
    'a licence with more conditions',
    'licenses',
    'MIT AND GPL-3.0-only',
    '',
    /GPL-3\.0-only.*\n.*rejected|license is not explicitly allowed/s,
  ],
  ['a missing licence', 'licenses', '', '', /unlicensed/],
  [
    'a network client',
    'bans',
    'MIT',
    'native-tls = { path = "banned" }',
    /crate 'native-tls = 0\.0\.0' is explicitly banned/,
  ],
];

for (const [fault, check, licence, dependency, expected] of BROKEN) {
  test(`${fault} is caught`, async (context) => {
    const home = mkdtempSync(join(tmpdir(), 'audit-'));
    context.after(() => rmSync(home, { recursive: true }));
    const write = (folder, name, licence, dependencies = '') => {
      mkdirSync(join(folder, 'src'), { recursive: true });
      writeFileSync(join(folder, 'src/lib.rs'), '');
      const head = `[package]\nname = "${name}"\nversion = "0.0.0"\nedition = "2024"\n${licence && `license = "${licence}"`}\n`;
      writeFileSync(join(folder, 'Cargo.toml'), `${head}[dependencies]\n${dependencies}\n`);
    };
    write(join(home, 'banned'), 'native-tls', 'MIT');
    write(home, 'broken', licence, dependency);
    const { ok, output } = await deny(join(home, 'Cargo.toml'), check);
    assert.equal(ok, false);
    assert.match(output, expected);
  });
}

test('an unreachable list is neither a pass nor a failure', () => {
  const of = (ok, output, isRemote) => finding('x', { ok, output, reason: '' }, isRemote).result;
  assert.equal(of(true, '', true), 'passed');
  assert.equal(of(false, 'npm error audit endpoint returned an error', true), 'unreachable');
  assert.equal(of(false, 'error[vulnerability]: use after free', true), 'failed');
  assert.equal(of(false, 'failed to fetch the list', false), 'failed');
  assert.match(
    report([finding('x', { ok: false, output: 'failed to fetch the list', reason: '' }, true)]),
    /^– x: UNREACHABLE/,
  );
});

test('a vulnerable npm package is found without a network, and the answer says how old the list is', () => {
  const lock = (name, version) =>
    JSON.stringify({ packages: { '': { version: '1.0.0' }, [`node_modules/x/node_modules/${name}`]: { version } } });
  const found = offlineNpm([lock('lodash', '4.17.10')]);
  assert.equal(found.result, 'failed');
  assert.match(found.output, /^GHSA-[\w-]+: lodash 4\.17\.10 is vulnerable, as all before 4\.17\./m);
  assert.match(found.check, /of \d{3,} npm packages, by a list of \d{4}-\d\d-\d\d \(\d+ days old\)/);
  assert.equal(offlineNpm([lock('lodash', '999.0.0')]).result, 'passed', 'the control');
  const { advisories } = readNpmList();
  assert.deepEqual(concernedPackages(lock('angular', '1.8.3'), advisories), [], 'angular is for tests');
  assert.ok(concernedPackages(lock('angular', '1.8.3'), advisories, {}).length > 3);
});

test('versions of npm advisories are read as their authors write them', () => {
  const advisories = readRepository({
    x: {
      vulnerabilities: [{ atOrAbove: '1.9.0b1', below: '2.0', excludes: ['1.9.5'], info: ['https://a.example'] }, {}],
    },
  });
  const isFound = (version) =>
    concernedPackages(JSON.stringify({ packages: { 'node_modules/x': { version } } }), advisories).length === 1;
  assert.deepEqual(['1.9.0-b1', '1.9.0', '1.99.1', '2.0.0-rc.1'].map(isFound), [true, true, true, true]);
  assert.deepEqual(['1.9.0-a', '1.8.9', '1.9.5', '2.0.0', '10.0.0'].map(isFound), Array(5).fill(false));
});

test('package-lock.json has the hash of every npm package', () => {
  const { packages } = JSON.parse(readFileSync(at('package-lock.json'), 'utf8'));
  const loose = Object.entries(packages).filter(
    ([path, { integrity, link }]) => path && !link && !/^sha512-/.test(integrity ?? ''),
  );
  assert.deepEqual(
    loose.map(([path]) => path),
    [],
  );
});

test('the published package has no dependencies', () => {
  const { dependencies = {} } = JSON.parse(readFileSync(at('package.json'), 'utf8'));
  assert.deepEqual(Object.keys(dependencies), []);
});
