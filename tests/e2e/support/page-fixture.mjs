// The page fixture: one browser per run or test file, one site per test. A test fails if the browser reports anything
// unexpected.

import assert from 'node:assert/strict';
import { after, before, test as nodeTest } from 'node:test';
import { browserLog, startEngine } from './engine.mjs';
import { openEngine } from './shared-engine.mjs';
import { Site } from './site.mjs';

let browser;
before(async () => (browser = await openEngine(process.env.ENGINE)), { timeout: 60_000 });
after(() => browser?.quit());

/**
 * Defines a test in the browser.
 * @param {string} name
 * @param {(page: PageFixture) => Promise<void>} body
 * @param {{ timeout: number }} [limit]
 */
export function test(name, body, limit = { timeout: 60_000 }) {
  nodeTest(name, limit, async () => {
    const site = await Site.open();
    const page = new PageFixture(browser, site);
    try {
      await body(page);
      assert.deepEqual(await page.complaints(), []);
    } finally {
      // Close the site first: a page that still waits for it would block the browser. Then leave the page.
      site.close();
      await browser.driver.get('about:blank');
      await browserLog(browser);
    }
  });
}

const FALLBACK = '<p><a href="/landing">The fallback</a></p>';

/** The HTML of an element with a fallback. */
export const card = (attributes = '', children = FALLBACK) =>
  `<article-embed id="card" ${attributes}>${children}</article-embed>`;

/** The source of a script that calls a function of the test. */
export const source = (run, ...args) => `(${run})(${args.map((arg) => JSON.stringify(arg)).join()})`;

export const EMBED = '<script async src="/pkg/embed.js"></script>';

/** Calls a function every ten milliseconds, for a second at most. A page may replace its timers; the recorder keeps one. */
const LOOK = `(function (task, given) {
  const done = given[given.length - 1];
  if (!window.recorder) return done(null);
  const end = performance.now() + 1000;
  const look = async () => {
    try {
      const value = await task.apply(null, given);
      // Firefox gives no function back.
      if (value || performance.now() > end) done({ value: typeof value === 'function' || value });
      else recorder.later(look, 10);
    } catch (error) {
      done({ thrown: String(error) });
    }
  };
  look();
})`;

class PageFixture {
  /** Expected complaints: a card that fails says so, which explain.test.mjs reads. @type {RegExp[]} */
  #allowed = [/^(console\.warn: |log: .*)article-embed: (?!bad-value)/];

  constructor({ name, driver }, site) {
    Object.assign(this, { engine: name, driver, site });
  }

  /**
   * Opens a page that loads the recorder and the reader first.
   * @param {{ body: string, head?: string, before?: Function, scripts?: string, policy?: object, lang?: string }} page
   * `before` runs before the script tag of the card; an empty `lang` leaves the page without a language
   */
  async visit({ body, head = '', before, scripts = EMBED, policy, lang = 'en' }) {
    if (before) this.site.script('/before.js', source(before));
    const own = before ? '<script src="/before.js"></script>' : '';
    const html = `<!doctype html><html ${lang && `lang="${lang}"`}><meta charset="utf-8"><title>Test</title>
<script src="/recorder.js"></script><script src="/reader.js"></script>${head}<body>${body}${own}${scripts}`;
    await this.driver.get(this.site.origin + this.site.html('/page', html, policy));
  }

  /** Goes on in a new browser of its own. It has an empty page. */
  async restart() {
    await browser.quit();
    browser = await startEngine(this.engine);
    this.driver = browser.driver;
  }

  /** Runs a function in the page. */
  run(task, ...args) {
    return this.driver.executeScript(task, ...args);
  }

  /** Waits until a function that runs in the page returns a truthy value, and returns the value. */
  async waitFor(task, ...args) {
    try {
      return await this.waitUntil(() => this.#look(task, args), `${task} of ${JSON.stringify(args)}`);
    } catch (error) {
      // Events and complaints often explain the failure.
      const events = await this.run(() => recorder.events.map((event) => JSON.stringify(event)));
      throw new Error([error.message, ...events, ...(await this.complaints())].join('\n'), { cause: error });
    }
  }

  /**
   * Waits for a second in the page itself: asking from here, every few milliseconds, takes a browser and its driver more
   * time than most pages. A page that is left meanwhile is asked once, as is one without the recorder.
   */
  async #look(task, args) {
    const looked = await this.driver.executeAsyncScript(`${LOOK}(${task}, arguments)`, ...args).catch(() => null);
    if (looked?.thrown) throw new Error(looked.thrown);
    return looked ? looked.value : this.run(task, ...args);
  }

  /** Waits until a function of the test returns a truthy value. */
  waitUntil(check, what = String(check)) {
    return this.driver.wait(check, 15_000, `not in time: ${what}`, 20);
  }

  /** Waits for the `count`-th event of a type of a card, from 1. */
  event(type, id = 'card', count = 1) {
    const find = (type, id, count) =>
      recorder.events.filter((event) => event.type === type && event.id === id)[count - 1];
    return this.waitFor(find, type, id, count);
  }

  /** The types of a card's events so far. */
  events(id = 'card') {
    return this.run((id) => recorder.events.filter((event) => event.id === id).map(({ type }) => type), id);
  }

  /** Waits until a card was drawn `count` times, and reads it. */
  async drawn(id = 'card', count = 1) {
    await this.event('article-load', id, count);
    return this.read(id);
  }

  /** Reads a card: see reader.js. `part(name)` lists its parts of a name, `one(name)` asserts that there is one. */
  async read(id = 'card') {
    const found = await this.run((id) => readCard(id), id);
    return {
      ...found,
      part: (name) => found.parts.filter(({ part }) => part === name),
      one: (name) => only(found, name),
    };
  }

  /**
   * Waits until observers have run and requests have been sent and answered, three times over. Requests of one page
   * arrive about in the order in which they were made.
   */
  async settle() {
    for (const round of [1, 2, 3]) {
      await this.driver.executeAsyncScript((round, done) => {
        const near = new IntersectionObserver(() => (near.disconnect(), requestAnimationFrame(ask)));
        const ask = () => fetch(`/quiet-${round}`).then(() => done());
        near.observe(document.documentElement);
      }, round);
    }
  }

  /** Expects complaints. @param {...RegExp} complaints */
  allow(...complaints) {
    this.#allowed.push(...complaints);
  }

  /** The complaints that were not expected. */
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
