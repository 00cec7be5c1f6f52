// npm start: builds what is missing, then serves the demo page to this machine. The mapping from addresses to files is here too.

import { readFile, realpath } from 'node:fs/promises';
import { createServer } from 'node:http';
import { extname, join, resolve, sep } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));

/** What is served from where; anything else is in www. */
const FOLDERS = ['pkg', 'js'];

/** @type {Record<string, string>} */
const TYPES = {
  '.css': 'text/css; charset=utf-8', '.html': 'text/html; charset=utf-8', '.ico': 'image/x-icon', '.jpg': 'image/jpeg',
  '.js': 'text/javascript; charset=utf-8', '.json': 'application/json', '.md': 'text/markdown; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8', '.png': 'image/png', '.svg': 'image/svg+xml', '.ts': 'text/plain; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8', '.wasm': 'application/wasm', '.webp': 'image/webp', '.woff2': 'font/woff2',
};

/**
 * Answers with a file of the project, or with 404.
 * @param {import('node:http').IncomingMessage} request
 * @param {import('node:http').ServerResponse} response
 */
export async function respond(request, response) {
  if (request.method !== 'GET' && request.method !== 'HEAD') return answer(response, 405, { allow: 'GET, HEAD' });
  const { path, home, again } = place(request.url ?? '');
  if (!path) return answer(response, 404);
  try {
    const file = path.endsWith(sep) ? join(path, 'index.html') : path;
    // A link inside may lead outside.
    if (!within(await realpath(file), await realpath(home))) return answer(response, 404);
    const content = await readFile(file);
    const type = TYPES[extname(file)] ?? 'application/octet-stream';
    // What is being worked on must not come from a cache. Embeds are cross-origin, and so is what they load.
    const headers = { 'content-type': type, 'content-length': content.length, 'cache-control': 'no-cache' };
    response.writeHead(200, { ...headers, 'access-control-allow-origin': '*' }).end(request.method === 'HEAD' ? undefined : content);
  } catch (error) {
    const folder = /** @type {NodeJS.ErrnoException} */ (error).code === 'EISDIR';
    if (folder) answer(response, 301, { location: again });
    else answer(response, 404);
  }
}

/**
 * The file of an address, empty if there is none; the folder that holds it; the address, relative, if it is a folder itself.
 * @param {string} address
 */
function place(address) {
  const none = { path: '', home: '', again: '' };
  try {
    const { pathname, search } = new URL(`http://localhost${address}`);
    const decoded = decodeURIComponent(pathname);
    const top = FOLDERS.find((name) => decoded.startsWith(`/${name}/`));
    const home = join(root, top ?? 'www');
    const path = join(home, top ? decoded.slice(top.length + 1) : decoded);
    const again = `./${pathname.split('/').pop()}/${search}`;
    return !decoded.includes('\0') && within(path, home) ? { path, home, again } : none;
  } catch {
    return none;
  }
}

/** @param {string} path @param {string} folder */
const within = (path, folder) => `${resolve(path)}${sep}`.startsWith(`${resolve(folder)}${sep}`);

/**
 * @param {import('node:http').ServerResponse} response
 * @param {number} status
 * @param {Record<string, string>} [headers]
 */
function answer(response, status, headers = {}) {
  response.writeHead(status, { 'content-type': 'text/plain; charset=utf-8', ...headers }).end(`${status}\n`);
}

/**
 * Serves on this machine alone, at the first free port from `port` on.
 * @param {number} port
 * @returns {Promise<import('node:http').Server>}
 */
export function listen(port) {
  return new Promise((ready, fail) => {
    const server = createServer(respond);
    server.once('error', (error) => {
      const taken = /** @type {NodeJS.ErrnoException} */ (error).code === 'EADDRINUSE';
      if (taken && port < 65_535) listen(port + 1).then(ready, fail);
      else fail(error);
    });
    server.listen(port, '127.0.0.1', () => ready(server));
  });
}

async function start() {
  const { build } = await import('./build.mjs');
  await build();
  const server = await listen(Number(process.env.PORT ?? 8080));
  const address = /** @type {import('node:net').AddressInfo} */ (server.address());
  console.log(`\nhttp://127.0.0.1:${address.port}/`);
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  await start().catch((error) => {
    console.error(error.message);
    process.exit(1);
  });
}
