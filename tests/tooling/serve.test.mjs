// The server of the demo pages: the files it serves, and those it must not.

import assert from 'node:assert/strict';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { request } from 'node:http';
import { basename } from 'node:path';
import { text } from 'node:stream/consumers';
import { after, before, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { listen } from '../../scripts/serve/serve.mjs';

const root = fileURLToPath(new URL('../../', import.meta.url));
let server, port;

before(async () => {
  server = await listen(18_080);
  port = portOf(server);
});
after(() => server.close());

const portOf = (server) => server.address().port;

/** Sends a path unchanged; `fetch` would resolve its dots. */
async function ask(path, method = 'GET') {
  const [response] = await once(request({ host: '127.0.0.1', port, path, method }).end(), 'response');
  return { status: response.statusCode, headers: response.headers, body: await text(response) };
}

test('a module is served unchanged, with its type', async () => {
  const { status, headers, body } = await ask('/js/index.js');
  assert.deepEqual([status, headers['content-type']], [200, 'text/javascript; charset=utf-8']);
  assert.equal(body, readFileSync(`${root}js/index.js`, 'utf8'));
});

test('a folder is served as its index.html', async () => {
  assert.match((await ask('/')).headers['content-type'], /^text\/html/);
});

test('a folder without a slash redirects to the same server, with the slash', async () => {
  for (const path of ['/variants', '//variants']) {
    const { status, headers } = await ask(path);
    assert.deepEqual([status, headers.location], [301, './variants/'], path);
  }
});

test('HEAD has the same headers and no body', async () => {
  const { status, headers, body } = await ask('/js/index.js', 'HEAD');
  assert.deepEqual([status, body, headers['content-length'] > 0], [200, '', true]);
});

test('other methods are refused', async () => {
  assert.equal((await ask('/js/index.js', 'DELETE')).status, 405);
});

for (const path of [
  '/../Cargo.toml',
  '/js/../Cargo.toml',
  '/%2e%2e/Cargo.toml',
  '/..%2fCargo.toml',
  '/js/..%2f..%2fCargo.toml',
  '/pkg/..%2fCargo.toml',
  '/js/%2e%2e%2fCargo.toml',
  '/..%5cCargo.toml',
  '/js//../../Cargo.toml',
  '/js/index.js%00',
  '/%ff',
  '//',
  '/nothing-here',
  'http://x:y/',
]) {
  test(`404 for ${path}`, async () => {
    assert.ok(readFileSync(`${root}Cargo.toml`));
    const { status, body } = await ask(path);
    assert.deepEqual([path === '//' || status, body.includes('[package]')], [path === '//' || 404, false]);
  });
}

test('a symbolic link out of the folder is not followed', async () => {
  const outside = mkdtempSync(`${root}pkg/.out-`);
  try {
    symlinkSync(`${root}Cargo.toml`, `${outside}/link.txt`);
    symlinkSync(`${root}pkg/README.md`, `${outside}/inside.txt`);
    assert.equal((await ask(`/pkg/${basename(outside)}/link.txt`)).status, 404);
    assert.equal((await ask(`/pkg/${basename(outside)}/inside.txt`)).status, 200);
  } finally {
    rmSync(outside, { recursive: true });
  }
});

test('a taken port is skipped', async () => {
  const next = await listen(port);
  assert.ok(portOf(next) > port);
  await new Promise((closed) => next.close(closed));
});

test('the server listens on the loopback interface only', () => {
  assert.equal(server.address().address, '127.0.0.1');
});
