// <article-embed> in Vue 3's templates: `import 'article-embed/vue'`. docs/frameworks/vue.md has the compiler option.

import type { DefineComponent, HTMLAttributes } from 'vue';
import type { ArticleEmbedAttributes, ArticleEmbedEvents, ArticleEmbedProperties } from './dom.js';

/** `article-load` → `ArticleLoad`. */
type PascalCase<S extends string> = S extends `${infer Word}-${infer Rest}`
  ? `${Capitalize<Word>}${PascalCase<Rest>}`
  : Capitalize<S>;
type Listeners = { [K in keyof ArticleEmbedEvents as `on${PascalCase<K>}`]?: (event: ArticleEmbedEvents[K]) => void };
type Properties = Pick<ArticleEmbedProperties, 'article' | 'headingLevel' | 'dateStyle' | 'linkTarget'>;
type Own = ArticleEmbedAttributes & Properties & Listeners;

declare module 'vue' {
  interface GlobalComponents {
    'article-embed': DefineComponent<Omit<HTMLAttributes, keyof Own> & Own>;
  }
}
