// <article-embed> in Preact's JSX: `import 'article-embed/preact'`.

import type { ComponentChildren, JSX, VNode } from 'preact';
import type { ArticleEmbedAttributes, ArticleEmbedEvents, ArticleEmbedProperties } from './dom.js';
import type { ArticleEmbedElement } from './element.js';
import type { Article, Options } from './index.js';

type Listeners = { [K in keyof ArticleEmbedEvents as `on${K}`]?: (event: ArticleEmbedEvents[K]) => void };
type Properties = Pick<ArticleEmbedProperties, 'article' | 'headingLevel' | 'dateStyle' | 'linkTarget'>;
type Own = ArticleEmbedAttributes & Properties & Listeners;

declare module 'preact' {
  namespace JSX {
    interface IntrinsicElements {
      'article-embed': Omit<JSX.HTMLAttributes<ArticleEmbedElement>, keyof Own> & Own;
    }
  }
}

/** The properties of the component: the options, the article, and a handler for each event. */
export interface ArticleEmbedComponentProps extends Options {
  /** URL of the payload. */
  src?: string;
  /** The article, or a payload of another format. The server's HTML has it too. */
  article?: Article | object | string;
  /** The HTML of `renderToString()` on a server, in place of `src` and `article`. */
  html?: string;
  /** The fallback. */
  children?: ComponentChildren;
  id?: string;
  className?: string;
  onArticleLoad?: (event: ArticleEmbedEvents['article-load']) => void;
  onArticleError?: (event: ArticleEmbedEvents['article-error']) => void;
  onArticleStatus?: (event: ArticleEmbedEvents['article-status']) => void;
  onArticleView?: (event: ArticleEmbedEvents['article-view']) => void;
  onArticleClick?: (event: ArticleEmbedEvents['article-click']) => void;
}

/** A card that also works in server rendering. */
export declare function ArticleEmbed(props: ArticleEmbedComponentProps): VNode;
