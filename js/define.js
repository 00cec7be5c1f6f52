// Registers <article-embed> when it is imported. The first version on a page wins; on a server nothing happens.

import { define } from './index.js';

if (globalThis.customElements) define();
