// The one-file script for pages: registers the element, upgrades quotations, offers `window.ArticleEmbed`. No exports.

import { ArticleEmbedElement, define, init, mount, scan, version } from './index.js';
import { setSource } from './load.js';
import { ofDocument, parsed } from './page.js';

const script = /** @type {HTMLScriptElement | null} */ (ofDocument('currentScript'));

if (define()) {
  if (script?.src) setSource(new URL('article_embed_bg.wasm', script.src));
  Object.assign(window, { ArticleEmbed: { ArticleEmbedElement, define, init, mount, scan, version } });
  scan();
  parsed().then(() => scan());
}
