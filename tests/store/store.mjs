// A server that speaks S3 on loopback, behind a proxy that counts and can interrupt, and builds into it.

import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer, request } from 'node:http';
import { setTimeout as pause } from 'node:timers/promises';
import { at } from '../../scripts/paths.mjs';

const PROGRAM = at('target/object-store/debug/article-embed');
const SERVER = at('target/store-server/bin/moto_server');

/** The server answers whoever says who they are. */
const AUTHORIZATION =
  'AWS4-HMAC-SHA256 Credential=a/20260101/us-east-1/s3/aws4_request, SignedHeaders=host, Signature=0';

/** A port that nobody listens on. */
async function freePort() {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = /** @type {import('node:net').AddressInfo} */ (server.address());
  server.close();
  return port;
}

/**
 * Passes requests on to the server, and counts them.
 * @param {number} port of the server
 */
async function proxy(port) {
  const seen = {
    requests: 0,
    puts: /** @type {string[]} */ ([]),
    onRequest: () => {},
    refuse: (_number) => false,
    /** Whether a connection is lost before a request or its answer. @type {(number: number) => '' | 'request' | 'answer'} */
    lose: () => '',
  };
  const server = createServer((incoming, outgoing) => {
    seen.requests += 1;
    seen.onRequest();
    if (incoming.method === 'PUT') seen.puts.push(decodeURIComponent(incoming.url ?? ''));
    if (seen.refuse(seen.requests)) {
      incoming.resume();
      outgoing.writeHead(503).end('<Error><Code>SlowDown</Code></Error>');
      return;
    }
    const lost = incoming.method === 'PUT' || incoming.method === 'POST' ? seen.lose(seen.requests) : '';
    if (lost === 'request') return incoming.socket.destroy();
    const headers = { authorization: AUTHORIZATION, ...incoming.headers };
    const options = { port, host: '127.0.0.1', method: incoming.method, path: incoming.url, headers };
    const passed = request(options, (answer) => {
      if (lost) return incoming.socket.destroy();
      outgoing.writeHead(answer.statusCode ?? 502, answer.headers);
      answer.pipe(outgoing);
    });
    // The program can be killed in the middle of a request.
    passed.on('error', () => outgoing.destroy());
    incoming.on('error', () => passed.destroy());
    incoming.pipe(passed);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port: own } = /** @type {import('node:net').AddressInfo} */ (server.address());
  return { seen, server, url: `http://127.0.0.1:${own}` };
}

/** Starts the server with a bucket. @param {import('node:test').TestContext} context */
export async function startStore(context) {
  const port = await freePort();
  const child = spawn(SERVER, ['-H', '127.0.0.1', '-p', String(port)], { stdio: 'ignore' });
  context.after(() => child.kill());
  const { seen, server, url } = await proxy(port);
  context.after(() => {
    server.closeAllConnections();
    server.close();
  });
  const create = () => fetch(`${url}/cards`, { method: 'PUT' }).catch(() => undefined);
  for (let attempt = 0; !(await create())?.ok; attempt += 1) {
    assert.ok(attempt < 300 && child.exitCode === null, 'the server does not start');
    await pause(100);
  }
  return { url, seen, tags: (prefix) => tagsOf(url, prefix), text: (name) => textOf(url, name) };
}

/** The names and the MD5 hashes of all public files beneath a prefix. @param {string} url @param {string} prefix */
async function tagsOf(url, prefix) {
  /** @type {Map<string, string>} */
  const tags = new Map();
  let after = '';
  for (;;) {
    const query = new URLSearchParams({ 'list-type': '2', prefix: `${prefix}/`, 'start-after': after });
    const list = await (await fetch(`${url}/cards?${query}`)).text();
    const found = [...list.matchAll(/<Key>([^<]*)<\/Key>.*?<ETag>"?(?:&quot;)?(\w+)/gs)];
    if (!found.length) return tags;
    for (const [, key = '', tag = ''] of found)
      if (!key.includes('/.article-embed/')) tags.set(key.slice(prefix.length + 1), tag);
    after = found.at(-1)?.[1] ?? '';
  }
}

/** The content of a file; empty if there is none. @param {string} url @param {string} name */
async function textOf(url, name) {
  const answer = await fetch(`${url}/cards/${encodeURI(name)}`);
  return answer.ok ? answer.text() : '';
}

/**
 * Starts a build of `in` in a folder.
 * @param {string} home @param {string} url of the server @param {string} out @param {string[]} more
 */
export function startBuild(home, url, out, more = []) {
  const args = ['build', 'in', '--out', out, '--base-url', 'https://cards.example', '--json', ...more];
  const aws = { AWS_ENDPOINT: url, AWS_ALLOW_HTTP: 'true', AWS_REGION: 'us-east-1' };
  const env = { ...process.env, ...aws, AWS_ACCESS_KEY_ID: 'a', AWS_SECRET_ACCESS_KEY: 'b' };
  const child = spawn(PROGRAM, args, { cwd: home, env, stdio: ['ignore', 'pipe', 'pipe'] });
  const texts = ['', ''];
  child.stdout.on('data', (data) => (texts[0] += data));
  child.stderr.on('data', (data) => (texts[1] += data));
  const ended = once(child, 'close').then(([code]) => ({ code, stdout: texts[0] ?? '', stderr: texts[1] ?? '' }));
  return { child, ended };
}

/** Runs a build. Returns the counts: written, unchanged, bad, removed. */
export async function runBuild(home, url, out, more = []) {
  const { code, stdout, stderr } = await startBuild(home, url, out, more).ended;
  assert.equal(code, 0, stderr + stdout);
  const { written, unchanged, bad, removed } = JSON.parse(stdout.trim().split('\n').at(-1) ?? '');
  return [written, unchanged, bad, removed];
}
