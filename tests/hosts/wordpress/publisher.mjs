// A publisher of another site: pages with an oEmbed link, payloads, and the endpoint.

import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { renderOembed, renderSnippet } from '../../../js/server-inline.js';
import { at } from '../../../scripts/paths.mjs';

export const HEADLINE = 'The market opens at dawn';

export class Publisher {
  /** Paths that were asked for. @type {string[]} */
  requests = [];
  /** Payloads by path. @type {Record<string, object>} */
  payloads = {};
  #server = createServer((request, response) => this.#answer(request, response));

  static async open() {
    const publisher = new Publisher();
    publisher.#server.listen(0, '127.0.0.1');
    await once(publisher.#server, 'listening');
    publisher.payloads['/market.json'] = publisher.payload('/market', HEADLINE);
    return publisher;
  }

  get origin() {
    return `http://127.0.0.1:${this.#server.address().port}`;
  }

  close() {
    this.#server.close();
    this.#server.closeAllConnections();
  }

  payload(path, headline) {
    return {
      version: 1,
      url: this.origin + path,
      headline,
      excerpt: 'The first boats are back before the lamps go out.',
      section: 'Town',
      published: '2026-03-02T05:30:00Z',
      publisher: { name: 'Morning Paper', url: `${this.origin}/` },
      related: [1, 2, 3].map((number) => ({
        url: `${this.origin}/other-${number}`,
        headline: `Another story, ${number}`,
      })),
    };
  }

  /** The HTML that the publisher offers for pages of others. */
  snippet() {
    const script = `${this.origin}/embed.js`;
    return renderSnippet(this.payloads['/market.json'], { src: `${this.origin}/market.json`, script });
  }

  /** The frame that the publisher offers, with the link that is left where frames are removed. */
  frame() {
    return `<blockquote class="article-embed-link"><a href="${this.origin}/market">${HEADLINE}</a></blockquote>
<iframe class="article-embed" src="${this.origin}/market.html" title="${HEADLINE}" width="640" height="400"></iframe>`;
  }

  #answer(request, response) {
    const { pathname, searchParams } = new URL(request.url, this.origin);
    this.requests.push(pathname);
    const send = (type, body, status = 200) =>
      response.writeHead(status, { 'content-type': type, 'access-control-allow-origin': '*' }).end(body);
    if (this.payloads[pathname]) return send('application/json', JSON.stringify(this.payloads[pathname]));
    if (/^\/(embed\.js|.+\.wasm)$/.test(pathname)) {
      return send(
        pathname.endsWith('.js') ? 'text/javascript' : 'application/wasm',
        readFileSync(at(`pkg${pathname}`)),
      );
    }
    if (pathname === '/oembed') return this.#oembed(searchParams, send);
    if (pathname === '/market.html') return send('text/html', `<!doctype html><title>Frame</title>${this.snippet()}`);
    if (pathname !== '/market') return send('text/plain', 'not found', 404);
    const link = `${this.origin}/oembed?format=json&url=${encodeURIComponent(`${this.origin}/market`)}`;
    send(
      'text/html',
      `<!doctype html><title>${HEADLINE}</title>
<link rel="alternate" type="application/json+oembed" href="${link.replaceAll('&', '&amp;')}"><h1>${HEADLINE}</h1>`,
    );
  }

  #oembed(query, send) {
    const path = new URL(query.get('url') ?? '', this.origin).pathname;
    const payload = this.payloads[`${path}.json`];
    if (!payload) return send('text/plain', 'no such article', 404);
    const maxWidth = Number(query.get('maxwidth')) || undefined;
    const options = { src: `${this.origin}${path}.json`, script: `${this.origin}/embed.js`, maxWidth };
    send('application/json', JSON.stringify(renderOembed(payload, options)));
  }
}
