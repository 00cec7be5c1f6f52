// The card as HTML text, by template literals with escaping, for pages and for Node.

import { changed, date, look, separator, SIZES, sources, stories } from './words.js';

const MARKS = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

const safe = (text) => String(text).replace(/[&<>"]/g, (mark) => MARKS[mark]);

const LINK = 'rel="noopener noreferrer"';

const named = ({ name, url }) => (url ? `<a ${LINK} href="${safe(url)}"><bdi>${safe(name)}</bdi></a>` : `<bdi>${safe(name)}</bdi>`);

const time = (value) => (value ? `<time part="timestamp" datetime="${safe(value)}">${date(value)}</time>` : '');

const size = ({ width, height }) => (width ? ` width="${safe(width)}" height="${safe(height)}"` : '');

const figure = ({ image, url }) => `<figure part="figure" class="figure"><div class="image-box">` +
  `<img part="image" loading="lazy" decoding="async" referrerpolicy="no-referrer" sizes="${SIZES}" alt="${safe(image.alt ?? '')}"` +
  `${size(image)}${image.sources ? ` srcset="${safe(sources(image))}"` : ''} src="${safe(image.url)}">` +
  `<a class="cover" tabindex="-1" aria-hidden="true" ${LINK} href="${safe(url)}"></a></div></figure>`;

const author = (author, index, authors) =>
  `<span part="author">${index ? `<span>${separator(index, authors)}</span>` : ''}${named(author)}</span>`;

const byline = (article) => `<p part="byline" class="byline">` +
  (article.dateline ? `<span part="dateline" class="dateline"><bdi>${safe(article.dateline)}</bdi></span>` : '') +
  (article.authors ? `<span class="authors">${article.authors.map(author).join('')}</span>` : '') +
  time(article.published) +
  (changed(article) ? `<span class="updated"><span>Updated</span>${time(article.updated)}</span>` : '') + `</p>`;

const teaser = ({ image, section, url, headline, excerpt, published }) => `<li part="teaser" class="teaser">` +
  (image ? `<img loading="lazy" decoding="async" referrerpolicy="no-referrer" alt=""${size(image)} src="${safe(image.url)}">` : '') +
  (section ? `<p class="section"><bdi>${safe(section.name)}</bdi></p>` : '') +
  `<a ${LINK} href="${safe(url)}"><bdi>${safe(headline ?? excerpt)}</bdi></a>${time(published)}</li>`;

const related = (shown) => `<nav part="related" class="related" aria-labelledby="related headline">` +
  `<h3 class="label" id="related">You may also like</h3><ul>${shown.map(teaser).join('')}</ul></nav>`;

/** The whole card. */
export function cardText(article) {
  const shown = stories(article);
  return `<article part="card" aria-labelledby="headline" class="${look()}" lang="${safe(article.language)}" dir="${safe(article.direction ?? 'ltr')}">` +
    (article.section ? `<p part="section" class="section">${named(article.section)}</p>` : '') +
    `<h2 part="headline" class="headline" id="headline"><a ${LINK} href="${safe(article.url)}">${safe(article.headline)}</a></h2>` +
    (article.excerpt ? `<p part="excerpt" class="excerpt">${safe(article.excerpt)}</p>` : '') +
    (article.image ? figure(article) : '') + byline(article) + (shown.length ? related(shown) : '') + `</article>`;
}
