// The one-file script for pages: registers the element, upgrades quotations, offers `window.ArticleEmbed`. No exports.

import { ArticleEmbedElement, define, init, mount, scan, version } from './index.js';
import { setSources } from './load.js';
import { ofDocument, parsed } from './page.js';

const script = /** @type {HTMLScriptElement | null} */ (ofDocument('currentScript'));

if (define()) {
  if (script?.src) setSources(...['', '_formats'].map((build) => new URL(`article_embed${build}_bg.wasm`, script.src)));
  /** @type {any} */ (window).ArticleEmbed = { ArticleEmbedElement, define, init, mount, scan, version };
  scan();
  parsed().then(() => scan());
}
