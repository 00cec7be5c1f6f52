// Types of the element that TypeScript cannot infer from its class: attributes, properties, events and the tag name.

import type { ArticleEmbedElement } from './element.js';
import type { Article, Options } from './index.js';

/** The part of a card that a reader used. `share`, `embed`, `announce` and `more` are the buttons of `article-embed/tools`. */
export type Region =
  | 'section'
  | 'headline'
  | 'image'
  | 'byline'
  | 'body'
  | 'bio'
  | 'about'
  | 'topics'
  | 'related'
  | 'update'
  | 'item'
  | 'more'
  | 'read-at'
  | 'publisher'
  | 'disclosure'
  | 'search'
  | 'share'
  | 'embed'
  | 'announce';

/** A fault in a payload or an option. */
export interface Issue {
  severity: 'error' | 'warning';
  /** A code of docs/errors.md, for example `wrong-type`. */
  code: string;
  /** JSONPath of the field, for example `$.related[1].url`, or `$options.layout`. */
  path: string;
  /** For people; never repeats text of the payload. */
  message: string;
}

/** The events of the element. All bubble and are composed. */
export interface ArticleEmbedEvents {
  /** Each time the card is drawn. A list has `items` articles; of so many `pages`, if WordPress counts them. */
  'article-load': CustomEvent<{ warnings: Issue[]; items: number; pages?: string | null }>;
  /** Half of the card was visible for one second; once per article. */
  'article-view': CustomEvent<Record<string, never>>;
  /** A link or the search was used; `preventDefault()` stops it. `index` is the position among the related stories or the articles. */
  'article-click': CustomEvent<{ region: Region; url: string; index: number }>;
  /** The article is one of these. */
  'article-status': CustomEvent<{ status: 'corrected' | 'withheld' | 'canceled' | 'embargoed' | 'expired' }>;
  /** There is no card; the fallback stays. `url` and `status` are those of the request that failed, if there was one. */
  'article-error': CustomEvent<{
    code: string;
    path: string;
    phase: 'payload' | 'wasm' | 'article' | 'render';
    message: string;
    url?: string;
    status?: number;
    cause?: unknown;
  }>;
}

/** For developers. */
export interface ArticleEmbedDebugging {
  /** Shows below the fallback why there is no card, as on localhost. */
  debug?: boolean | '';
}

/** The attributes of the element, in the types that templates of frameworks take. */
export interface ArticleEmbedAttributes extends ArticleEmbedDebugging {
  /** Which parts the card has, and how they are arranged. Default: `standard`. */
  layout?: Options['layout'];
  /** Colours. Default: `auto`, the closest `data-theme`, else the reader's system. */
  theme?: Options['theme'];
  /** Most related stories shown, 0 to 50. Default: 4. */
  related?: number | string;
  /** Most topics shown, 0 to 20, in all layouts but `compact`. Default: 0. */
  topics?: number | string;
  /** Paragraphs shown before "Read more", 1 to 255, or 0 for all. Default: 6. */
  paragraphs?: number | string;
  /** Level of the headline, 2 to 6. Default: 2. */
  'heading-level'?: number | string;
  /** Language of the card's own texts and dates (BCP 47). Default: the payload's, else the page's. */
  lang?: string;
  /** Direction of the card. Default: the payload's. */
  dir?: 'ltr' | 'rtl';
  /** Dates as a day or as a distance from now. tools.js keeps distances up to date. Default: `absolute`. */
  'date-style'?: Options['dateStyle'];
  /** Where links open. Default: `_self`. */
  'link-target'?: Options['linkTarget'];
  /** Which pictures the card has: `all` gives `compact` one too, `raster` leaves SVG out. Default: `auto`. */
  pictures?: Options['pictures'];
  /** Name of the publisher, for payloads that lack it. Default: the host of the article's URL. */
  publisher?: string;
  /** Replacements for the card's own texts, as JSON: `{"related": "More from us"}`. */
  words?: string;
  /** Buttons under the card: `share`, `embed`, `updates` where it has some, under a list `more`; `reading-time`. Needs tools.js. */
  tools?: string;
  /** Most articles of a list, 1 to 100. Default: 10. */
  items?: number | string;
  /** Whether the first article of a list is larger. Default: no. */
  lead?: boolean | string;
  /** Which articles of a list have their excerpt. Default: `auto`, all in the layouts `list` and `grid`, else the lead. */
  excerpts?: Options['excerpts'];
  /** Whether the articles of a list are numbered. Default: no. */
  numbered?: boolean | string;
  /** URLs of articles that a list leaves out, separated by spaces. */
  exclude?: string;
  /** Whether a list leaves out what an element before it shows. Needs tools.js. */
  dedupe?: boolean | string;
  /** URL of the payload, absolute or relative to the page. */
  src?: string;
  /** When to load: within 600 px of the viewport, at once, or at a click. Default: `lazy`. */
  loading?: Options['loading'];
  /** Seconds between two loads of `src`, at least 1. Default: never. */
  refresh?: number | string;
  /** Name of the payload's format. Default: detected. */
  format?: string;
}

/** The properties of the element: one for each attribute, and the payload as an object. */
export interface ArticleEmbedProperties extends Options {
  src?: string;
  article?: Article | object | string;
}

type Value = string | number | null | undefined;

declare module './element.js' {
  interface ArticleEmbedElement {
    /** The URL of the payload, absolute if it can be resolved; empty if there is none. */
    get src(): string;
    set src(value: string | null | undefined);
    get layout(): string;
    set layout(value: Options['layout'] | null);
    get theme(): string;
    set theme(value: Options['theme'] | null);
    get related(): string;
    set related(value: Value);
    get topics(): string;
    set topics(value: Value);
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
    get pictures(): string;
    set pictures(value: Options['pictures'] | null);
    get publisher(): string;
    set publisher(value: string | null | undefined);
    get items(): string;
    set items(value: Value);
    get lead(): string;
    set lead(value: boolean | string | null | undefined);
    get excerpts(): string;
    set excerpts(value: Options['excerpts'] | null);
    get numbered(): string;
    set numbered(value: boolean | string | null | undefined);
    get dedupe(): string;
    set dedupe(value: boolean | string | null | undefined);
    get exclude(): string;
    set exclude(value: string | null | undefined);
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
    addEventListener(
      type: string,
      listener: EventListenerOrEventListenerObject,
      options?: boolean | AddEventListenerOptions,
    ): void;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'article-embed': ArticleEmbedElement;
  }
}
