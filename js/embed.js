// The entry of pkg/embed.js: registers the element, upgrades quotations and sets `window.ArticleEmbed`.

import { ArticleEmbedElement, define, init, mount, scan, version } from './index.js';
import { documentProperty, queryAll, whenParsed } from './safe-dom.js';
import { setSources } from './wasm.js';

/** Milliseconds in which changes of the page are collected. */
const PAUSE = 50;

/** Not known to a module: the tag that names a folder or lists origins is its own, or speaks for it. */
const script = /** @type {HTMLScriptElement | undefined} */ (
  documentProperty('currentScript') || queryAll(document, 'script[data-wasm],script[data-origins]')[0]
);
/** @type {any} */
const page = window;

/** Where the wasm is: where the tag says, or beside the script, whose address the call stack has in a module. */
function folder() {
  const named = script?.dataset.wasm;
  if (named) return new URL(named, document.baseURI);
  const [url] = /\w+:\/\/\S+?(?=:\d+:\d|$)/.exec(script?.src || `${new Error().stack}`) ?? [location.href];
  // A network for files from npm serves the script by the name of the package too.
  return /\.m?js\b/.test(url) ? url : new URL(`article-embed@${version}/pkg/`, url);
}

// Another copy of the script, or the package, may have registered the element first. It gets the list of this script tag.
const isFirst = define();
if (script) page.customElements.get('article-embed').listOrigins?.(script.getAttribute('data-origins'));
if (isFirst) {
  // For tools.js.
  /** @type {any} */ (ArticleEmbedElement).script = script;
  const beside = folder();
  setSources(...['', '_formats'].map((build) => new URL(`article_embed${build}_bg.wasm`, beside)));
  page.ArticleEmbed = { ArticleEmbedElement, define, init, mount, scan, version };
}
page.ArticleEmbed?.scan?.();
if (isFirst) whenParsed().then(watch);

/** Upgrades the quotations of the page, and those that appear later, as after a navigation without a load. */
function watch() {
  scan();
  /** @type {ReturnType<typeof setTimeout> | 0} */
  let timer = 0;
  new MutationObserver(() => {
    if (timer) return;
    timer = setTimeout(() => {
      timer = 0;
      scan();
    }, PAUSE);
  }).observe(document, /** @type {any} */ ({ __proto__: null, subtree: true, childList: true }));
}
