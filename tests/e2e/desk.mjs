// One browser for a test file, one site for each test; after each test nothing may have been complained of. No tests.

import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { browserLog, startEngine } from './engine.mjs';
import { Site } from './site.mjs';

let browser;
before(async () => (browser = await startEngine(process.env.ENGINE)), { timeout: 60_000 });
after(() => browser?.quit());

/**
 * A test in the browser.
 * @param {string} name
 * @param {(desk: Desk) => Promise<void>} play
 * @param {{ timeout: number }} [limit]
 */
export function scene(name, play, limit = { timeout: 60_000 }) {
  test(name, limit, async () => {
    const site = await Site.open();
    const desk = new Desk(browser, site);
    try {
      await play(desk);
      assert.deepEqual(await desk.complaints(), []);
    } finally {
      // A page that still waits for its site would keep the browser waiting too; and none may go on in the next test.
      site.close();
      await browser.driver.get('about:blank');
      await browserLog(browser);
    }
  });
}

const FALLBACK = '<p><a href="/landing">The fallback</a></p>';

/** An element with a fallback; attributes as in HTML. */
export const card = (attributes = '', children = FALLBACK) => `<article-embed id="card" ${attributes}>${children}</article-embed>`;

/** A script of a page from a function of a test. */
export const source = (play, ...args) => `(${play})(${args.map((arg) => JSON.stringify(arg)).join()})`;

export const EMBED = '<script async src="/pkg/embed.js"></script>';

class Desk {
  /** What is expected to be complained of. @type {RegExp[]} */
  #allowed = [];

  constructor({ name, driver }, site) {
    Object.assign(this, { engine: name, driver, site });
  }

  /**
   * Opens a page whose first scripts are the recorder and the reader.
   * @param {{ body: string, head?: string, before?: Function, scripts?: string, policy?: object }} page `before` runs
   * before the script tag of the card
   */
  async visit({ body, head = '', before, scripts = EMBED, policy }) {
    if (before) this.site.script('/before.js', source(before));
    const own = before ? '<script src="/before.js"></script>' : '';
    const html = `<!doctype html><html lang="en"><meta charset="utf-8"><title>Test</title>
<script src="/recorder.js"></script><script src="/reader.js"></script>${head}<body>${body}${own}${scripts}`;
    await this.driver.get(this.site.origin + this.site.page('/page', html, policy));
  }

  /** Runs a function in the page. */
  run(play, ...args) {
    return this.driver.executeScript(play, ...args);
  }

  /** Waits until a function of the page returns something true, and returns it. */
  async until(play, ...args) {
    try {
      return await this.waited(() => this.run(play, ...args), `${play} of ${JSON.stringify(args)}`);
    } catch (error) {
      // What the page said in the meantime is most often why.
      const events = await this.run(() => recorder.events.map((event) => JSON.stringify(event)));
      throw new Error([error.message, ...events, ...(await this.complaints())].join('\n'), { cause: error });
    }
  }

  /** Waits until a function of the test returns something true. */
  waited(check, what = String(check)) {
    return this.driver.wait(check, 15_000, `not in time: ${what}`, 20);
  }

  /** The `count`-th event of that type of a card, from 1. */
  event(type, id = 'card', count = 1) {
    const find = (type, id, count) => recorder.events.filter((event) => event.type === type && event.id === id)[count - 1];
    return this.until(find, type, id, count);
  }

  /** All events so far, by type. */
  events(id = 'card') {
    return this.run((id) => recorder.events.filter((event) => event.id === id).map(({ type }) => type), id);
  }

  /** What there is of a card, once it is drawn. */
  async drawn(id = 'card', count = 1) {
    await this.event('article-load', id, count);
    return this.read(id);
  }

  /** What there is of a card now. */
  async read(id = 'card') {
    const found = await this.run((id) => readCard(id), id);
    return { ...found, part: (name) => found.parts.filter(({ part }) => part === name), one: (name) => only(found, name) };
  }

  /**
   * Waits until what the page was about to do has begun: observers have been heard, requests sent and received.
   * Requests of one page come in the order they were made, or within the time of a few of them.
   */
  async quiet() {
    for (const round of [1, 2, 3]) {
      await this.driver.executeAsyncScript((round, done) => {
        const near = new IntersectionObserver(() => (near.disconnect(), requestAnimationFrame(ask)));
        const ask = () => fetch(`/quiet-${round}`).then(() => done());
        near.observe(document.documentElement);
      }, round);
    }
  }

  /** What the test is about to cause. @param {...RegExp} complaints */
  allow(...complaints) {
    this.#allowed.push(...complaints);
  }

  /** Everything complained of that was not expected. */
  async complaints() {
    const own = await this.run(() => recorder.complaints);
    const all = [...own, ...this.site.reports.map((report) => `report: ${report}`), ...(await browserLog(browser))];
    return all.filter((complaint) => !this.#allowed.some((allowed) => allowed.test(complaint)));
  }
}

function only({ parts }, name) {
  const found = parts.filter(({ part }) => part === name);
  assert.equal(found.length, 1, `one ${name}, not ${found.length}`);
  return found[0];
}
