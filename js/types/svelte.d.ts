// <article-embed> in Svelte 5's templates: `import 'article-embed/svelte'`.

import type { HTMLAttributes } from 'svelte/elements';
import type { ArticleEmbedElement } from './element.js';
import type { ArticleEmbedAttributes, ArticleEmbedEvents, ArticleEmbedProperties } from './dom.js';

type Listeners = { [K in keyof ArticleEmbedEvents as `on${K}`]?: (event: ArticleEmbedEvents[K]) => void };
type Own = ArticleEmbedAttributes & Pick<ArticleEmbedProperties, 'article' | 'headingLevel' | 'dateStyle' | 'linkTarget'> & Listeners;

declare module 'svelte/elements' {
  interface SvelteHTMLElements {
    'article-embed': Omit<HTMLAttributes<ArticleEmbedElement>, keyof Own> & Own;
  }
}
