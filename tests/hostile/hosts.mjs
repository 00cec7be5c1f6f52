// Pages that are odd or under attack: what stands in the way of the card’s script in each. It judges nothing.

import { CARD, PAYLOAD } from './frames.mjs';
import { card } from '../e2e/desk.mjs';

/** Names that stand in front of the document's own. */
const NAMES = [
  'createElement', 'createDocumentFragment', 'querySelectorAll', 'querySelector', 'getElementById', 'currentScript', 'readyState', 'body', 'head',
  'baseURI', 'URL', 'defaultView', 'documentElement', 'adoptedStyleSheets', 'implementation', 'ownerDocument', 'addEventListener', 'dispatchEvent',
  'visibilityState', 'nodeType', 'location', 'children',
];

const clobbered = NAMES.map((name) => ({ name: `document.${name} is an image and a form`, body: `<img name="${name}"><form id="${name}" name="${name}"></form>${CARD}` }));

/** Names that window has no property for until a page has an element of that id. */
const named = ['ArticleEmbed', 'article', 'payload', 'wasm', 'options'].map((name) => ({
  name: `window.${name} is an element`, body: `<a id="${name}"></a><a id="${name}" name="src"></a>${CARD}`,
}));

const FIELDS = ['children', 'attributes', 'closest', 'getAttribute', 'shadowRoot', 'parentNode', 'nextSibling', 'getRootNode', 'lang', 'append'];
const fields = FIELDS.map((name) => ({ name: `the form around has a field ${name}`, body: `<form><input name="${name}"><input id="${name}">${CARD}</form>` }));

/** Members that a polluted prototype gives to every object: the options of all that the card calls. */
const POLLUTION = {
  integrity: 'sha384-x', mode: 'no-cors', headers: { 'x-planted': '1' }, credentials: 'include', method: 'POST', body: 'planted', signal: 'planted',
  cache: 'only-if-cached', redirect: 'error', referrer: 'https://evil.example/', referrerPolicy: 'unsafe-url', keepalive: true, window: 1, priority: 'x', duplex: 'half',
  once: true, passive: true, capture: true, bubbles: false, cancelable: false, composed: false, detail: 'planted', root: 1, rootMargin: 'x', threshold: 9,
  scrollMargin: 'x', delay: -1, trackVisibility: true, delegatesFocus: true, slotAssignment: 'manual', clonable: 1, customElementRegistry: 1, fatal: true, ignoreBOM: 1, stream: 1,
  numeric: 'x', style: 'x', timeZone: 'Nowhere/None', dateStyle: 'x', timeStyle: 'x', calendar: '!', localeMatcher: 'x', weekday: 'x', baseURL: 'x',
  media: 'print', disabled: true, is: 'x-planted', extends: 'p', type: 'x', endings: 'x', initial: 1, maximum: 1, shared: true, builtins: ['x'], importedStringConstants: 'x',
  toJSON: 1, then: 1, src: 'https://evil.example/a.json', article: { headline: 'Planted', url: 'https://evil.example/' }, headline: 'Planted', url: 'https://evil.example/',
  layout: 'compact', format: 'ninjs', wasm: 'planted', formats: 'planted', base: 'https://evil.example/', length: 3, readers: 9, payload: 'planted',
};
const polluted = Object.entries(POLLUTION).map(([key, value]) => ({
  name: `Object.prototype.${key}`,
  before: Function(`Object.prototype[${JSON.stringify(key)}] = ${JSON.stringify(value)};`),
}));
polluted.push({ name: 'Object.prototype has all of these', before: Function(`Object.assign(Object.prototype, ${JSON.stringify({ ...POLLUTION, length: undefined })});`) });

/** What libraries and polyfills do to a page, and what was removed from it. */
const patched = [
  ['Array.prototype has members that are walked', () => { Array.prototype.include = function () {}; Object.prototype.own = function () {}; }],
  ['Array and String have toJSON', () => { Array.prototype.toJSON = String.prototype.toJSON = Object.prototype.toJSON = function () { return '"planted"'; }; }],
  ['fetch is wrapped', () => { const { fetch } = window; window.fetch = function (...given) { return fetch.apply(window, given); }; }],
  ['fetch is awaited', () => { const { fetch } = window; window.fetch = async (...given) => { await null; return fetch(...given); }; }],
  ['Promise is another', () => { window.Promise = class Other extends Promise {}; }],
  ['URL is another', () => { const { URL } = window; window.URL = class extends URL {}; }],
  ['setTimeout and queueMicrotask are wrapped', () => { for (const name of ['setTimeout', 'queueMicrotask']) { const old = window[name]; window[name] = (...given) => old.apply(window, given); } }],
  ['addEventListener is wrapped', () => { const { addEventListener } = EventTarget.prototype; EventTarget.prototype.addEventListener = function (...given) { return addEventListener.apply(this, given); }; }],
  ['appendChild and cloneNode are wrapped', () => { for (const name of ['appendChild', 'cloneNode']) { const old = Node.prototype[name]; Node.prototype[name] = function (...given) { return old.apply(this, given); }; } }],
  ['attachShadow is wrapped', () => { const { attachShadow } = Element.prototype; Element.prototype.attachShadow = function (init) { return attachShadow.call(this, { ...init }); }; }],
  ['HTMLElement is wrapped', () => { const Own = HTMLElement; window.HTMLElement = function () { return Reflect.construct(Own, [], new.target); }; window.HTMLElement.prototype = Own.prototype; Object.setPrototypeOf(window.HTMLElement, Own); }],
  ['customElements.define is wrapped', () => { const { define } = customElements; customElements.define = (name, element) => define.call(customElements, name, element); }],
  ['requestIdleCallback is gone', () => { delete window.requestIdleCallback; }],
  ['console is gone', () => { window.console = undefined; }],
  ['performance and navigator.sendBeacon are gone', () => { Object.defineProperty(window, 'performance', { value: undefined }); Navigator.prototype.sendBeacon = undefined; }],
  ['storage and cookies throw', () => {
    for (const [owner, name] of [[window, 'localStorage'], [window, 'sessionStorage'], [document, 'cookie']]) {
      Object.defineProperty(owner, name, { get() { throw new Error('planted'); } });
    }
  }],
  ['module and define are there', () => { Object.assign(window, { module: { exports: {} }, exports: {}, define: Object.assign(() => {}, { amd: {} }), require: () => {} }); }],
  ['the page has a base elsewhere', () => { const base = document.createElement('base'); base.href = '/frames/'; document.head.append(base); }],
  ['window.event and window.name are taken', () => { Object.assign(window, { name: 'createElement', status: 'planted', origin: 'https://evil.example' }); }],
  ['the text content setter is wrapped', () => { const own = Object.getOwnPropertyDescriptor(Node.prototype, 'textContent'); Object.defineProperty(Node.prototype, 'textContent', { ...own, set(text) { own.set.call(this, text); } }); }],
].map(([name, before]) => ({ name, before }));

/** Where in a page a card stands. */
const nested = [
  ['in a form in a table', `<table><tr><td><form>${CARD}</form></table>`],
  ['in a closed dialog’s place', `<dialog open>${CARD}</dialog>`],
  ['in an open details', `<details open><summary>More</summary>${CARD}</details>`],
  ['in a picture’s foreign object', `<svg width="400" height="100"><foreignObject width="400" height="100">${CARD}</foreignObject></svg>`],
  ['in editable text', `<div contenteditable="true">${CARD}</div>`],
  ['in an inert part', `<div inert>${CARD}</div>`],
  ['in a declarative shadow root', `<div id="host"><template shadowrootmode="open"><p>Host</p><slot></slot></template>${CARD}</div>`],
  ['with a declarative shadow root of its own', card(`src="${PAYLOAD}" loading="eager"`, '<template shadowrootmode="open"><p part="card">Server</p></template><p>Fallback</p>')],
  ['in another card’s fallback', card('src="/frames/none.json" loading="interaction"', CARD).replace('id="card"', 'id="outer"')],
  ['inside unknown elements', `<x-outer><y-inner>${CARD}</y-inner></x-outer>`],
].map(([name, body]) => ({ name, body }));

const CLASSIC = '<script src="/pkg/embed.js"></script>';
const ASYNC = '<script async src="/pkg/embed.js"></script>';
const MODULE = '<script type="module" src="/js/define.js"></script>';
const OTHER = '<script src="/frames/other-version.js"></script>';

/** Every order in which a page may have the script twice. */
const twice = [
  ['twice', CLASSIC + CLASSIC], ['twice, both async', ASYNC + ASYNC], ['classic, then a module', CLASSIC + MODULE],
  ['a module, then classic', MODULE + CLASSIC], ['a module twice, under two addresses', MODULE + MODULE.replace('.js', '.js?again')],
  ['two versions', CLASSIC + OTHER], ['two versions, the other way', OTHER + CLASSIC], ['three times, two versions and a module', OTHER + ASYNC + MODULE],
].map(([name, scripts]) => ({ name: `the script ${name}`, scripts }));

export const DRAWN = [...clobbered, ...named, ...fields, ...polluted, ...patched, ...nested, ...twice];

/** Where there can be no card: the fallback stays, and what is told is told once. */
export const FALLEN = [
  { name: 'WebAssembly is gone', before: () => { delete window.WebAssembly; }, told: ['wasm-blocked wasm'] },
  { name: 'fetch is gone', before: () => { delete window.fetch; }, told: ['network payload', 'wasm-unavailable wasm'] },
  { name: 'fetch throws', before: () => { window.fetch = () => { throw new Error('planted'); }; }, told: ['network payload', 'wasm-unavailable wasm'] },
  { name: 'somebody else’s element has the name', before: () => customElements.define('article-embed', class extends HTMLElement {}), told: [], silent: true },
  // The browsers themselves then make no instance.
  { name: 'Object.prototype has a member 0', before: () => { Object.prototype[0] = 'planted'; }, told: ['crashed wasm'] },
  { name: 'attachShadow is forbidden', before: () => { Element.prototype.attachShadow = () => { throw new Error('planted'); }; }, told: ['failed render'] },
];
