// <article-embed>: when a card is loaded, drawn, drawn anew and given up. What a card looks like is the core's business.

import { ArticleEmbedError } from './failure.js';
import { enter, issuesOf, load, probe } from './load.js';
import { inert, left, parsed } from './page.js';
import { fetchPayload, parse } from './payload.js';
import { misread, options, PROPERTIES, READ, reflect, upgrade } from './properties.js';
import { rootOf } from './root.js';
import { whenClicked, whenNear, whenSeen } from './sight.js';

// Importing must be safe where there is no DOM.
const Base = globalThis.HTMLElement ?? /** @type {typeof HTMLElement} */ (class {});

/**
 * An article card. Its children are the fallback: they are shown until the card is there, and whenever there is none.
 *
 * @fires article-load `{warnings}`: the card is drawn
 * @fires article-error `{code, path, phase}`: there is no card; the fallback stays
 * @fires article-status `{status}`: corrected, withheld, canceled, embargoed, expired
 * @fires article-view half the card was visible for a second; once for each article
 * @fires article-click `{region, url, index}`; cancelable
 */
export class ArticleEmbedElement extends Base {
  static observedAttributes = Object.keys(PROPERTIES);

  /** @type {unknown} */ #article;
  /** What is drawn. @type {import('./payload.js').Payload | undefined} */ #payload;
  /** Ends everything that is under way. */
  #stop = new AbortController();
  /** What the next microtask does, or the first one back on the page. @type {'' | 'draw' | 'read'} */ #due = '';
  #status = '';
  /** Is another object with every reading. */ #reading = {};
  #settled = true;
  /** @type {Promise<void>} */ #ready = Promise.resolve();
  /** @type {() => void} */ #resolve = () => {};
  /** @type {(reason: unknown) => void} */ #reject = () => {};

  constructor() {
    super();
    this.#expect();
  }

  /** Resolves when the card is drawn, rejects with an `ArticleEmbedError` when there is none; a new one with every change. */
  get ready() {
    return this.#ready;
  }

  /** The payload as an object: it goes before a child script and before `src`. */
  get article() {
    return this.#article;
  }

  set article(payload) {
    this.#article = payload;
    this.#plan('read');
  }

  connectedCallback() {
    upgrade(this, ['article', ...Object.values(PROPERTIES)]);
    if (!this.#payload) this.#plan('read');
    else if (this.#due || !this.shadowRoot?.adoptedStyleSheets.length) this.#plan(this.#due || 'draw');
    else this.#watch();
  }

  disconnectedCallback() {
    if (this.#underway) this.#due = 'read';
    this.#halt();
  }

  /**
   * @param {string} name
   * @param {string | null} before
   * @param {string | null} now
   */
  attributeChangedCallback(name, before, now) {
    if (before !== now) this.#plan(name in READ ? 'read' : 'draw');
  }

  #expect() {
    if (!this.#settled) return;
    this.#settled = false;
    this.#ready = new Promise((resolve, reject) => ([this.#resolve, this.#reject] = [resolve, reject]));
    // Who does not ask hears of it by the event; nobody shall hear of it as an unhandled rejection.
    this.#ready.catch(() => {});
  }

  #halt() {
    this.#stop.abort();
    this.#stop = new AbortController();
    return this.#stop.signal;
  }

  /** Whether a payload is on its way. */
  get #underway() {
    return !this.#settled && !this.#due;
  }

  /**
   * Many changes in one go are one reading or drawing.
   * @param {'draw' | 'read'} what
   */
  #plan(what) {
    // What is on its way is drawn as the element is when it arrives.
    if (what === 'draw' && (!this.#payload || this.#underway)) return;
    this.#expect();
    if (this.#due !== 'read') this.#due = what;
    if (this.isConnected) queueMicrotask(() => this.#act());
  }

  #act() {
    const due = this.#due;
    if (!due || !this.isConnected) return;
    this.#due = '';
    if (due === 'read') this.#read();
    else if (this.#payload) this.#draw(this.#payload);
  }

  async #read() {
    const signal = this.#halt();
    this.#reading = {};
    await this.#moment(signal);
    if (signal.aborted) return;
    try {
      await probe();
      const [payload] = await Promise.all([this.#find(signal, false), load()]);
      if (!signal.aborted) this.#draw(payload);
    } catch (error) {
      if (!signal.aborted) this.#fail(error);
    }
  }

  /**
   * When to begin: at once, near the viewport, or at a click.
   * @param {AbortSignal} signal
   */
  async #moment(signal) {
    const loading = this.getAttribute('loading');
    if (loading === 'interaction') await whenClicked(this, signal);
    else if (loading !== 'eager') await whenNear(this, signal);
    // The parser may be inside the element still, on its way to a payload there.
    if (this.#article === undefined && !this.#inline() && !left(this)) await parsed();
  }

  #inline() {
    return [...this.children].find(
      (child) => child instanceof HTMLScriptElement && /^application\/(ld\+)?json$/.test(child.type),
    );
  }

  /** The address of the payload, absolute; empty if there is none. */
  get src() {
    const src = this.getAttribute('src');
    return src ? (URL.parse?.(src, this.baseURI)?.href ?? src) : '';
  }

  set src(src) {
    this.setAttribute('src', src);
  }

  /**
   * @param {AbortSignal} signal
   * @param {boolean} anew
   * @returns {Promise<import('./payload.js').Payload>}
   */
  async #find(signal, anew) {
    const base = this.baseURI;
    if (this.#article !== undefined) return { payload: this.#article, base };
    const inline = this.#inline();
    if (inline) return { payload: parse(inline.textContent ?? ''), base };
    if (!this.src) throw new ArticleEmbedError('no-payload', 'payload');
    return fetchPayload(this.src, signal, anew);
  }

  /**
   * @param {import('./payload.js').Payload} payload
   * @param {(error: unknown) => void} [refuse] what is done if there is no card to be had of it
   */
  #draw(payload, refuse = (error) => this.#fail(error)) {
    const card = new DocumentFragment();
    try {
      const told = enter((core) => core.render(inert(), card, payload.payload, options(this, payload.base)));
      const issues = issuesOf(told);
      const fatal = issues.find(({ severity }) => severity === 'error');
      if (fatal) throw new ArticleEmbedError(fatal.code, 'article', fatal.path);
      rootOf(this).replaceChildren(card);
      this.#payload = payload;
      this.#settle(this.#resolve);
      this.#tell('article-load', { warnings: [...issues, ...misread(this)] });
      this.#tellStatus(told[0]);
      this.#watch();
    } catch (error) {
      refuse(error);
    }
  }

  /** What goes on as long as the card is on the page. */
  #watch() {
    const signal = this.#halt();
    whenSeen(this, this.#reading, signal).then(() => this.#tell('article-view', {}));
    const seconds = Number(this.getAttribute('refresh'));
    if (!(seconds > 0) || this.#article !== undefined || this.#inline()) return;
    const timer = setTimeout(() => this.#reread(signal), Math.max(seconds, 1) * 1000);
    signal.addEventListener('abort', () => clearTimeout(timer));
  }

  /**
   * A reading that fails leaves the card as it is: the next one may not.
   * @param {AbortSignal} signal
   */
  async #reread(signal) {
    const fresh = await this.#find(signal, true).catch(() => undefined);
    if (signal.aborted) return;
    if (fresh) this.#draw(fresh, () => this.#watch());
    else this.#watch();
  }

  /** @param {unknown} error */
  #fail(error) {
    const known = error instanceof ArticleEmbedError ? error : new ArticleEmbedError('failed', 'render');
    const { code, path, phase } = known;
    // Another article's card must not stand here; a server's stays, it is a fallback.
    if (this.#payload) this.shadowRoot?.replaceChildren(inert().createElement('slot'));
    this.#payload = undefined;
    this.#settle(() => this.#reject(known));
    this.#tell('article-error', { code, path, phase });
  }

  /** @param {() => void} settle */
  #settle(settle) {
    this.#settled = true;
    settle();
  }

  /** @param {string} status */
  #tellStatus(status) {
    if (status && status !== this.#status) this.#tell('article-status', { status });
    this.#status = status;
  }

  /**
   * @param {string} type
   * @param {object} detail
   */
  #tell(type, detail) {
    this.dispatchEvent(new CustomEvent(type, { __proto__: null, bubbles: true, composed: true, detail }));
  }
}

reflect(ArticleEmbedElement);
