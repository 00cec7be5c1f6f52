// The payload, version 1. Made of schema.json; it says no more than that.

/**
 * A news article, as article-embed reads it.
 */
export interface Article {
  /**
   * The publisher's own name for the article.
   */
  id?: string;
  /**
   * Where it leads; for a picture, its file.
   */
  url: string;
  /**
   * The headline of an article or story.
   */
  headline: string;
  /**
   * The section of an article or story.
   */
  section?: string | Section;
  /**
   * The summary of an article or story.
   */
  excerpt?: string;
  /**
   * The story's text.
   */
  body?: string[] | string;
  /**
   * A picture: of the article, a story, or an author.
   */
  image?: string | Image;
  /**
   * Who wrote the article: people or agencies.
   *
   * @maxItems 20
   */
  authors?: (string | Author)[];
  /**
   * The place of filing: `HANOI`.
   */
  dateline?: string;
  /**
   * When an article or story was first published.
   */
  published?: string;
  /**
   * When it was last changed.
   */
  updated?: string;
  /**
   * The language of the article (BCP 47).
   */
  language?: string;
  /**
   * Its direction, `ltr` or `rtl`.
   */
  direction?: 'ltr' | 'rtl';
  /**
   * Who publishes it.
   */
  publisher?: string | Publisher;
  /**
   * What may be read next.
   *
   * @maxItems 50
   */
  related?: Story[];
  /**
   * What may be done with the article.
   */
  rights?: string | Rights;
  /**
   * Whether it may be shown: `usable`, `withheld` or `canceled` (IPTC ninjs `pubstatus`).
   */
  status?: 'usable' | 'withheld' | 'canceled' | 'cancelled';
  /**
   * Until when it may not be shown.
   */
  embargo?: string;
  /**
   * From when on it may not be shown.
   */
  expires?: string;
  /**
   * What was wrong in the article and has been put right.
   *
   * @maxItems 20
   */
  corrections?: Correction[];
  /**
   * The version of the payload's format.
   */
  version?: 1;
}
/**
 * The section of an article or story.
 */
export interface Section {
  /**
   * What an author, section, link or publisher is called.
   */
  name: string;
  /**
   * Where it leads; for a picture, its file.
   */
  url?: string;
}
/**
 * A picture: of the article, a story, or an author.
 */
export interface Image {
  /**
   * Where it leads; for a picture, its file.
   */
  url: string;
  /**
   * Width in pixels.
   */
  width?: number;
  /**
   * Height in pixels.
   */
  height?: number;
  /**
   * What a picture shows, for those who do not see it.
   */
  alt?: string;
  /**
   * The text under a picture.
   */
  caption?: string;
  /**
   * Who made a picture.
   */
  credit?: string;
  /**
   * The same picture in other widths.
   *
   * @maxItems 12
   */
  sources?: Source[];
}
/**
 * The same picture in other widths.
 */
export interface Source {
  /**
   * Where it leads; for a picture, its file.
   */
  url: string;
  /**
   * Width in pixels.
   */
  width: number;
}
/**
 * Who wrote the article: people or agencies.
 */
export interface Author {
  /**
   * What an author, section, link or publisher is called.
   */
  name: string;
  /**
   * Where it leads; for a picture, its file.
   */
  url?: string;
  /**
   * A few sentences about an author.
   */
  bio?: string;
  /**
   * A picture: of the article, a story, or an author.
   */
  image?: string | Image;
  /**
   * What an author does: "Correspondent".
   */
  role?: string;
}
/**
 * Who publishes it.
 */
export interface Publisher {
  /**
   * What an author, section, link or publisher is called.
   */
  name?: string;
  /**
   * Where it leads; for a picture, its file.
   */
  url?: string;
  /**
   * The publisher's logo.
   */
  logo?: string | Image;
  /**
   * The text above the publisher's links.
   */
  links_label?: string;
  /**
   * Where else the publisher is found.
   *
   * @maxItems 20
   */
  links?: Link[];
  search?: Search;
}
/**
 * Where else the publisher is found.
 */
export interface Link {
  /**
   * What an author, section, link or publisher is called.
   */
  name: string;
  /**
   * Where it leads; for a picture, its file.
   */
  url: string;
}
/**
 * The publisher's search; its address has `{query}` where the words go.
 */
export interface Search {
  /**
   * Where it leads; for a picture, its file.
   */
  url: string;
  /**
   * The publisher's words in the empty search field.
   */
  prompt?: string;
}
/**
 * What may be read next.
 */
export interface Story {
  /**
   * Where it leads; for a picture, its file.
   */
  url: string;
  /**
   * The headline of an article or story.
   */
  headline?: string;
  /**
   * The summary of an article or story.
   */
  excerpt?: string;
  /**
   * The section of an article or story.
   */
  section?: string | Section;
  /**
   * A picture: of the article, a story, or an author.
   */
  image?: string | Image;
  /**
   * When an article or story was first published.
   */
  published?: string;
}
/**
 * What may be done with the article.
 */
export interface Rights {
  /**
   * Whose it is.
   */
  copyright?: string;
  /**
   * On what terms it may be used.
   */
  terms?: string;
  /**
   * The address of the licence.
   */
  license?: string;
}
/**
 * What was wrong in the article and has been put right.
 */
export interface Correction {
  /**
   * When a correction was made.
   */
  date?: string;
  /**
   * What a correction says.
   */
  text: string;
}
