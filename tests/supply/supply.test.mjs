// What the project is made of: crates and packages from the registries alone, under licences that go with its own; and what would be caught.

import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { deny, supply, told, verdict } from '../../scripts/supply.mjs';
import { at } from '../../scripts/tools.mjs';

test('licences, bans and sources of all crates, and weaknesses where lists of them can be reached', async () => {
  const verdicts = await supply();
  console.log(told(verdicts));
  assert.deepEqual(verdicts.filter(({ said }) => said === 'wrong').map(({ what }) => what), []);
  assert.deepEqual(verdicts.filter(({ what }) => what.startsWith('licences')).map(({ said }) => said), ['fine', 'fine']);
});

/** A crate with something wrong in it, and what it depends on. @type {[what: string, check: string, licence: string, dependency: string, told: RegExp][]} */
const PLANTED = [
  ['a licence that asks for more', 'licenses', 'MIT AND GPL-3.0-only', '', /GPL-3\.0-only.*\n.*rejected|license is not explicitly allowed/s],
  ['no licence', 'licenses', '', '', /unlicensed/],
  ['a client of a network', 'bans', 'MIT', 'native-tls = { path = "banned" }', /crate 'native-tls = 0\.0\.0' is explicitly banned/],
];

for (const [what, check, licence, dependency, expected] of PLANTED) {
  test(`${what} is caught`, async (context) => {
    const home = mkdtempSync(join(tmpdir(), 'supply-'));
    context.after(() => rmSync(home, { recursive: true }));
    const write = (folder, name, licence, more = '') => {
      mkdirSync(join(folder, 'src'), { recursive: true });
      writeFileSync(join(folder, 'src/lib.rs'), '');
      writeFileSync(join(folder, 'Cargo.toml'), `[package]\nname = "${name}"\nversion = "0.0.0"\nedition = "2024"\n${licence && `license = "${licence}"`}\n[dependencies]\n${more}\n`);
    };
    write(join(home, 'banned'), 'native-tls', 'MIT');
    write(home, 'planted', licence, dependency);
    const { ok, output } = await deny(join(home, 'Cargo.toml'), check);
    assert.equal(ok, false);
    assert.match(output, expected);
  });
}

test('a list that cannot be reached is not taken for a clean bill, nor for a fault', () => {
  const of = (ok, output, remote) => verdict('x', { ok, output, reason: '' }, remote).said;
  assert.equal(of(true, '', true), 'fine');
  assert.equal(of(false, 'npm error audit endpoint returned an error', true), 'not reachable');
  assert.equal(of(false, 'error[vulnerability]: use after free', true), 'wrong');
  assert.equal(of(false, 'failed to fetch the list', false), 'wrong');
  assert.match(told([verdict('x', { ok: false, output: 'failed to fetch the list', reason: '' }, true)]), /^– x: NOT REACHABLE/);
});

test('every package of npm is held by its hash', () => {
  const { packages } = JSON.parse(readFileSync(at('package-lock.json'), 'utf8'));
  const loose = Object.entries(packages).filter(([path, { integrity, link }]) => path && !link && !/^sha512-/.test(integrity ?? ''));
  assert.deepEqual(loose.map(([path]) => path), []);
});

test('the package that is published depends on nothing', () => {
  const { dependencies = {} } = JSON.parse(readFileSync(at('package.json'), 'utf8'));
  assert.deepEqual(Object.keys(dependencies), []);
});
