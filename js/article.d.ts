// The payload, version 1. Generated from schema.json.

/**
 * A news article, as article-embed reads it.
 */
export interface Article {
  /**
   * The publisher's own identifier of the article.
   */
  id?: string;
  /**
   * The URL of a page; of an image, its file.
   */
  url: string;
  /**
   * The headline of an article or story.
   */
  headline: string;
  /**
   * That somebody paid for the article or story, and who.
   */
  sponsored?: (string | Sponsor) | boolean;
  /**
   * What artificial intelligence had to do with a text or an image.
   */
  ai?: (('made' | 'assisted' | 'none') | Ai) | boolean;
  /**
   * Who may read the whole text: `free`, `registration`, `metered` or `subscription`.
   */
  access?: 'free' | 'registration' | 'metered' | 'subscription';
  /**
   * How many paragraphs at the start of the body everybody may read.
   */
  free_paragraphs?: number;
  /**
   * The state that a card shouts: of an article, one that ends; of paid content, the publisher's own words for it.
   */
  label?: ('live' | 'breaking' | 'exclusive' | 'new' | 'updated') | Label;
  /**
   * What kind of text it is: `opinion`, `analysis`, `review`…; of a label, a correction, an AI disclosure: which one.
   */
  kind?:
    | 'opinion'
    | 'editorial'
    | 'analysis'
    | 'review'
    | 'factCheck'
    | 'interview'
    | 'explainer'
    | 'letter'
    | 'obituary'
    | 'pressRelease'
    | 'satire';
  /**
   * The rating that a review or a fact check gives.
   */
  rating?: string | Rating;
  /**
   * The line above the headline that is not a section: a theme, a series, a catchword.
   */
  kicker?: string;
  /**
   * The section of an article or story.
   */
  section?: string | Section;
  /**
   * The summary of an article or story.
   */
  excerpt?: string;
  /**
   * The text of the article.
   */
  body?: string[] | string;
  /**
   * An image: of the article, a story or an author.
   */
  image?: string | Image;
  /**
   * The video, the sound or the pictures that an article or story is about.
   */
  media?: ('video' | 'audio' | 'gallery') | Media;
  /**
   * The authors: people or agencies.
   *
   * @maxItems 20
   */
  authors?: (string | Author)[];
  /**
   * The place of filing, such as `HANOI`.
   */
  dateline?: string;
  /**
   * When an article or story was first published.
   */
  published?: string;
  /**
   * When the article was last changed.
   */
  updated?: string;
  /**
   * The language of the article (BCP 47).
   */
  language?: string;
  /**
   * The direction of the text, `ltr` or `rtl`.
   */
  direction?: 'ltr' | 'rtl';
  /**
   * The publisher of the article.
   */
  publisher?: string | Publisher;
  /**
   * Where the article was first published, if another publisher did.
   */
  source?: string | Original;
  /**
   * Related stories, which a reader may want to read next.
   *
   * @maxItems 50
   */
  related?: Story[];
  /**
   * The rights in the article.
   */
  rights?: string | Rights;
  /**
   * Whether the article may be shown: `usable`, `withheld` or `canceled` (IPTC ninjs `pubstatus`).
   */
  status?: 'usable' | 'withheld' | 'canceled' | 'cancelled';
  /**
   * The article is not shown before this time.
   */
  embargo?: string;
  /**
   * The article is not shown from this time on.
   */
  expires?: string;
  /**
   * What was wrong in the article and is corrected.
   *
   * @maxItems 20
   */
  corrections?: (string | Correction)[];
  /**
   * What is new in a live article: its updates, each with a headline or a text.
   *
   * @maxItems 200
   */
  updates?: (string | Update)[];
  /**
   * How the article was made: what it is based on, by which principles, and how to report a mistake.
   */
  about?: string | About;
  /**
   * What the article is about: people, places, themes. A card names as many of them as the page asks for.
   *
   * @maxItems 20
   */
  topics?: (string | Topic)[];
  /**
   * How many minutes the text takes to read.
   */
  reading_time?: number;
  /**
   * How many words the text has.
   */
  word_count?: number;
  /**
   * The version of the payload's format.
   */
  version?: 1;
}
/**
 * That somebody paid for the article or story, and who.
 */
export interface Sponsor {
  /**
   * Who paid.
   */
  by?: string;
  /**
   * The URL of a page; of an image, its file.
   */
  url?: string;
  /**
   * The publisher's logo.
   */
  logo?: string | Logo;
  /**
   * The state that a card shouts: of an article, one that ends; of paid content, the publisher's own words for it.
   */
  label?: string;
}
/**
 * The publisher's logo.
 */
export interface Logo {
  /**
   * The URL of a page; of an image, its file.
   */
  url: string;
  /**
   * The same logo for dark backgrounds.
   */
  dark?: string;
  /**
   * The alternative text of an image, for readers who do not see it.
   */
  alt?: string;
  /**
   * The width in pixels.
   */
  width?: number;
  /**
   * The height in pixels.
   */
  height?: number;
}
/**
 * What artificial intelligence had to do with a text or an image.
 */
export interface Ai {
  /**
   * What kind of text it is: `opinion`, `analysis`, `review`…; of a label, a correction, an AI disclosure: which one.
   */
  kind?: 'made' | 'assisted' | 'none';
  /**
   * The URL of a page; of an image, its file.
   */
  url?: string;
}
/**
 * The state that a card shouts: of an article, one that ends; of paid content, the publisher's own words for it.
 */
export interface Label {
  /**
   * What kind of text it is: `opinion`, `analysis`, `review`…; of a label, a correction, an AI disclosure: which one.
   */
  kind: 'live' | 'breaking' | 'exclusive' | 'new' | 'updated';
  /**
   * The label is not shown from this time on.
   */
  until?: string;
}
/**
 * The rating that a review or a fact check gives.
 */
export interface Rating {
  /**
   * How many points a rating gives, with at most one decimal.
   */
  value?: number;
  /**
   * The most points that a rating can give; 5 if absent.
   */
  best?: number;
  /**
   * The text of a correction or an update.
   */
  text?: string;
}
/**
 * The section of an article or story.
 */
export interface Section {
  /**
   * The name of an author, section, link or publisher.
   */
  name: string;
  /**
   * The URL of a page; of an image, its file.
   */
  url?: string;
}
/**
 * An image: of the article, a story or an author.
 */
export interface Image {
  /**
   * The URL of a page; of an image, its file.
   */
  url: string;
  /**
   * The width in pixels.
   */
  width?: number;
  /**
   * The height in pixels.
   */
  height?: number;
  /**
   * The alternative text of an image, for readers who do not see it.
   */
  alt?: string;
  /**
   * The text under an image.
   */
  caption?: string;
  /**
   * The maker of an image.
   */
  credit?: string;
  /**
   * What artificial intelligence had to do with a text or an image.
   */
  ai?: (('made' | 'assisted' | 'none') | Ai) | boolean;
  /**
   * That an image may disturb readers, and why.
   */
  sensitive?: (string | Warning) | boolean;
  focal_point?: FocalPoint;
  /**
   * The same image in other widths.
   *
   * @maxItems 12
   */
  sources?: Source[];
  /**
   * Whether the article may be shown: `usable`, `withheld` or `canceled` (IPTC ninjs `pubstatus`).
   */
  status?: 'usable' | 'withheld' | 'canceled' | 'cancelled';
  /**
   * The article is not shown before this time.
   */
  embargo?: string;
  /**
   * The article is not shown from this time on.
   */
  expires?: string;
}
/**
 * That an image may disturb readers, and why.
 */
export interface Warning {
  /**
   * The text of a correction or an update.
   */
  text?: string;
}
/**
 * The point of an image that a crop keeps: `x` from its left and `y` from its upper edge, in percent.
 */
export interface FocalPoint {
  /**
   * The distance from the left edge, in percent.
   */
  x: number;
  /**
   * The distance from the upper edge, in percent.
   */
  y: number;
}
/**
 * The same image in other widths.
 */
export interface Source {
  /**
   * The URL of a page; of an image, its file.
   */
  url: string;
  /**
   * The width in pixels.
   */
  width: number;
}
/**
 * The video, the sound or the pictures that an article or story is about.
 */
export interface Media {
  /**
   * What kind of text it is: `opinion`, `analysis`, `review`…; of a label, a correction, an AI disclosure: which one.
   */
  kind: 'video' | 'audio' | 'gallery';
  /**
   * The URL of a page; of an image, its file.
   */
  url?: string;
  /**
   * How long a video or a sound takes, in seconds.
   */
  duration?: number;
  /**
   * The captions of a video, a file in WebVTT.
   */
  captions?: string;
  /**
   * The pictures of a gallery.
   *
   * @maxItems 12
   */
  images?: (string | Image)[];
}
/**
 * The authors: people or agencies.
 */
export interface Author {
  /**
   * The name of an author, section, link or publisher.
   */
  name: string;
  /**
   * The URL of a page; of an image, its file.
   */
  url?: string;
  /**
   * A few sentences about an author.
   */
  bio?: string;
  /**
   * An image: of the article, a story or an author.
   */
  image?: string | Image;
  /**
   * What an author does, such as `Correspondent`.
   */
  role?: string;
}
/**
 * The publisher of the article.
 */
export interface Publisher {
  /**
   * The name of an author, section, link or publisher.
   */
  name?: string;
  /**
   * The URL of a page; of an image, its file.
   */
  url?: string;
  /**
   * The publisher's logo.
   */
  logo?: string | Logo;
  /**
   * The text above the publisher's links.
   */
  links_label?: string;
  /**
   * Links to the publisher's other sites and pages.
   *
   * @maxItems 20
   */
  links?: Link[];
  search?: Search;
}
/**
 * Links to the publisher's other sites and pages.
 */
export interface Link {
  /**
   * The name of an author, section, link or publisher.
   */
  name: string;
  /**
   * The URL of a page; of an image, its file.
   */
  url: string;
}
/**
 * The publisher's search. Its URL has `{query}` where the search terms go.
 */
export interface Search {
  /**
   * The URL of a page; of an image, its file.
   */
  url: string;
  /**
   * The text in the empty search field.
   */
  prompt?: string;
}
/**
 * Where the article was first published, if another publisher did.
 */
export interface Original {
  /**
   * The name of an author, section, link or publisher.
   */
  name?: string;
  /**
   * The URL of a page; of an image, its file.
   */
  url?: string;
}
/**
 * Related stories, which a reader may want to read next.
 */
export interface Story {
  /**
   * The URL of a page; of an image, its file.
   */
  url: string;
  /**
   * The headline of an article or story.
   */
  headline?: string;
  /**
   * That somebody paid for the article or story, and who.
   */
  sponsored?: (string | Sponsor) | boolean;
  /**
   * What artificial intelligence had to do with a text or an image.
   */
  ai?: (('made' | 'assisted' | 'none') | Ai) | boolean;
  /**
   * Who may read the whole text: `free`, `registration`, `metered` or `subscription`.
   */
  access?: 'free' | 'registration' | 'metered' | 'subscription';
  /**
   * What kind of text it is: `opinion`, `analysis`, `review`…; of a label, a correction, an AI disclosure: which one.
   */
  kind?:
    | 'opinion'
    | 'editorial'
    | 'analysis'
    | 'review'
    | 'factCheck'
    | 'interview'
    | 'explainer'
    | 'letter'
    | 'obituary'
    | 'pressRelease'
    | 'satire';
  /**
   * What was wrong in the article and is corrected.
   *
   * @maxItems 20
   */
  corrections?: (string | Correction)[];
  /**
   * The summary of an article or story.
   */
  excerpt?: string;
  /**
   * The section of an article or story.
   */
  section?: string | Section;
  /**
   * An image: of the article, a story or an author.
   */
  image?: string | Image;
  /**
   * The video, the sound or the pictures that an article or story is about.
   */
  media?: ('video' | 'audio' | 'gallery') | Media;
  /**
   * When an article or story was first published.
   */
  published?: string;
  /**
   * Whether the article may be shown: `usable`, `withheld` or `canceled` (IPTC ninjs `pubstatus`).
   */
  status?: 'usable' | 'withheld' | 'canceled' | 'cancelled';
  /**
   * The article is not shown before this time.
   */
  embargo?: string;
  /**
   * The article is not shown from this time on.
   */
  expires?: string;
}
/**
 * What was wrong in the article and is corrected.
 */
export interface Correction {
  /**
   * What kind of text it is: `opinion`, `analysis`, `review`…; of a label, a correction, an AI disclosure: which one.
   */
  kind?: 'correction' | 'clarification' | 'update' | 'retraction' | 'editorsNote';
  /**
   * When a correction was made.
   */
  date?: string;
  /**
   * The text of a correction or an update.
   */
  text?: string;
}
/**
 * The rights in the article.
 */
export interface Rights {
  /**
   * The copyright notice.
   */
  copyright?: string;
  /**
   * The terms of use.
   */
  terms?: string;
  /**
   * The URL of the licence.
   */
  license?: string;
}
/**
 * What is new in a live article: its updates, each with a headline or a text.
 */
export interface Update {
  /**
   * When an update was published.
   */
  time?: string;
  /**
   * The headline of an article or story.
   */
  headline?: string;
  /**
   * The text of a correction or an update.
   */
  text?: string;
  /**
   * The URL of a page; of an image, its file.
   */
  url?: string;
  /**
   * Whether an update is one of the key events. If some are, a card shows no others.
   */
  key?: boolean;
  /**
   * Whether the article may be shown: `usable`, `withheld` or `canceled` (IPTC ninjs `pubstatus`).
   */
  status?: 'usable' | 'withheld' | 'canceled' | 'cancelled';
  /**
   * The article is not shown before this time.
   */
  embargo?: string;
  /**
   * The article is not shown from this time on.
   */
  expires?: string;
}
/**
 * How the article was made: what it is based on, by which principles, and how to report a mistake.
 */
export interface About {
  /**
   * How and why the article was made: the methods of its authors (schema.org `backstory`).
   */
  backstory?: string;
  /**
   * What the article is based on (schema.org `citation`).
   *
   * @maxItems 20
   */
  citations?: (string | Citation)[];
  /**
   * The page with the publisher's principles (schema.org `publishingPrinciples`).
   */
  publishing_principles?: string;
  /**
   * Links to the publisher's other sites and pages.
   *
   * @maxItems 20
   */
  links?: Link[];
  /**
   * The page on which readers report a mistake.
   */
  report_url?: string;
  /**
   * The e-mail address to which readers report a mistake.
   */
  report_email?: string;
}
/**
 * What the article is based on (schema.org `citation`).
 */
export interface Citation {
  /**
   * The name of an author, section, link or publisher.
   */
  name: string;
  /**
   * The URL of a page; of an image, its file.
   */
  url?: string;
}
/**
 * What the article is about: people, places, themes. A card names as many of them as the page asks for.
 */
export interface Topic {
  /**
   * The name of an author, section, link or publisher.
   */
  name: string;
  /**
   * The URL of a page; of an image, its file.
   */
  url?: string;
}
