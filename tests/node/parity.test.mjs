// The wasm and the native core read all payloads alike: the fixtures and, if they are beside the project, real files
// and a JSON test suite.

import assert from 'node:assert/strict';
import { isUtf8 } from 'node:buffer';
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { test } from 'node:test';
import { createBindings } from '../../pkg/server/article_embed.js';
import { at, root } from '../../scripts/paths.mjs';

const SHARED = join(root, '..', 'shared');
const OPTIONS = JSON.stringify({ base: 'https://news.example/payload.json' });

const { normalize, start } = createBindings();
start(new WebAssembly.Module(readFileSync(at('pkg/server/article_embed_bg.wasm'))));

/** All files below a folder. @param {string} folder */
function files(folder) {
  if (!existsSync(folder)) console.error(`NOT RUN: ${folder} is not here`);
  const entries = existsSync(folder) ? readdirSync(folder, { recursive: true, withFileTypes: true }) : [];
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
}

/** Articles and reports of files, by the native core. @param {string[]} files */
function native(files) {
  const cargo = ['run', '--quiet', '--all-features', '--example', 'parity'];
  const { stdout, stderr, status } = spawnSync('cargo', cargo, {
    cwd: root,
    input: files.join('\n'),
    encoding: 'utf8',
    maxBuffer: 2 ** 28,
  });
  assert.equal(status, 0, stderr);
  return stdout
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
}

/** Bytes as a browser decodes them; empty, which is not JSON either, if they are not UTF-8. @param {Buffer} bytes */
function decode(bytes) {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return '';
  }
}

/** The article and the report of a file, by the wasm. @param {string} file */
function wasm(file) {
  const { ok, format, issues, result = null } = /** @type {any} */ (normalize(decode(readFileSync(file)), OPTIONS));
  return { article: result, report: { ok, format, issues } };
}

/** Whether both report a text as not JSON: of bytes that are not UTF-8, only the native core sees the place. */
const areBothNotJson = (...reads) =>
  reads.every(({ article, report }) => article === null && report.issues[0]?.code === 'not-json');

/** Files that the two read differently. @param {string[]} files */
function differing(files) {
  const expected = native(files);
  assert.equal(expected.length, files.length);
  return files.filter((file, index) => {
    const ours = wasm(file);
    assert.equal(ours.report.ok, ours.article !== null, file);
    if (!isUtf8(readFileSync(file))) return !areBothNotJson(ours, expected[index]);
    try {
      assert.deepEqual(ours, expected[index]);
    } catch (error) {
      console.log(`${relative(root, file)}: ${error.message}`);
      return true;
    }
  });
}

test('fixtures are read alike', () => {
  const all = files(at('tests/fixtures')).filter((file) => file.endsWith('.json'));
  assert.ok(all.length > 50);
  assert.deepEqual(differing(all), []);
});

test('real files of publishers are read alike', () => {
  const all = files(join(SHARED, 'formats')).filter((file) => file.endsWith('.json'));
  console.log(`${all.length} files`);
  if (all.length) assert.deepEqual(differing(all), []);
});

test('texts of a JSON test suite are read alike', () => {
  const all = files(join(SHARED, 'security/jsontestsuite')).filter((file) => file.endsWith('.json'));
  console.log(`${all.length} files`);
  if (all.length) assert.deepEqual(differing(all), []);
});

test('a different article is noticed', () => {
  const [one, other] = ['minimal', 'full'].map((name) => at(`tests/fixtures/${name}.json`));
  assert.notDeepEqual(wasm(one), native([other])[0]);
});
