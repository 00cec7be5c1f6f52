// <article-embed> in Preact's JSX: `import 'article-embed/preact'`.

import type { JSX } from 'preact';
import type { ArticleEmbedElement } from './element.js';
import type { ArticleEmbedAttributes, ArticleEmbedEvents, ArticleEmbedProperties } from './dom.js';

type Listeners = { [K in keyof ArticleEmbedEvents as `on${K}`]?: (event: ArticleEmbedEvents[K]) => void };
type Own = ArticleEmbedAttributes & Pick<ArticleEmbedProperties, 'article' | 'headingLevel' | 'dateStyle' | 'linkTarget'> & Listeners;

declare module 'preact' {
  namespace JSX {
    interface IntrinsicElements {
      'article-embed': Omit<JSX.HTMLAttributes<ArticleEmbedElement>, keyof Own> & Own;
    }
  }
}
