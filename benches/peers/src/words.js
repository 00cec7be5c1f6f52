// What every peer's card is given beside the payload: the same dates, joins and conditions. It draws nothing.

const formatter = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' });

/** A time in words. */
export const date = (time) => formatter.format(new Date(time));

/** What stands before the name of an author who is not the first. */
export const separator = (index, authors) => (index === authors.length - 1 ? ' and ' : ', ');

/** Whether the last change is worth telling. */
export const changed = ({ published, updated }) => updated && date(updated) !== date(published);

/** The other widths of a picture. */
export const sources = (image) => image.sources?.map(({ url, width }) => `${url} ${width}w`).join(', ');

/** The stories that are shown. */
export const stories = (article) => article.related?.slice(0, 4) ?? [];

/** The class of a card. */
export const look = (theme) => (theme ? `card standard ${theme}` : 'card standard');

export const SIZES = 'auto, (max-width: 640px) 100vw, 640px';
