// `article-embed build` into a server that speaks S3: the tree of a folder, kills, parts, refusals, busy servers.

import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { runBuild, startBuild, startStore } from './store.mjs';

const COUNT = 60;

/** A folder of payloads, removed when the test ends. */
function workspace(context) {
  const home = mkdtempSync(join(tmpdir(), 'article-embed-'));
  context.after(() => rmSync(home, { recursive: true }));
  mkdirSync(join(home, 'in/world/é 1'), { recursive: true });
  for (let number = 0; number < COUNT; number += 1) write(home, number, {});
  return home;
}

const pathOf = (number) => ['', 'world/', 'world/é 1/'][number % 3] + number;

function write(home, number, more) {
  const payload = {
    headline: `Story ${number}.`,
    url: `https://news.example/${number}`,
    published: '2026-05-01T08:00:00Z',
    ...more,
  };
  writeFileSync(join(home, `in/${pathOf(number)}.json`), JSON.stringify(payload));
}

/** Withdraws ten articles, removes five, corrects five and adds one. */
function change(home) {
  for (let number = 0; number < 10; number += 1) write(home, number, { status: 'canceled' });
  for (let number = 10; number < 15; number += 1) rmSync(join(home, `in/${pathOf(number)}.json`));
  for (let number = 15; number < 20; number += 1) write(home, number, { headline: `Corrected ${number}.` });
  write(home, COUNT, {});
}

/** The names and the MD5 hashes of the files that a build wrote into a folder, as a store has them. */
function tagsOfFolder(folder) {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  const wanted = names.filter((name) => !name.startsWith('.') && !name.endsWith('edition.json'));
  const files = wanted.filter((name) => statSync(join(folder, name)).isFile());
  const hash = (name) =>
    createHash('md5')
      .update(readFileSync(join(folder, name)))
      .digest('hex');
  return new Map(files.map((name) => [name, hash(name)]));
}

const withoutAddresses = (tags) => new Map([...tags].filter(([name]) => !name.startsWith('addresses/')));
const sorted = (tags) => [...tags].sort(([one], [other]) => (one < other ? -1 : 1));

/**
 * The withdrawn or removed articles that some of their own files still name and others do not.
 * @param {(name: string) => Promise<string>} read
 */
async function halfWithdrawn(read) {
  const names = async (number) => {
    const files = ['article.json', 'index.html', 'frame.html', 'oembed.json', 'frame-oembed.json', 'snippet.html'];
    const texts = await Promise.all(files.map((file) => read(`${pathOf(number)}/${file}`)));
    return new Set(texts.map((text) => text.includes(`Story ${number}.`))).size > 1;
  };
  const half = await Promise.all(Array.from({ length: 15 }, (_, number) => names(number)));
  return [...half.keys()].filter((number) => half[number]);
}

/**
 * The withdrawn or removed articles that a list still names although their own files are gone.
 * @param {(name: string) => Promise<string>} read
 */
async function betrayed(read) {
  const lists = await Promise.all(['index.json', 'index.html', 'feed.json', 'feed.xml'].map(read));
  const articles = await Promise.all(Array.from({ length: 15 }, (_, number) => read(`${pathOf(number)}/article.json`)));
  const names = (number) => lists.some((list) => list.includes(`Story ${number}.`));
  return [...articles.keys()].filter((number) => !articles[number]?.includes(`Story ${number}.`) && names(number));
}

test('a store has the tree of a folder, with headers, and only what changes is written', async (context) => {
  const home = workspace(context);
  const { url, seen, tags } = await startStore(context);
  const build = () => runBuild(home, url, 's3://cards/site');
  assert.deepEqual(await build(), [COUNT, 0, 0, 0]);
  await runBuild(home, url, 'folder');
  assert.deepEqual(sorted(withoutAddresses(await tags('site'))), sorted(tagsOfFolder(join(home, 'folder'))));
  for (const [name, type, cache] of [
    ['world/é 1/2/article.json', 'application/json', /^public, max-age=60,/],
    ['world/1/index.html', 'text/html; charset=utf-8', /^public, max-age=60,/],
  ]) {
    const { headers } = await fetch(`${url}/cards/site/${encodeURI(name)}`);
    assert.equal(headers.get('content-type'), type);
    assert.match(headers.get('cache-control') ?? '', cache);
  }
  seen.puts.length = 0;
  assert.deepEqual(await build(), [0, COUNT, 0, 0]);
  assert.deepEqual(seen.puts, [], 'nothing is written');
  change(home);
  assert.deepEqual(await build(), [16, COUNT - 20, 0, 5]);
  assert.ok(seen.puts.length > 16 * 7 && seen.puts.length < 16 * 7 + 100, `${seen.puts.length} writes`);
  await runBuild(home, url, 'folder');
  assert.deepEqual(sorted(withoutAddresses(await tags('site'))), sorted(tagsOfFolder(join(home, 'folder'))));
});

test('the server checks conditions', async (context) => {
  const { url } = await startStore(context);
  const put = (headers) => fetch(`${url}/cards/a`, { method: 'PUT', body: 'a', headers });
  const tag = (await put({ 'if-none-match': '*' })).headers.get('etag') ?? '';
  assert.ok(tag);
  assert.equal((await put({ 'if-none-match': '*' })).status, 412);
  assert.equal((await put({ 'if-match': '"none"' })).status, 412);
  assert.equal((await put({ 'if-match': tag })).status, 200);
});

test('a build that is killed betrays nothing, and the next one goes on', async (context) => {
  const home = workspace(context);
  const { url, seen, tags, text } = await startStore(context);
  await runBuild(home, url, 's3://cards/clean');
  const [old, oldIndex] = [await tags('clean'), await text('clean/index.json')];
  change(home);
  seen.requests = 0;
  await runBuild(home, url, 's3://cards/clean');
  const [requests, clean] = [seen.requests, await tags('clean')];
  let partly = 0;
  for (let kill = 1; kill <= 5; kill += 1) {
    for (let number = 0; number < COUNT; number += 1) write(home, number, {});
    rmSync(join(home, `in/${pathOf(COUNT)}.json`), { force: true });
    await runBuild(home, url, `s3://cards/${kill}`);
    change(home);
    const { child, ended } = startBuild(home, url, `s3://cards/${kill}`);
    seen.requests = 0;
    seen.onRequest = () => seen.requests >= (requests * kill) / 6 && child.kill('SIGKILL');
    assert.equal((await ended).code, null, 'it is killed');
    seen.onRequest = () => {};
    const left = await tags(`${kill}`);
    assert.deepEqual(await betrayed((name) => text(`${kill}/${name}`)), []);
    assert.deepEqual(await halfWithdrawn((name) => text(`${kill}/${name}`)), []);
    const is = (other) => JSON.stringify(sorted(left)) === JSON.stringify(sorted(other));
    partly += Number(!is(old) && !is(clean));
    await runBuild(home, url, `s3://cards/${kill}`);
    assert.deepEqual(sorted(await tags(`${kill}`)), sorted(clean), `killed at ${kill} of 6`);
  }
  const stale = (name) => (name === 'index.json' ? oldIndex : text(`clean/${name}`));
  assert.equal((await betrayed(stale)).length, 15, 'the control');
  const half = (name) => (name.startsWith('3/article') ? Promise.resolve('Story 3.') : text(`clean/${name}`));
  assert.deepEqual(await halfWithdrawn(half), [3], 'the control');
  assert.ok(partly > 1, `${partly} were killed in the middle`);
});

test('a write whose connection is lost is tried again', async (context) => {
  const home = workspace(context);
  const { url, seen, tags } = await startStore(context);
  await runBuild(home, url, 's3://cards/clean');
  await runBuild(home, url, 's3://cards/site');
  change(home);
  await runBuild(home, url, 's3://cards/clean');
  let count = 0;
  seen.lose = (number) => {
    if (number % 4 !== 0) return '';
    count += 1;
    return count % 2 ? 'request' : 'answer';
  };
  assert.deepEqual(await runBuild(home, url, 's3://cards/site'), [16, COUNT - 20, 0, 5]);
  assert.ok(count > 20, `${count} were lost`);
  assert.deepEqual(sorted(await tags('site')), sorted(await tags('clean')));
  // The control: what is lost each time ends a build.
  seen.lose = () => 'request';
  const { code, stderr } = await startBuild(home, url, 's3://cards/other').ended;
  assert.equal(code, 2, stderr);
  assert.match(stderr, /cannot write s3:\/\/cards\/other\//);
});

test('four parts at once write the tree of one', async (context) => {
  const home = workspace(context);
  const { url, tags } = await startStore(context);
  const parts = (out) => [1, 2, 3, 4].map((part) => runBuild(home, url, out, ['--shard', `${part}/4`]));
  const sum = (all) => [0, 1, 2, 3].map((place) => all.reduce((total, counts) => total + counts[place], 0));
  assert.deepEqual(sum(await Promise.all(parts('s3://cards/shared'))), [COUNT, 0, 0, 0]);
  await runBuild(home, url, 's3://cards/alone');
  assert.deepEqual(sorted(await tags('shared')), sorted(await tags('alone')));
  change(home);
  assert.deepEqual(sum(await Promise.all(parts('s3://cards/shared'))), [16, COUNT - 20, 0, 5]);
  assert.notDeepEqual(sorted(await tags('shared')), sorted(await tags('alone')), 'the control');
  await runBuild(home, url, 's3://cards/alone');
  assert.deepEqual(sorted(await tags('shared')), sorted(await tags('alone')));
});

test('a folder that lost many files, and a store that cannot be read, change nothing', async (context) => {
  const home = workspace(context);
  const { url, seen, tags } = await startStore(context);
  await runBuild(home, url, 's3://cards/site');
  const before = sorted(await tags('site'));
  rmSync(join(home, 'in/world/é 1'), { recursive: true });
  write(home, 0, { headline: 'Corrected' });
  const refused = async (out, reason) => {
    const { code, stderr } = await startBuild(home, url, out).ended;
    assert.equal(code, 2, stderr);
    assert.match(stderr, reason);
    assert.deepEqual(sorted(await tags('site')), before);
  };
  await refused('s3://cards/site', /20 of 60 cards have no payload any more, which is more than 20 %/);
  await refused('s3://none/site', /cannot read s3:\/\/none\/site\/\.article-embed\/catalogue: /);
  await refused('s3://', /cannot open the object store s3:\/\/: expected an address such as s3:\/\/bucket\/prefix/);
  seen.puts.length = 0;
  // A server that is busy is asked again.
  seen.refuse = (number) => number % 5 === 0;
  assert.deepEqual(await runBuild(home, url, 's3://cards/site', ['--max-removed', '40']), [1, 39, 0, 20]);
});
