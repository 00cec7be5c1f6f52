// Serves a built project and reads its card in Chromium.

import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { extname, join, normalize } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { startEngine } from '../e2e/support/engine.mjs';

const TYPES = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.mjs': 'text/javascript',
  '.css': 'text/css',
  '.wasm': 'application/wasm',
};

let browser;

export const quit = () => browser?.quit();

/** Serves a folder. */
export async function serve(folder) {
  const server = createServer(async (request, response) => {
    const { pathname } = new URL(request.url, 'http://localhost');
    const name = pathname.endsWith('/') ? `${pathname}index.html` : pathname;
    try {
      const bytes = await readFile(join(folder, normalize(decodeURIComponent(name))));
      response.writeHead(200, { 'content-type': TYPES[extname(name)] ?? 'application/octet-stream' }).end(bytes);
    } catch {
      response.writeHead(404).end();
    }
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return { address: `http://127.0.0.1:${server.address().port}/`, close: () => server.close() };
}

/** Starts the project's own server on a free port. */
export async function start(command, args, cwd) {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const { port } = probe.address();
  probe.close();
  const child = spawn(command, args, {
    cwd,
    env: { ...process.env, PORT: String(port) },
    stdio: 'ignore',
    detached: true,
  });
  const address = `http://127.0.0.1:${port}/`;
  for (
    let tries = 0;
    tries < 300 &&
    !(await fetch(address).then(
      ({ ok }) => ok,
      () => false,
    ));
    tries += 1
  )
    await pause(100);
  return { address, close: () => process.kill(-child.pid, 'SIGKILL') };
}

/** The headline and layout of a page's first card, once it is visible, and the recorded events. */
export async function look(address) {
  browser ??= await startEngine('chromium');
  await browser.driver.get(address);
  const see = () => {
    const element = document.querySelector('article-embed');
    const headline = element?.shadowRoot?.querySelector('[part=headline]');
    return (
      headline?.getClientRects().length &&
      customElements.get('article-embed') && {
        headline: headline.textContent,
        heard: window.heard ?? [],
        layout: element.layout,
      }
    );
  };
  try {
    return await browser.driver.wait(() => browser.driver.executeScript(see), 20_000);
  } catch {
    throw new Error(
      `no card: ${await browser.driver.executeScript(() => document.documentElement.outerHTML.slice(0, 1500))}`,
    );
  }
}

/** The layout and the headlines of the page's second element, a list, once they are visible. */
export async function lookAtList() {
  const see = () => {
    const element = document.querySelectorAll('article-embed')[1];
    const links = [...(element?.shadowRoot?.querySelectorAll('.item a') ?? [])];
    return links[0]?.getClientRects().length && [element.layout, links.map(({ textContent }) => textContent)];
  };
  return browser.driver.wait(() => browser.driver.executeScript(see), 20_000, 'no list');
}
