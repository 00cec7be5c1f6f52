// <article-embed> in Solid's JSX: `import 'article-embed/solid'`. `prop:` sets properties, `on:` adds listeners.

import type { JSX } from 'solid-js';
import type { ArticleEmbedAttributes, ArticleEmbedEvents, ArticleEmbedProperties } from './dom.js';
import type { ArticleEmbedElement } from './element.js';

type Listeners = { [K in keyof ArticleEmbedEvents as `on:${K}`]?: (event: ArticleEmbedEvents[K]) => void };
type Properties = { [K in keyof ArticleEmbedProperties as `prop:${K}`]?: ArticleEmbedProperties[K] };
type Own = ArticleEmbedAttributes & Listeners & Properties;

declare module 'solid-js' {
  namespace JSX {
    interface IntrinsicElements {
      'article-embed': Omit<JSX.HTMLAttributes<ArticleEmbedElement>, keyof Own> & Own;
    }
  }
}
