// The <article-embed> element: decides when a card is loaded, drawn, refreshed and removed. The Rust core draws it.

import { takeOver } from './adopt.js';
import { Base } from './base.js';
import { detailOf, knownError } from './error.js';
import { dispatch } from './events.js';
import { explain, explainOptions } from './explain.js';
import { hintFormat } from './format-hint.js';
import { loadFor } from './messages.js';
import { listOrigins } from './origins.js';
import { inlinePayload, loadPayload } from './payload.js';
import { ATTRIBUTES, defineProperties, RELOADS, upgradeProperties } from './properties.js';
import { MAX_TRIES, whenDue, whenPast } from './reload.js';
import { inertDocument, isParsed, whenParsed } from './safe-dom.js';
import { nextSlice } from './scheduler.js';
import { countItems, draw } from './shadow-root.js';
import { followTheme } from './theme.js';
import { whenSeen, whenWanted } from './visibility.js';
import { checkPolicy } from './wasm.js';

/** @typedef {import('./payload.js').Payload} Payload */

/**
 * A news article, drawn from a JSON payload as a card in a shadow root. Its attributes are in js/types/dom.d.ts.
 * @tagname article-embed
 * @slot - The fallback: shown until the card is drawn, and whenever there is no card.
 * @fires {CustomEvent} article-load - `{warnings, items, pages}`: the card was drawn or changed; `items` articles are in it, if it is a list.
 * @fires {CustomEvent} article-error - `{code, path, phase, message, url, status, cause}`: there is no card; the fallback stays.
 * @fires {CustomEvent} article-status - `{status}`: the article is corrected, withheld, canceled, embargoed or expired.
 * @fires {CustomEvent} article-view - Half of the card was visible for one second; once per article.
 * @fires {CustomEvent} article-click - `{region, url, index}`: a link or the search was used; cancelable.
 * @cssproperty --article-embed-font - Font family.
 * @cssproperty --article-embed-text - Colour of texts.
 * @cssproperty --article-embed-muted - Colour of secondary texts, such as dates and captions.
 * @cssproperty --article-embed-background - Colour of the card.
 * @cssproperty --article-embed-accent - Colour of the section, the focus ring and the line beside quotations.
 * @cssproperty --article-embed-border - Colour of the border and of lines.
 * @cssproperty --article-embed-radius - Radius of the corners.
 * @cssproperty --article-embed-space - Padding, and the space between parts.
 * @cssproperty --article-embed-image-ratio - Aspect ratio of pictures.
 * @csspart card - The whole card.
 * @csspart label - The state of the article: live, breaking, exclusive, new or updated.
 * @csspart kind - The kind of text, such as an opinion.
 * @csspart kicker - The kicker above the headline.
 * @csspart section - The section above the headline.
 * @csspart rating - The rating that a review or a fact check gives.
 * @csspart headline - The headline.
 * @csspart updates - The newest updates of a live article.
 * @csspart update - One of them.
 * @csspart excerpt - The excerpt below the headline.
 * @csspart media - The badge of a video, a sound or a gallery.
 * @csspart figure - The picture with its caption and credit.
 * @csspart image - The picture.
 * @csspart caption - The caption of the picture.
 * @csspart credit - The credit of the picture.
 * @csspart byline - The line with authors, dateline and dates.
 * @csspart dateline - Where the article was written.
 * @csspart author - An author's name.
 * @csspart timestamp - A date.
 * @csspart status - A correction, or the notice that the article is not available.
 * @csspart body - The text.
 * @csspart more - The button that unfolds a long text.
 * @csspart about - How the article was made.
 * @csspart topics - What the article is about.
 * @csspart bio - An author's biography.
 * @csspart related - The list of related stories.
 * @csspart teaser - A related story.
 * @csspart publisher - The bar with the publisher's links and search.
 * @csspart links - The links in the publisher's bar.
 * @csspart search - The search form in the publisher's bar.
 * @csspart rights - The line with rights and licence.
 * @csspart items - The articles of a list.
 * @csspart item - An article of a list.
 * @csspart source - The publisher and its domain; of a list that has a title, its publisher.
 * @csspart read-at - The link to the whole text.
 * @csspart previous - The button that scrolls a carousel or a gallery back.
 * @csspart next - The button that scrolls it on.
 * @csspart tools - The buttons under the card, with tools.js.
 * @csspart share - The button that shares the article, with tools.js.
 * @csspart show-more - The button under a list, with tools.js.
 * @csspart embed - The button that copies the embed code, with tools.js.
 * @csspart announce - The button by which readers ask to hear of new updates, with tools.js.
 */
export class ArticleEmbedElement extends Base {
  static observedAttributes = ATTRIBUTES;
  /** Adds origins that payloads may come from. @internal */ static listOrigins = listOrigins;
  /** @type {unknown} */ #article;
  /** The payload of the card that is drawn. @type {Payload | undefined} */ #payload;
  /** Aborts requests, observers and timers of this card. */ #controller = new AbortController();
  /** The next update, once the element is connected. @type {'' | 'draw' | 'load'} */ #pending = '';
  #status = '';
  #viewed = false;
  /** Not set once `ready` is settled. @type {((outcome?: Promise<never>) => void) | undefined} */ #resolveReady;
  #ready = this.#newReady();
  /** Resolves when the card is drawn, rejects with an `ArticleEmbedError`. A change that draws it again replaces it. */
  get ready() {
    return this.#ready;
  }

  /** The payload as an object. It takes precedence over a JSON script in the element and over `src`. */
  get article() {
    return this.#article;
  }
  set article(payload) {
    this.#article = payload;
    this.#requestUpdate('load');
  }

  connectedCallback() {
    upgradeProperties(this);
    // A card has no style sheet after it was moved into another document.
    const unstyled = this.#payload?.base && !this.shadowRoot?.adoptedStyleSheets.length;
    if (!this.#payload) this.#requestUpdate('load');
    else if (this.#pending || unstyled) this.#requestUpdate(this.#pending || 'draw');
    else this.#observe();
  }

  disconnectedCallback() {
    if (this.#isLoading) this.#pending = 'load';
    this.#abort();
  }

  /** @param {string} name @param {string | null} before @param {string | null} now */
  attributeChangedCallback(name, before, now) {
    // The style sheet alone switches between the light and the dark theme.
    if (before === now || /^theme(light|dark)$/.test(name + now)) return;
    this.#requestUpdate(RELOADS.includes(name) ? 'load' : 'draw');
  }

  /** @returns {Promise<void>} */
  #newReady() {
    /** @type {Promise<void>} */
    const ready = new Promise((resolve) => (this.#resolveReady = resolve));
    // Pages that do not use `ready` learn of errors by the event; they should not get an unhandled rejection.
    ready.catch(() => {});
    return ready;
  }

  /** Aborts what is in progress, and returns the signal for what comes next. */
  #abort() {
    this.#controller.abort();
    return (this.#controller = new AbortController()).signal;
  }

  get #isLoading() {
    return this.#resolveReady && !this.#pending;
  }

  /** Batches changes: those before the next microtask cause one update. @param {'draw' | 'load'} update */
  #requestUpdate(update) {
    // A load in progress draws the card with the attributes of that time.
    if (update === 'draw' && (!this.#payload || this.#isLoading)) return;
    if (!this.#resolveReady) this.#ready = this.#newReady();
    if (this.#pending !== 'load') this.#pending = update;
    if (this.isConnected) queueMicrotask(() => this.#performUpdate());
  }

  async #performUpdate() {
    const update = this.#pending;
    if (!update || !this.isConnected) return;
    this.#pending = '';
    let { signal } = this.#controller;
    try {
      if (update === 'draw' && this.#payload?.base) return await this.#draw(this.#payload, signal);
      this.#viewed = false;
      hintFormat(this, this.#article);
      signal = this.#abort();
      await nextSlice(signal, this.#payload);
      // The parser may still be inside the element, before a payload or a card in it.
      if (!inlinePayload(this, this.#article) && !isParsed(this)) await whenParsed();
      signal.throwIfAborted();
      // A card from a server stays as it is. Its payload is loaded when an update has to draw it.
      if (!this.#payload && (await takeOver(this, this.#article))) return this.#cardDrawn({ base: '' }, [], true);
      await whenWanted(this, signal);
      await nextSlice(signal, this.#payload);
      hintFormat(this, this.#article);
      await checkPolicy();
      await this.#load(signal, false);
    } catch (error) {
      if (!signal.aborted) this.#fail(error);
    }
  }

  /** Loads the payload and the core, then draws the card. @param {AbortSignal} signal @param {boolean} revalidate */
  async #load(signal, revalidate) {
    const [found] = await Promise.all([loadPayload(this, this.#article, signal, revalidate), loadFor(this)]);
    await this.#draw(found, signal);
  }

  /** Draws the card, or throws and leaves it as it is. @param {Payload} found @param {AbortSignal} signal */
  async #draw(found, signal) {
    const [status, until, language, ...rest] = await draw(this, found, signal);
    found.until = until;
    language?.then((isThere) => isThere && this.#requestUpdate('draw'));
    this.#cardDrawn(found, ...rest);
    if (status !== this.#status && status) dispatch(this, 'status', { status });
    this.#status = status;
  }

  /** @param {Payload} found @param {import('./render.js').Issue[]} warnings @param {boolean} [isChanged] */
  #cardDrawn(found, warnings, isChanged) {
    // A refresh that changes nothing is silent; a change by the page always has an answer.
    const isAwaited = this.#settle();
    if (!isAwaited && !this.#payload) this.#ready = Promise.resolve();
    this.#payload = found;
    if (isAwaited) explainOptions(this, warnings);
    if (isAwaited || isChanged) dispatch(this, 'load', { warnings, items: countItems(this), pages: found.pages });
    this.#observe();
  }

  /** Starts what runs as long as the element is on the page: the view observer and loads, which may fail. */
  #observe(failures = 0, tries = 0) {
    const signal = this.#abort();
    // The card has a box also where the element has none: with `display: contents`.
    const card = this.shadowRoot?.querySelector('[part=card]');
    if (this.#payload) whenSeen(card ?? this, signal, () => (this.#viewed ||= dispatch(this, 'view', {})));
    const redraw = () => this.#requestUpdate('draw');
    if (this.#payload?.base) followTheme(this, signal, redraw);
    if (this.#payload?.until) whenPast(this.#payload.until, signal, redraw);
    if (inlinePayload(this, this.#article) && !tries) return;
    whenDue(this, signal, failures, tries)
      ?.then(() => this.#load(signal, true))
      .catch(() => signal.aborted || this.#observe(failures + 1, tries - 1));
  }

  /** @param {unknown} error */
  #fail(error) {
    const known = knownError(error, inlinePayload(this, this.#article) ? '' : /** @type {any} */ (this).src);
    // Remove the card of another payload. A server's card stays: it is a fallback too.
    if (this.#payload) this.shadowRoot?.replaceChildren(inertDocument().createElement('slot'));
    this.#payload = undefined;
    this.#settle(Promise.reject(known));
    dispatch(this, 'error', detailOf(known));
    explain(this, known);
    // A script tag may still list the origin that was refused.
    this.#observe(1, known.phase === 'payload' || known.code === 'wasm-unavailable' ? MAX_TRIES : 0);
  }

  /** Settles `ready`, if the page waits for it; then what it returns is set. @param {Promise<never>} [outcome] */
  #settle(outcome) {
    const resolve = this.#resolveReady;
    this.#resolveReady = undefined;
    resolve?.(outcome);
    return resolve;
  }
}

defineProperties(ArticleEmbedElement);
