// <article-embed> in Svelte 5's templates: `import 'article-embed/svelte'`.

import type { HTMLAttributes } from 'svelte/elements';
import type { ArticleEmbedAttributes, ArticleEmbedEvents, ArticleEmbedProperties } from './dom.js';
import type { ArticleEmbedElement } from './element.js';

type Listeners = { [K in keyof ArticleEmbedEvents as `on${K}`]?: (event: ArticleEmbedEvents[K]) => void };
type Properties = Pick<ArticleEmbedProperties, 'article' | 'headingLevel' | 'dateStyle' | 'linkTarget'>;
type Own = ArticleEmbedAttributes & Properties & Listeners;

declare module 'svelte/elements' {
  interface SvelteHTMLElements {
    'article-embed': Omit<HTMLAttributes<ArticleEmbedElement>, keyof Own> & Own;
  }
}
