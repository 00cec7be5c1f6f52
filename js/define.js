// Registers <article-embed>. Importing it is all it takes; the first version on a page wins, and a server has nowhere to register it.

import { define } from './index.js';

if (globalThis.customElements) define();
