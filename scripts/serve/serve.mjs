// npm start: builds what is missing and serves the demo pages to this machine. Tests serve the same files.

import { readFile, realpath } from 'node:fs/promises';
import { createServer } from 'node:http';
import { extname, join, resolve, sep } from 'node:path';
import { main } from '../main.mjs';
import { root } from '../paths.mjs';

/** Folders that are served under their names; all other paths are in www. */
const FOLDERS = ['pkg', 'js'];

/** @type {Record<string, string>} */
const TYPES = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.ico': 'image/x-icon',
  '.jpg': 'image/jpeg',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.md': 'text/markdown; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.ts': 'text/plain; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.wasm': 'application/wasm',
  '.webp': 'image/webp',
  '.woff2': 'font/woff2',
  '.xml': 'application/xml; charset=utf-8',
};

/** @typedef {import('node:http').ServerResponse} Response */

/**
 * Answers a request with a file of the project, or with 404.
 * @param {import('node:http').IncomingMessage} request
 * @param {Response} response
 */
export async function respond({ method, url = '' }, response) {
  if (method !== 'GET' && method !== 'HEAD') return answer(response, 405, { allow: 'GET, HEAD' });
  const { path, folder, withSlash } = locate(url);
  if (!path) return answer(response, 404);
  try {
    const file = path.endsWith(sep) ? join(path, 'index.html') : path;
    // A symbolic link may lead out of the folder.
    if (!isWithin(await realpath(file), await realpath(folder))) return answer(response, 404);
    const content = await readFile(file);
    const type = TYPES[extname(file)] ?? 'application/octet-stream';
    // Files change during development. Embedding pages are on other origins.
    const headers = { 'cache-control': 'no-cache', 'access-control-allow-origin': '*' };
    response.writeHead(200, { 'content-type': type, 'content-length': content.length, ...headers });
    response.end(method === 'HEAD' ? undefined : content);
  } catch (error) {
    if (/** @type {NodeJS.ErrnoException} */ (error).code === 'EISDIR') answer(response, 301, { location: withSlash });
    else answer(response, 404);
  }
}

/**
 * The file of a URL, or an empty path; the served folder it is in; and the relative URL if the path is a folder.
 * @param {string} url
 */
function locate(url) {
  const none = { path: '', folder: '', withSlash: '' };
  try {
    const { pathname, search } = new URL(`http://localhost${url}`);
    const decoded = decodeURIComponent(pathname);
    const name = FOLDERS.find((name) => decoded.startsWith(`/${name}/`));
    const folder = join(root, name ?? 'www');
    const path = join(folder, name ? decoded.slice(name.length + 1) : decoded);
    const withSlash = `./${pathname.split('/').pop()}/${search}`;
    return !decoded.includes('\0') && isWithin(path, folder) ? { path, folder, withSlash } : none;
  } catch {
    return none;
  }
}

/** @param {string} path @param {string} folder */
const isWithin = (path, folder) => `${resolve(path)}${sep}`.startsWith(`${resolve(folder)}${sep}`);

/** @param {Response} response @param {number} status @param {Record<string, string>} [headers] */
function answer(response, status, headers = {}) {
  response.writeHead(status, { 'content-type': 'text/plain; charset=utf-8', ...headers }).end(`${status}\n`);
}

/**
 * Listens on the loopback interface, on the first free port from `port` on.
 * @param {number} port
 * @returns {Promise<import('node:http').Server>}
 */
export function listen(port) {
  return new Promise((ready, fail) => {
    const server = createServer(respond);
    server.once('error', (error) => {
      const isTaken = /** @type {NodeJS.ErrnoException} */ (error).code === 'EADDRINUSE';
      if (isTaken && port < 65_535) listen(port + 1).then(ready, fail);
      else fail(error);
    });
    server.listen(port, '127.0.0.1', () => ready(server));
  });
}

await main(import.meta, async () => {
  const { build } = await import('../build/build.mjs');
  await build();
  const server = await listen(Number(process.env.PORT ?? 8080));
  const { port } = /** @type {import('node:net').AddressInfo} */ (server.address());
  console.log(`\nhttp://127.0.0.1:${port}/`);
});
