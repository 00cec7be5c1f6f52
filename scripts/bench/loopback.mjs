// Servers on loopback for measurements: the project's own and nginx, over the same cards, and clients that load them.

import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { gzipSync } from 'node:zlib';
import { exec } from '../exec.mjs';
import { at, root } from '../paths.mjs';
import { environment } from '../setup/programs.mjs';

/** The program that is measured: `ARTICLE_EMBED`, or the one of this source. */
const PROGRAM = process.env.ARTICLE_EMBED ?? at('target/release/article-embed');

/** The programs of measurements, and the Debian packages that they are in. */
const PACKAGES = { nginx: 'nginx-light', wrk: 'wrk', h2load: 'nghttp2-client' };

/** The ports of the two servers. */
const [OURS, NGINX] = [18_911, 18_912];

/**
 * A server that is measured.
 * @typedef {{ base: string, pid: number, end: () => Promise<void> }} Server
 */

/** Fails if a program is missing. @param {...keyof typeof PACKAGES} names */
export async function requirePrograms(...names) {
  /** @type {(keyof typeof PACKAGES)[]} */
  const missing = [];
  for (const name of names) {
    await exec('sh', ['-c', `command -v ${name} || test -x /usr/sbin/${name}`], { quiet: true }).catch(() =>
      missing.push(name),
    );
  }
  if (missing.length) throw new Error(`missing: apt-get install ${missing.map((name) => PACKAGES[name]).join(' ')}`);
}

/** Builds the program, unless another one is to be measured. */
export async function compile() {
  if (process.env.ARTICLE_EMBED) return;
  await exec('cargo', ['build', '--release', '--package', 'article-embed-cli'], { cwd: root, env: environment() });
}

/**
 * Runs something with a temporary folder that has payloads in `in`.
 * @param {number} count @param {(home: string) => Promise<void>} use
 */
export async function withPayloads(count, use) {
  const home = mkdtempSync(join(tmpdir(), 'article-embed-'));
  try {
    mkdirSync(join(home, 'in'));
    const payload = JSON.parse(readFileSync(at('tests/fixtures/full.json'), 'utf8'));
    for (let number = 0; number < count; number += 1) writePayload(home, number, payload);
    await use(home);
  } finally {
    rmSync(home, { recursive: true, force: true });
  }
}

/** Writes one payload. @param {string} home @param {number} number @param {Record<string, unknown>} payload */
export function writePayload(home, number, payload) {
  const text = JSON.stringify({ ...payload, url: `https://news.example/${number}` });
  writeFileSync(join(home, 'in', `${number}.json`), text);
}

/** Starts `article-embed serve`. @param {string} home @param {...string} options @returns {Promise<Server>} */
export const serve = (home, ...options) =>
  start(PROGRAM, ['serve', join(home, 'in'), '--listen', `127.0.0.1:${OURS}`, ...options], OURS);

/** Builds the cards, compresses them and starts nginx over them. @param {string} home @returns {Promise<Server>} */
export async function nginx(home) {
  const out = join(home, 'out');
  const site = ['build', join(home, 'in'), '--out', out, '--base-url', `http://127.0.0.1:${NGINX}`];
  await exec(PROGRAM, site, { quiet: true });
  for (const name of readdirSync(out, { recursive: true, encoding: 'utf8' })) {
    const file = join(out, name);
    if (/\.(?:html|json)$/.test(name)) writeFileSync(`${file}.gz`, gzipSync(readFileSync(file), { level: 9 }));
  }
  writeFileSync(join(home, 'nginx.conf'), configuration(home, out));
  return start('/usr/sbin/nginx', ['-p', home, '-c', join(home, 'nginx.conf')], NGINX);
}

/** As Debian ships it, with the headers of a card, and neither a log nor an end of connections. @param {string} home @param {string} out */
const configuration = (home, out) => `
${process.getuid?.() === 0 ? 'user root;' : ''}
daemon off; worker_processes auto; pid ${home}/pid; error_log ${home}/errors;
events { worker_connections 4096; }
http {
  access_log off; sendfile on; tcp_nopush on; gzip_static on; gzip_vary on; keepalive_requests 1000000000;
  types { text/html html; application/json json; }
  ${['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map((name) => `${name}_temp_path ${home}/${name};`).join(' ')}
  server {
    listen 127.0.0.1:${NGINX}; root ${out}; index index.html;
    add_header Access-Control-Allow-Origin *; add_header Cache-Control "public, max-age=60";
  }
}`;

/** @param {string} program @param {string[]} args @param {number} port @returns {Promise<Server>} */
async function start(program, args, port) {
  const child = spawn(program, args, { stdio: ['ignore', 'ignore', 'inherit'] });
  const ended = once(child, 'exit');
  const end = async () => void (child.kill('SIGTERM'), await ended);
  process.on('exit', () => child.kill('SIGKILL'));
  const base = `http://127.0.0.1:${port}`;
  for (let attempt = 0; attempt < 500; attempt += 1) {
    const response = await fetch(`${base}/0/article.json`).catch(() => undefined);
    if (response?.ok) return { base, pid: child.pid ?? 0, end };
    if (child.exitCode !== null) break;
    await pause(20);
  }
  await end();
  throw new Error(`${program} does not answer at ${base}`);
}

/**
 * Loads an address with 64 connections that stay open, and returns requests per second, and the time in milliseconds
 * that one of a hundred responses takes longer than.
 * @param {string} url @param {number} seconds @param {string[]} [headers]
 */
export async function load(url, seconds, headers = []) {
  const more = headers.flatMap((header) => ['-H', header]);
  const args = ['-t2', '-c64', `-d${seconds}s`, '--latency', ...more, url];
  const output = await exec('wrk', args, { quiet: true });
  if (/Non-2xx|Socket errors/.test(output)) throw new Error(`${url}: not all responses are good\n${output}`);
  const [, slow = '', unit = ''] = /99%\s+([\d.]+)(us|ms|s)/.exec(output) ?? [];
  const scale = { us: 1e-3, ms: 1, s: 1e3 }[unit] ?? NaN;
  return { rate: Number(/Requests\/sec:\s+([\d.]+)/.exec(output)?.[1]), p99: Number(slow) * scale };
}

/** The memory of a process in MiB, on Linux. @param {number} pid */
export function memory(pid) {
  const kib = /VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1];
  return Number(kib) / 1024;
}
