// The site of the benchmarks: the project's files, the peers' builds, payloads and pictures, compressed like on a CDN.

import { once } from 'node:events';
import { existsSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { brotliCompressSync } from 'node:zlib';
import { at } from '../../scripts/paths.mjs';

/** Folders that are served under a path. */
const FOLDERS = {
  '/bench/': 'target/bench',
  '/browser/': 'benches/browser',
  '/pkg/': 'pkg',
  '/js/': 'js',
  '/images/': 'www/images',
};

const TYPES = {
  js: 'text/javascript',
  wasm: 'application/wasm',
  json: 'application/json',
  html: 'text/html',
  jpg: 'image/jpeg',
};

const PIXEL = Buffer.from('R0lGODlhAQABAIAAAICAgAAAACH5BAAAAAAALAAAAAABAAEAAAICRAEAOw==', 'base64');

const page = (body) => `<!doctype html><html lang="en-GB"><meta charset="utf-8"><title>Cards</title><body>${body}`;

const COLD_CARD = `import * as card from '/bench/PEER/card.js';
const host = document.body.appendChild(document.createElement('div'));
const response = await fetch('/article.json');
await card.mount(host, card.read ? card.read(await response.text()) : await response.json()).drawn;
requestAnimationFrame(() => setTimeout(() => (window.drawn = performance.now())));`;

/** Pages for the cold start of a peer or of the element. */
const PAGES = {
  '/': () =>
    page(
      `<script src="/pkg/embed.js"></script><script type="module">import * as page from '/browser/page.js'; Object.assign(window, { page })</script>`,
    ),
  '/cold/article-embed': () =>
    page(`<article-embed src="/article.json"></article-embed><script>addEventListener('article-load', () =>
requestAnimationFrame(() => setTimeout(() => (window.drawn = performance.now()))))</script><script async src="/pkg/embed.js"></script>`),
};

function fileOf(path) {
  const folder = Object.keys(FOLDERS).find((folder) => path.startsWith(folder));
  return folder && !path.includes('..') ? readFileSync(at(FOLDERS[folder], path.slice(folder.length))) : undefined;
}

/** Preloads the wasm, like pages written by Trunk and the Dioxus CLI. @param {string} peer */
const preload = (peer) =>
  existsSync(at('target/bench', peer, 'card_bg.wasm'))
    ? `<link rel="modulepreload" href="/bench/${peer}/card.js"><link rel="preload" href="/bench/${peer}/card_bg.wasm" as="fetch" type="application/wasm" crossorigin>`
    : '';

function contentOf(path, payload, pages) {
  if (pages[path]) return pages[path]();
  if (path === '/article.json') return payload;
  if (PAGES[path]) return PAGES[path]();
  const [, cold, peer] = path.split('/');
  if (cold === 'cold') return page(`${preload(peer)}<script type="module">${COLD_CARD.replace('PEER', peer)}</script>`);
  return fileOf(path);
}

/** A payload whose headline changes each second. @param {string} payload @param {string} number */
function live(payload, number) {
  const time = new Date().toISOString();
  const url = `https://tidewater.example/live/${number}`;
  return JSON.stringify({ ...JSON.parse(payload), id: `live-${number}`, url, headline: `The tide at ${time}` });
}

/**
 * Opens the site on a free port.
 * @param {() => string} payload of a cold start
 * @param {Record<string, () => string>} [pages] further files, by path
 */
export async function openSite(payload, pages = {}) {
  /** @type {Map<string, Buffer>} */
  const compressed = new Map();
  const server = createServer((request, response) => {
    const [path] = request.url.split('?');
    if (path.startsWith('/picture/'))
      return response.writeHead(200, { 'content-type': 'image/gif', 'cache-control': 'max-age=600' }).end(PIXEL);
    const [, number] = /^\/live\/(\d+)\.json$/.exec(path) ?? [];
    if (number)
      return response
        .writeHead(200, { 'content-type': TYPES.json, 'cache-control': 'no-cache' })
        .end(live(payload(), number));
    try {
      if (!compressed.has(path)) compressed.set(path, brotliCompressSync(contentOf(path, payload(), pages)));
    } catch {
      return response.writeHead(404).end();
    }
    const type = TYPES[path.split('.')[1]] ?? TYPES.html;
    response
      .writeHead(200, {
        'content-type': type,
        'content-encoding': 'br',
        'cache-control': 'max-age=600',
        'access-control-allow-origin': '*',
      })
      .end(compressed.get(path));
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    origin: `http://127.0.0.1:${server.address().port}`,
    close: () => (server.close(), server.closeAllConnections()),
  };
}
