// What the compiler cannot see of the element: its properties, the events it fires, its name in the DOM. By hand.

import type { Options } from './index.js';
import type { ArticleEmbedElement } from './element.js';

/** Where in a card a click was. */
export type Region = 'section' | 'headline' | 'image' | 'byline' | 'body' | 'bio' | 'related' | 'publisher' | 'search' | 'share' | 'embed';

/** What was wrong with a payload or an option. */
export interface Issue {
  severity: 'error' | 'warning';
  code: string;
  path: string;
  message: string;
}

/** The events of a card, by their names. */
export interface ArticleEmbedEvents {
  'article-load': CustomEvent<{ warnings: Issue[] }>;
  'article-view': CustomEvent<Record<string, never>>;
  'article-click': CustomEvent<{ region: Region; url: string; index: number }>;
  'article-status': CustomEvent<{ status: 'corrected' | 'withheld' | 'canceled' | 'embargoed' | 'expired' }>;
  'article-error': CustomEvent<{ code: string; path: string; phase: 'payload' | 'wasm' | 'article' | 'render' }>;
}

/** The attributes of the element, as HTML has them. */
export interface ArticleEmbedAttributes {
  src?: string;
  layout?: Options['layout'];
  theme?: Options['theme'];
  related?: number | string;
  paragraphs?: number | string;
  /** JSON of an object of words. */
  words?: string;
  tools?: string;
  'heading-level'?: number | string;
  lang?: string;
  dir?: 'ltr' | 'rtl';
  'date-style'?: Options['dateStyle'];
  loading?: Options['loading'];
  refresh?: number | string;
  'link-target'?: Options['linkTarget'];
  format?: string;
}

/** The properties of the element: those of its attributes, and the payload as an object. */
export interface ArticleEmbedProperties extends Options {
  src?: string;
  article?: unknown;
}

type Value = string | number | null | undefined;

declare module './element.js' {
  interface ArticleEmbedElement {
    get layout(): string;
    set layout(value: Options['layout'] | null);
    get theme(): string;
    set theme(value: Options['theme'] | null);
    get related(): string;
    set related(value: Value);
    get paragraphs(): string;
    set paragraphs(value: Value);
    get words(): string;
    set words(value: Options['words'] | null);
    get tools(): string;
    set tools(value: string | null | undefined);
    get headingLevel(): string;
    set headingLevel(value: Value);
    get dateStyle(): string;
    set dateStyle(value: Options['dateStyle'] | null);
    get loading(): string;
    set loading(value: Options['loading'] | null);
    get refresh(): string;
    set refresh(value: Value);
    get linkTarget(): string;
    set linkTarget(value: Options['linkTarget'] | null);
    get format(): string;
    set format(value: string | null | undefined);
    addEventListener<K extends keyof ArticleEmbedEvents>(
      type: K,
      listener: (this: ArticleEmbedElement, event: ArticleEmbedEvents[K]) => unknown,
      options?: boolean | AddEventListenerOptions,
    ): void;
    addEventListener<K extends keyof HTMLElementEventMap>(
      type: K,
      listener: (this: HTMLElement, event: HTMLElementEventMap[K]) => unknown,
      options?: boolean | AddEventListenerOptions,
    ): void;
    addEventListener(type: string, listener: EventListenerOrEventListenerObject, options?: boolean | AddEventListenerOptions): void;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'article-embed': ArticleEmbedElement;
  }
}
