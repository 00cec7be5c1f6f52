// <article-embed>: when a card is loaded, drawn, drawn anew and given up. What a card looks like is the core's business.

import { turn } from './turn.js';
import { ArticleEmbedError } from './failure.js';
import { bundled, enter, load, loadFor, probe, render } from './load.js';
import { tell } from './news.js';
import { attributeOf, inert, left, parsed } from './page.js';
import { fetchPayload, written } from './payload.js';
import { ATTRIBUTES, options, READ, reflect, upgrade } from './properties.js';
import { dress, takeOver } from './root.js';
import { whenClicked, whenNear, whenSeen } from './sight.js';

// Importing must be safe where there is no DOM.
const Base = bundled ? HTMLElement : globalThis.HTMLElement ?? /** @type {typeof HTMLElement} */ (class {});

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
  static observedAttributes = ATTRIBUTES;

  /** @type {unknown} */ #article;
  /** What is drawn. @type {import('./payload.js').Payload | undefined} */ #payload;
  /** Ends everything under way. */ #stop = new AbortController();
  /** What the next microtask does, or the first one back on the page. @type {'' | 'draw' | 'read'} */ #due = '';
  #status = '';
  #viewed = false;
  /** @type {Promise<void>} */ #ready = Promise.resolve();
  /** Settles `ready`; not there when that is done. @type {((outcome?: Promise<never>) => void) | undefined} */ #settle;

  constructor() {
    super();
    this.#expect();
  }

  /** Resolves when the card is drawn, rejects with an `ArticleEmbedError` when there is none; a new one with everything that has it drawn anew. */
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
    upgrade(this);
    if (!this.#payload) this.#plan('read');
    else if (this.#due || (this.#payload.base && !this.shadowRoot?.adoptedStyleSheets.length)) this.#plan(this.#due || 'draw');
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
    // Such a theme follows the attribute by the style sheet alone.
    if (before === now || /^theme(light|dark)$/.test(name + now)) return;
    this.#plan(READ.includes(name) ? 'read' : 'draw');
  }

  #expect() {
    if (this.#settle) return;
    this.#ready = new Promise((resolve) => (this.#settle = resolve));
    // Who does not ask hears of it by the event; nobody shall hear of it as an unhandled rejection.
    this.#ready.catch(() => {});
  }

  #halt() {
    this.#stop.abort();
    return (this.#stop = new AbortController()).signal;
  }

  /** Whether a payload is on its way. */
  get #underway() {
    return this.#settle && !this.#due;
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

  async #act() {
    const due = this.#due;
    if (!due || !this.isConnected) return;
    this.#due = '';
    let { signal } = this.#stop;
    try {
      if (due === 'draw' && this.#payload?.base) return await this.#draw(this.#payload, signal);
      this.#viewed = false;
      signal = this.#halt();
      await turn(signal);
      // The parser may be inside the element still, on its way to a payload or a card there.
      if (!this.#given && !left(this)) await parsed();
      signal.throwIfAborted();
      // A server's card is taken over as it is. Its payload is read when the card has to be drawn anew.
      if (!this.#payload && takeOver(this)) return this.#show({ base: '' }, []);
      const loading = this.getAttribute('loading');
      if (loading === 'interaction') await whenClicked(this, signal);
      else if (loading !== 'eager') await whenNear(this, signal);
      // Many come near at once, each with a payload to parse.
      await turn(signal);
      await probe();
      await this.#read(signal, false);
    } catch (error) {
      if (!signal.aborted) this.#fail(error);
    }
  }

  /** The address of the payload, absolute; empty if there is none. */
  get src() {
    const src = attributeOf(this, 'src');
    try {
      return src && new URL(src, this.baseURI).href;
    } catch {
      return src;
    }
  }

  set src(src) {
    this.setAttribute('src', src);
  }

  /** What the payload can be had of without fetching it. */
  get #given() {
    if (this.#article !== undefined) return () => this.#article;
    return written(this);
  }

  /**
   * Draws the payload, when the core is there that can.
   * @param {AbortSignal} signal
   * @param {boolean} anew
   */
  async #read(signal, anew) {
    const [found] = await Promise.all([this.#find(signal, anew), load()]);
    await loadFor(found.payload, attributeOf(this, 'format'));
    await this.#draw(found, signal);
  }

  /**
   * @param {AbortSignal} signal
   * @param {boolean} anew
   * @returns {Promise<import('./payload.js').Payload>}
   */
  async #find(signal, anew) {
    const given = this.#given;
    if (given) return { payload: given(), base: this.baseURI };
    if (!this.src) throw new ArticleEmbedError('no-payload', 'payload');
    return fetchPayload(this.src, signal, anew);
  }

  /**
   * Throws if there is no card to be had of the payload; what was drawn before is there still.
   * @param {import('./payload.js').Payload} found
   * @param {AbortSignal} signal
   */
  async #draw(found, signal) {
    await turn(signal);
    const card = new DocumentFragment();
    const [status, issues] = enter(render, inert(), card, found.payload, options(this, found.base));
    const fatal = issues.find(({ severity }) => severity === 'error');
    if (fatal) throw new ArticleEmbedError(fatal.code, 'article', fatal.path);
    dress(this, card);
    this.#show(found, issues);
    if (status !== this.#status && status) tell(this, 'status', { status });
    this.#status = status;
  }

  /**
   * The card is there.
   * @param {import('./payload.js').Payload} found
   * @param {object[]} warnings
   */
  #show(found, warnings) {
    this.#payload = found;
    this.#end();
    tell(this, 'load', { warnings });
    this.#watch();
  }

  /** What goes on as long as the card is on the page. */
  #watch() {
    const signal = this.#halt();
    whenSeen(this, signal, () => (this.#viewed ||= tell(this, 'view', {})));
    const seconds = Math.min(/** @type {any} */ (this.getAttribute('refresh')), 2e6); // A timer of more than 24 days would go off at once.
    if (!(seconds > 0) || this.#given) return;
    const timer = setTimeout(() => this.#reread(signal), Math.max(seconds, 1) * 1000);
    signal.addEventListener('abort', () => clearTimeout(timer));
  }

  /**
   * A reading that fails leaves the card as it is: the next one may not.
   * @param {AbortSignal} signal
   */
  async #reread(signal) {
    try {
      await this.#read(signal, true);
    } catch {
      if (!signal.aborted) this.#watch();
    }
  }

  /** @param {unknown} error */
  #fail(error) {
    const known = error instanceof ArticleEmbedError ? error : new ArticleEmbedError('failed', 'render');
    const { code, path, phase } = known;
    // Another article's card must not stand here; a server's stays, it is a fallback.
    if (this.#payload) this.shadowRoot?.replaceChildren(inert().createElement('slot'));
    this.#payload = undefined;
    this.#end(Promise.reject(known));
    tell(this, 'error', { code, path, phase });
  }

  /** @param {Promise<never>} [outcome] */
  #end(outcome) {
    this.#settle?.(outcome);
    this.#settle = undefined;
  }
}

reflect(ArticleEmbedElement);
