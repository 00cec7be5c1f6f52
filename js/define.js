// Registers <article-embed>. Importing it is all it takes; the first version on a page wins.

import { define } from './index.js';

define();
