// The web site of one test: serves pages under a strict policy and payloads, and records requests and policy reports.

import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { respond } from '../../../scripts/serve/serve.mjs';

/** The policy of a careful site; the card must work under it. */
export const POLICY = {
  'default-src': "'none'",
  'script-src': "'self' 'wasm-unsafe-eval'",
  'connect-src': "'self'",
  'img-src': "'self'",
  // Browsers ask for it when a player is drawn; nothing is loaded before a click.
  'media-src': "'self' https://media.example",
  'require-trusted-types-for': "'script'",
  'trusted-types': "'none'",
  'report-uri': '/csp-report',
};

const OWN = ['recorder.js', 'reader.js'].map((name) => [`/${name}`, readFileSync(new URL(name, import.meta.url))]);

/** A GIF of one grey pixel. */
const PIXEL = Buffer.from('R0lGODlhAQABAIAAAICAgAAAACH5BAAAAAAALAAAAAABAAEAAAICRAEAOw==', 'base64');

/**
 * @typedef {(response: import('node:http').ServerResponse, request: import('node:http').IncomingMessage) => void}
 * Answer
 */

export class Site {
  /** All requests, in order. @type {{ path: string, method: string, headers: object, aborted: boolean }[]} */
  requests = [];
  /** Reports of policy violations. @type {string[]} */
  reports = [];
  /** @type {Map<string, Answer>} */
  #answers = new Map();
  #server = createServer((request, response) => this.#answer(request, response));

  /** Opens a site on a free port of this machine. */
  static async open() {
    const site = new Site();
    site.#server.listen(0, '127.0.0.1');
    await once(site.#server, 'listening');
    for (const [path, text] of OWN) site.send(path, text, { 'content-type': 'text/javascript' });
    return site;
  }

  get origin() {
    return `http://127.0.0.1:${this.#server.address().port}`;
  }

  /** Closes the site and its open connections. */
  close() {
    this.#server.close();
    this.#server.closeAllConnections();
  }

  /** @param {string} path @param {Answer} answer */
  answer(path, answer) {
    this.#answers.set(path, answer);
    return path;
  }

  send(path, body, headers = {}, status = 200) {
    return this.answer(path, (response) =>
      response.writeHead(status, { 'cache-control': 'no-store', ...headers }).end(body),
    );
  }

  /** Serves a payload with the right headers. */
  json(path, payload) {
    return this.send(path, JSON.stringify(payload), { 'content-type': 'application/json' });
  }

  script(path, text) {
    return this.send(path, text, { 'content-type': 'text/javascript' });
  }

  html(path, html, policy = {}, headers = {}) {
    const rules = Object.entries({ ...POLICY, ...policy })
      .filter(([, value]) => value !== null)
      .map((rule) => rule.join(' ').trim());
    return this.send(path, html, {
      'content-type': 'text/html; charset=utf-8',
      'content-security-policy': rules.join('; '),
      ...headers,
    });
  }

  /** Never answers requests for a path. */
  hang(path) {
    return this.answer(path, () => {});
  }

  /** The requests for a path, whatever their query. */
  requestsFor(path) {
    return this.requests.filter((request) => request.path.split('?')[0] === path);
  }

  #answer(request, response) {
    const { method, headers } = request;
    const [path] = request.url.split('?');
    const entry = { path: request.url, method, headers, aborted: false };
    response.on('close', () => (entry.aborted = !response.writableFinished));
    if (path === '/csp-report') return this.#report(request, response);
    // The browser or the test requests these, not the page.
    if (/^\/(favicon\.ico|quiet-\d)$/.test(path)) return response.writeHead(204).end();
    this.requests.push(entry);
    const own = this.#answers.get(path);
    if (own) own(response, request);
    else if (path.startsWith('/picture/')) response.writeHead(200, { 'content-type': 'image/gif' }).end(PIXEL);
    else respond(request, response);
  }

  async #report(request, response) {
    this.reports.push(Buffer.concat(await request.toArray()).toString());
    response.writeHead(204).end();
  }
}
