// What the project builds with and publishes through: programs from a lock file, workflows pinned by commit, advisories.

import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { ageInDays, compare, concerned, isIn, readList } from '../../scripts/check/advisories.mjs';
import { offline, report } from '../../scripts/check/audit.mjs';
import { readAdvisory } from '../../scripts/check/update-advisories.mjs';
import { at } from '../../scripts/paths.mjs';
import { buildCommand } from '../../scripts/setup/crates.mjs';
import { CRATES, LOCK, lockedVersion } from '../../scripts/setup/programs.mjs';

const read = (...path) => readFileSync(at(...path), 'utf8');

test('programs are built from the lock file, and wasm-bindgen has the version of the crate', () => {
  const command = buildCommand(['wasm-pack', 'geckodriver']);
  assert.ok(command.includes('--locked'));
  assert.deepEqual(command.slice(-4), ['--package', 'wasm-pack', '--package', 'geckodriver']);
  assert.equal(CRATES['wasm-bindgen-cli'].version, lockedVersion('wasm-bindgen', at('Cargo.lock')));
  assert.throws(() => lockedVersion('no-such-crate', LOCK), /has no no-such-crate/);
});

/** Packages of a lock file that are not pinned by a checksum of crates.io. @param {string} lock */
const loose = (lock) =>
  lock
    .split('[[package]]')
    .slice(1)
    .filter(
      (entry) =>
        !/^name = "tools"$/m.test(entry) &&
        !/source = "registry\+https:\/\/github\.com\/rust-lang\/crates\.io-index"\nchecksum = "[0-9a-f]{64}"/.test(
          entry,
        ),
    );

test('the lock file of the programs has the checksum of every crate', () => {
  assert.deepEqual(loose(readFileSync(LOCK, 'utf8')), []);
  const control = '[[package]]\nname = "x"\nversion = "1.0.0"\nsource = "git+https://git.example/x#0123"\n';
  assert.equal(loose(control).length, 1);
});

test('the programs are named with their exact versions', () => {
  const [, dependencies = ''] = /\[dependencies\]\n([^[]*)/.exec(read('scripts/setup/tools/Cargo.toml')) ?? [];
  const named = [...dependencies.matchAll(/^([\w-]+) = "=(.+)"$/gm)].map(([, name, version]) => [name, version]);
  assert.deepEqual(
    Object.fromEntries(named),
    Object.fromEntries(Object.entries(CRATES).map(([name, { version }]) => [name, version])),
  );
});

/** Steps of a workflow that are not pinned by commit, with the version as a comment. @param {string} text */
const floating = (text) =>
  [...text.matchAll(/uses: (.*)/g)]
    .map(([, used = '']) => used)
    .filter((used) => !used.startsWith('./') && !/^[\w-]+\/[\w-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/.test(used));

/** What the workflow as a whole may write. @param {string} text */
const writes = (text) => {
  const [, common] = /^permissions:(.*\n(?: {2}.*\n)*)/m.exec(text) ?? [];
  return common === undefined ? 'everything' : (/(\w+): write/.exec(common)?.[1] ?? '');
};

test('workflows pin every action by commit, and may write nothing but where a job needs it', () => {
  const folder = '.github/workflows';
  const files = [...readdirSync(at(folder)).map((name) => `${folder}/${name}`), '.github/actions/setup/action.yml'];
  for (const file of files) {
    assert.deepEqual(floating(read(file)), [], file);
    if (file.startsWith(folder)) assert.equal(writes(read(file)), '', file);
    if (/checkout@/.test(read(file))) assert.match(read(file), /persist-credentials: false/, file);
  }
  assert.deepEqual(floating('- uses: actions/checkout@v4\n- uses: ./x\n'), ['actions/checkout@v4']);
  assert.equal(writes('jobs:\n'), 'everything');
  assert.equal(writes('permissions:\n  contents: write\n\njobs:\n'), 'contents');
});

test('a release has checksums and statements of provenance', () => {
  const release = read('.github/workflows/release.yml');
  for (const part of ['sha256sum -- *', 'sha256sum --check', 'attest-build-provenance@', 'npm publish --provenance'])
    assert.ok(release.includes(part), part);
});

test('versions are ordered as semantic versioning says', () => {
  const ordered = [
    '0.9.9',
    '1.0.0-alpha',
    '1.0.0-alpha.1',
    '1.0.0-alpha.beta',
    '1.0.0-beta.2',
    '1.0.0-beta.11',
    '1.0.0',
    '1.0.1',
    '1.10.0',
  ];
  for (const [place, version] of ordered.entries()) {
    for (const [other, second] of ordered.entries())
      assert.equal(Math.sign(compare(version, second)), Math.sign(place - other), `${version} ${second}`);
  }
  assert.equal(compare('1.0.0+one', '1.0.0+two'), 0);
});

test('ranges are read as Cargo reads them', () => {
  const inside = [
    ['1.2.3', '>= 1.2.0, < 2'],
    ['0.9.5', '^0.9.1'],
    ['1.9.0', '^1.2'],
    ['0.0.3', '^0.0.3'],
    ['1.2.9', '~1.2'],
    ['1.0.0', '=1.0.0'],
    ['0.4.0', '^0'],
  ];
  const outside = [
    ['2.0.0', '>= 1.2.0, < 2'],
    ['0.10.0', '^0.9.1'],
    ['2.0.0', '^1.2'],
    ['0.0.4', '^0.0.3'],
    ['1.3.0', '~1.2'],
    ['1.0.1', '=1.0.0'],
    ['2.0.0-rc.1', '^1.2'],
    ['1.0.0', '> 1.0.0'],
    ['1.0.1', '<= 1.0.0'],
  ];
  for (const [version, range] of inside) assert.ok(isIn(version, range), `${version} in ${range}`);
  for (const [version, range] of outside) assert.ok(!isIn(version, range), `${version} in ${range}`);
  for (const range of ['>= 1.x', '!= 2', '']) assert.throws(() => isIn('1.0.0', range), /another form/);
  // Every range of the list can be read.
  for (const { safe } of readList().advisories) for (const range of safe) isIn('1.0.0', range);
});

const LOCKED =
  '[[package]]\nname = "smallvec"\nversion = "0.6.9"\nsource = "registry+x"\n\n[[package]]\nname = "own"\nversion = "0.1.0"\n';

test('the list names a vulnerable version, not a mended one, and says how old it is', () => {
  assert.deepEqual(offline('x', LOCKED).result, 'failed');
  assert.match(
    report([offline('x', LOCKED)]),
    /^✗ known vulnerabilities of x, by a list of \d{4}-\d\d-\d\d \(\d+ days old\)\n(.*\n)*RUSTSEC-\d{4}-\d{4}: smallvec 0\.6\.9 is vulnerable/,
  );
  assert.equal(offline('x', LOCKED.replace('0.6.9', '1.13.2')).result, 'passed');
  // A crate of our own has no advisories, whatever its name.
  assert.deepEqual(
    concerned(LOCKED.replace('smallvec', 'x').replace('"own"', '"smallvec"'), readList().advisories),
    [],
  );
  assert.equal(ageInDays('2026-01-01', Date.parse('2026-01-31T12:00:00Z')), 30);
});

test('an advisory is read; one that was withdrawn is not', () => {
  const advisory = (more = '') =>
    `\`\`\`toml\n[advisory]\nid = "RUSTSEC-2026-0001"\npackage = "x"\n${more}\n[versions]\npatched = [\n  ">= 1.2",\n]\nunaffected = ["< 0.3"]\n\`\`\`\n\n# A fault\n`;
  assert.deepEqual(readAdvisory(advisory()), { id: 'RUSTSEC-2026-0001', crate: 'x', safe: ['>= 1.2', '< 0.3'] });
  assert.equal(readAdvisory(advisory('informational = "unsound"'))?.kind, 'unsound');
  assert.equal(readAdvisory(advisory('withdrawn = "2026-02-01"')), undefined);
  assert.equal(readAdvisory(advisory('informational = "notice"')), undefined);
});
