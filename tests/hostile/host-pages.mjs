// Unusual and attacked host pages: what each does to the card's script.

import { card } from '../e2e/support/page-fixture.mjs';
import { CARD, PAYLOAD } from './frames.mjs';
import { patched } from './patched-globals.mjs';
import { polluted } from './polluted-prototypes.mjs';

/** Properties of `document` that a named element can replace. */
const NAMES = [
  'createElement',
  'createDocumentFragment',
  'querySelectorAll',
  'querySelector',
  'getElementById',
  'currentScript',
  'readyState',
  'body',
  'head',
  'baseURI',
  'URL',
  'defaultView',
  'documentElement',
  'adoptedStyleSheets',
  'implementation',
  'ownerDocument',
  'addEventListener',
  'dispatchEvent',
  'visibilityState',
  'nodeType',
  'location',
  'children',
];

const clobbered = NAMES.map((name) => ({
  name: `document.${name} is an image and a form`,
  body: `<img name="${name}"><form id="${name}" name="${name}"></form>${CARD}`,
}));

/** Globals that an element's id can define. */
const named = ['ArticleEmbed', 'article', 'payload', 'wasm', 'options'].map((name) => ({
  name: `window.${name} is an element`,
  body: `<a id="${name}"></a><a id="${name}" name="src"></a>${CARD}`,
}));

const FIELDS = [
  'children',
  'attributes',
  'closest',
  'getAttribute',
  'shadowRoot',
  'parentNode',
  'nextSibling',
  'getRootNode',
  'lang',
  'append',
];
const fields = FIELDS.map((name) => ({
  name: `a form around the card has a field ${name}`,
  body: `<form><input name="${name}"><input id="${name}">${CARD}</form>`,
}));

/** Places of a card in a page. */
const nested = [
  ['in a form in a table', `<table><tr><td><form>${CARD}</form></table>`],
  ['in a closed dialog’s place', `<dialog open>${CARD}</dialog>`],
  ['in an open details', `<details open><summary>More</summary>${CARD}</details>`],
  [
    'in a picture’s foreign object',
    `<svg width="400" height="100"><foreignObject width="400" height="100">${CARD}</foreignObject></svg>`,
  ],
  ['in editable text', `<div contenteditable="true">${CARD}</div>`],
  ['in an inert part', `<div inert>${CARD}</div>`],
  [
    'in a declarative shadow root',
    `<div id="host"><template shadowrootmode="open"><p>Host</p><slot></slot></template>${CARD}</div>`,
  ],
  [
    'with a declarative shadow root of its own',
    card(
      `src="${PAYLOAD}" loading="eager"`,
      '<template shadowrootmode="open"><p part="card">Server</p></template><p>Fallback</p>',
    ),
  ],
  [
    'in another card’s fallback',
    card('src="/frames/none.json" loading="interaction"', CARD).replace('id="card"', 'id="outer"'),
  ],
  ['inside unknown elements', `<x-outer><y-inner>${CARD}</y-inner></x-outer>`],
].map(([name, body]) => ({ name, body }));

const CLASSIC = '<script src="/pkg/embed.js"></script>';
const ASYNC = '<script async src="/pkg/embed.js"></script>';
const MODULE = '<script type="module" src="/js/define.js"></script>';
const OTHER = '<script src="/frames/other-version.js"></script>';

/** A page that loads the script more than once, in every order. */
const twice = [
  ['twice', CLASSIC + CLASSIC],
  ['twice, both async', ASYNC + ASYNC],
  ['classic, then a module', CLASSIC + MODULE],
  ['a module, then classic', MODULE + CLASSIC],
  ['a module twice, under two addresses', MODULE + MODULE.replace('.js', '.js?again')],
  ['two versions', CLASSIC + OTHER],
  ['two versions, the other way', OTHER + CLASSIC],
  ['three times, two versions and a module', OTHER + ASYNC + MODULE],
].map(([name, scripts]) => ({ name: `the script ${name}`, scripts }));

export const DRAWN = [...clobbered, ...named, ...fields, ...polluted, ...patched, ...nested, ...twice];

/** Pages without a card: the fallback stays, and one error is reported. */
export const FALLBACK = [
  {
    name: 'WebAssembly is gone',
    before: () => {
      delete window.WebAssembly;
    },
    expected: ['wasm-blocked wasm'],
  },
  {
    name: 'fetch is gone',
    before: () => {
      delete window.fetch;
    },
    expected: ['network payload', 'wasm-unavailable wasm'],
  },
  {
    name: 'fetch throws',
    before: () => {
      window.fetch = () => {
        throw new Error('injected');
      };
    },
    expected: ['network payload', 'wasm-unavailable wasm'],
  },
  {
    name: 'somebody else’s element has the name',
    before: () => customElements.define('article-embed', class extends HTMLElement {}),
    expected: [],
    silent: true,
  },
  // Browsers then fail to instantiate WebAssembly.
  {
    name: 'Object.prototype has a member 0',
    before: () => {
      Object.prototype[0] = 'injected';
    },
    expected: ['crashed wasm'],
  },
  {
    name: 'attachShadow is forbidden',
    before: () => {
      Element.prototype.attachShadow = () => {
        throw new Error('injected');
      };
    },
    expected: ['failed render'],
  },
];
