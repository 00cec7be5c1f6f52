// What every peer's card shares: dates, separators and conditions.

const formatter = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' });

/** A formatted date. */
export const date = (time) => formatter.format(new Date(time));

/** The separator before an author other than the first. */
export const separator = (index, authors) => (index === authors.length - 1 ? ' and ' : ', ');

/** Whether the update is shown. */
export const changed = ({ published, updated }) => updated && date(updated) !== date(published);

/** The `srcset` of a picture. */
export const sources = (image) => image.sources?.map(({ url, width }) => `${url} ${width}w`).join(', ');

/** The related stories that are shown. */
export const stories = (article) => article.related?.slice(0, 4) ?? [];

/** Who publishes an article: the host of its address. */
export const hostOf = (url) => url.split('/')[2];

/** The class of a card. */
export const look = (theme) => (theme ? `card standard ${theme}` : 'card standard');

/** The `rel` of every link. */
export const LINK = 'noopener noreferrer';

export const SIZES = 'auto, (max-width: 640px) 100vw, 640px';
