// <article-embed> in Vue 3's templates: `import 'article-embed/vue'`. The compiler has to be told that it is no component of Vue's.

import type { DefineComponent, HTMLAttributes } from 'vue';
import type { ArticleEmbedAttributes, ArticleEmbedEvents, ArticleEmbedProperties } from './dom.js';

type Capital<S extends string> = S extends `${infer Word}-${infer Rest}` ? `${Capitalize<Word>}${Capital<Rest>}` : Capitalize<S>;
type Listeners = { [K in keyof ArticleEmbedEvents as `on${Capital<K>}`]?: (event: ArticleEmbedEvents[K]) => void };
type Own = ArticleEmbedAttributes & Pick<ArticleEmbedProperties, 'article' | 'headingLevel' | 'dateStyle' | 'linkTarget'> & Listeners;

declare module 'vue' {
  interface GlobalComponents {
    'article-embed': DefineComponent<Omit<HTMLAttributes, keyof Own> & Own>;
  }
}
