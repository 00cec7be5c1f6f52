// The wasm and the native core read alike: every fixture, and where they are beside the project every real file and every odd JSON text.

import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { test } from 'node:test';
import { initSync, normalize } from '../../pkg/server/article_embed.js';
import { at, root } from '../../scripts/tools.mjs';

const SHARED = join(root, '..', 'shared');
const OPTIONS = { base: 'https://news.example/payload.json' };

initSync(new WebAssembly.Module(readFileSync(at('pkg/server/article_embed_bg.wasm'))));

/** All files in a folder and its folders. @param {string} folder */
function files(folder) {
  if (!existsSync(folder)) console.error(`NOT RUN: ${folder} is not here`);
  const entries = existsSync(folder) ? readdirSync(folder, { recursive: true, withFileTypes: true }) : [];
  return entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name)).sort();
}

/** What the native core makes of files. @param {string[]} files */
function native(files) {
  const cargo = ['run', '--quiet', '--example', 'readings'];
  const { stdout, stderr, status } = spawnSync('cargo', cargo, { cwd: root, input: files.join('\n'), encoding: 'utf8', maxBuffer: 2 ** 28 });
  assert.equal(status, 0, stderr);
  return stdout.trim().split('\n').map((line) => JSON.parse(line));
}

const NOT_JSON = { severity: 'error', code: 'not-json', path: '$', message: 'the text is not JSON' };

/** What the wasm makes of a file. @param {string} file */
function wasm(file) {
  let payload;
  try {
    payload = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(readFileSync(file)));
  } catch {
    return { article: null, report: { ok: false, format: '', issues: [NOT_JSON] } };
  }
  const { ok, format, issues, result = null } = normalize(payload, OPTIONS);
  return { article: result, report: { ok, format, issues } };
}

/** The files that are read differently. @param {string[]} files */
function differing(files) {
  const readings = native(files);
  assert.equal(readings.length, files.length);
  return files.filter((file, index) => {
    const ours = wasm(file);
    assert.equal(ours.report.ok, ours.article !== null, file);
    try {
      assert.deepEqual(ours, readings[index]);
    } catch (error) {
      console.log(`${relative(root, file)}: ${error.message}`);
      return true;
    }
  });
}

/** The lines of a list of known differences. @param {string} name */
const known = (name) =>
  readFileSync(at('tests/known-differences', name), 'utf8').split('\n').filter((line) => line && !line.startsWith('#'));

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

test('odd JSON texts are read alike, but for the ones listed', () => {
  const all = files(join(SHARED, 'security/jsontestsuite')).filter((file) => file.endsWith('.json'));
  console.log(`${all.length} files`);
  if (all.length) assert.deepEqual(differing(all).map((file) => relative(SHARED, file)), known('json.txt'));
});

test('another article is told', () => {
  const [one, other] = ['minimal', 'full'].map((name) => at(`tests/fixtures/${name}.json`));
  assert.notDeepEqual(wasm(one), native([other])[0]);
});
