// The configuration of docs/hosting.md in a real nginx, over the files of a build and in front of `serve`.

import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { before, test } from 'node:test';
import { setTimeout as pause } from 'node:timers/promises';
import { find } from '../../scripts/setup/programs.mjs';
import { codeOf } from '../docs/blocks.mjs';
import { binary, buildCommandLine } from './command-line.mjs';

const nginx = find('nginx') ?? assert.fail('node scripts/setup/install.mjs installs nginx');

before(buildCommandLine);

/** A port that nobody listens on. */
async function freePort() {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = /** @type {import('node:net').AddressInfo} */ (server.address());
  server.close();
  return port;
}

/** A folder with a site, its payloads, and a hidden file; removed when the test ends. */
function site(context) {
  const home = mkdtempSync(join(tmpdir(), 'article-embed-'));
  context.after(() => rmSync(home, { recursive: true }));
  mkdirSync(join(home, 'in/world'), { recursive: true });
  writeFileSync(
    join(home, 'in/world/rain.json'),
    JSON.stringify({ headline: 'Räin', url: 'https://news.example/rain' }),
  );
  const args = ['build', 'in', '--out', 'out', '--base-url', 'https://cards.example'];
  const { status, stderr } = spawnSync(binary, args, { cwd: home, encoding: 'utf8' });
  assert.equal(status, 0, stderr);
  writeFileSync(join(home, 'out/world/.draft'), 'hidden');
  return home;
}

/** Starts `serve`. Returns its port. @returns {Promise<string>} */
async function serve(home, context) {
  const args = ['serve', 'in', '--listen', '127.0.0.1:0', '--base-url', 'https://cards.example'];
  const child = spawn(binary, args, { cwd: home, stdio: ['ignore', 'pipe', 'ignore'] });
  context.after(() => child.kill());
  const [line] = await once(child.stdout, 'data');
  return new URL(String(line).trim()).port;
}

/** Starts nginx with the server of the documentation, as `change` leaves it. Returns its address. */
async function start(home, proxied, context, change = (/** @type {string} */ text) => text) {
  const port = await freePort();
  const local = change(codeOf('docs/hosting.md', 'nginx'))
    .replace('listen 80', `listen 127.0.0.1:${port}`)
    .replace('/srv/public', join(home, 'out'))
    .replace('127.0.0.1:8787', `127.0.0.1:${proxied}`);
  const folders = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map(
    (name) => `${name}_temp_path ${home}/${name};`,
  );
  const own = `daemon off; worker_processes 1; pid ${home}/pid-${port}; error_log ${home}/errors;
${process.getuid() === 0 ? 'user root;' : ''} events {} http { access_log off; ${folders.join(' ')}
include ${join(nginx, '../../../etc/nginx/mime.types')}; ${local} }`;
  const file = join(home, `nginx-${port}.conf`);
  writeFileSync(file, own);
  const child = spawn(nginx, ['-p', home, '-c', file], { stdio: ['ignore', 'ignore', 'inherit'] });
  context.after(() => child.kill());
  const base = `http://127.0.0.1:${port}`;
  for (let attempt = 0; attempt < 250 && child.exitCode === null; attempt += 1) {
    if (await fetch(`${base}/index.json`).catch(() => undefined)) return base;
    await pause(20);
  }
  assert.fail('nginx does not answer');
}

test('nginx serves a site as the hosting guide says', async (context) => {
  const home = site(context);
  const proxied = await serve(home, context);
  const base = await start(home, proxied, context);
  const of = (path, headers = {}) => fetch(base + path, { headers });
  for (const [path, type, text] of [
    ['/world/rain/', 'text/html; charset=utf-8', 'Räin'],
    ['/world/rain/article.json', 'application/json; charset=utf-8', 'Räin'],
    ['/index.json', 'application/json; charset=utf-8', 'world/rain'],
    ['/feed.xml', 'text/xml', 'Räin'],
  ]) {
    const response = await of(path);
    const { headers } = response;
    assert.deepEqual([response.status, headers.get('content-type')], [200, type], path);
    assert.equal(headers.get('access-control-allow-origin'), '*');
    assert.match(headers.get('cache-control') ?? '', /^public, max-age=60,/);
    assert.ok((await response.text()).includes(text), path);
    assert.equal((await of(path, { 'if-none-match': headers.get('etag') ?? '' })).status, 304, path);
  }
  const page = await (await of('/world/rain/frame.html')).text();
  const [, script = ''] = /src="https:\/\/cards\.example(\/assets\/[^"]+)"/.exec(page) ?? [];
  const asset = await of(script);
  assert.match(`${asset.status} ${asset.headers.get('cache-control')}`, /^200 .*immutable$/);
  assert.equal(asset.headers.get('access-control-allow-origin'), '*');
  const found = await (await of('/oembed?url=https%3A%2F%2Fnews.example%2Frain&maxwidth=300')).json();
  assert.deepEqual([found.type, found.title, found.width], ['rich', 'Räin', 300]);
  assert.equal((await of('/oembed?url=https://news.example/none')).status, 404);
  for (const path of ['/.article-embed/lock', '/world/.draft', '/none/'])
    assert.equal((await of(path)).status, 404, path);
});

test('without the rule for hidden files, nginx serves them', async (context) => {
  const home = site(context);
  const base = await start(home, '9', context, (text) => text.replace('location ~ /\\.', 'location = /nothing'));
  assert.equal(await (await fetch(`${base}/world/.draft`)).text(), 'hidden');
});
