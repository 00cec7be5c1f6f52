// <article-embed> in React 19's JSX: `import 'article-embed/react'`. React sets `article` as a property and listens to its events by name.

import type { DetailedHTMLProps, HTMLAttributes } from 'react';
import type { ArticleEmbedElement } from './element.js';
import type { ArticleEmbedAttributes, ArticleEmbedEvents, ArticleEmbedProperties } from './dom.js';

type Listeners = { [K in keyof ArticleEmbedEvents as `on${K}`]?: (event: ArticleEmbedEvents[K]) => void };
type Own = ArticleEmbedAttributes & Pick<ArticleEmbedProperties, 'article' | 'headingLevel' | 'dateStyle' | 'linkTarget'> & Listeners;
type Props = Omit<DetailedHTMLProps<HTMLAttributes<ArticleEmbedElement>, ArticleEmbedElement>, keyof Own> & Own;

declare module 'react' {
  namespace JSX {
    interface IntrinsicElements {
      'article-embed': Props;
    }
  }
}
