// The card as HTML text, by template literals with escaping, for pages and for Node.

import { changed, date, hostOf, LINK as REL, look, separator, SIZES, sources, stories } from './words.js';

const MARKS = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

const safe = (text) => String(text).replace(/[&<>"]/g, (mark) => MARKS[mark]);

const LINK = `rel="${REL}"`;

const named = ({ name, url }) => (url ? `<a ${LINK} href="${safe(url)}"><bdi>${safe(name)}</bdi></a>` : `<bdi>${safe(name)}</bdi>`);

const time = (value) => (value ? `<time part="timestamp" datetime="${safe(value)}">${date(value)}</time>` : '');

const size = ({ width, height }) => (width ? ` width="${safe(width)}" height="${safe(height)}"` : '');

const figure = ({ image, url }) => `<figure part="figure" class="figure"><div class="image-box">` +
  `<img part="image" loading="lazy" decoding="async" referrerpolicy="no-referrer" sizes="${SIZES}" alt="${safe(image.alt ?? '')}"` +
  `${size(image)}${image.sources ? ` srcset="${safe(sources(image))}"` : ''} src="${safe(image.url)}">` +
  `<a class="cover" tabindex="-1" aria-hidden="true" ${LINK} href="${safe(url)}"></a></div></figure>`;

const author = (author, index, authors) =>
  `<span part="author">${index ? `<span>${separator(index, authors)}</span>` : ''}${named(author)}</span>`;

const byline = (article) => `<div part="byline" class="byline">` +
  (article.authors ? `<div class="authors"><span>${article.authors.map(author).join('')}</span></div>` : '') + `<p class="filed">` +
  (article.dateline ? `<span part="dateline" class="dateline"><bdi>${safe(article.dateline)}</bdi></span>` : '') +
  time(article.published) +
  (changed(article) ? `<span class="updated"><span>Updated</span>${time(article.updated)}</span>` : '') + `</p></div>`;

const teaser = ({ image, section, url, headline, excerpt, published }) => `<li part="teaser" class="teaser">` +
  (image ? `<img loading="lazy" decoding="async" referrerpolicy="no-referrer" alt=""${size(image)} src="${safe(image.url)}">` : '') +
  (section ? `<div class="overline"><p class="section"><bdi>${safe(section.name)}</bdi></p></div>` : '') +
  `<a ${LINK} href="${safe(url)}"><bdi>${safe(headline ?? excerpt)}</bdi></a>${time(published)}</li>`;

const related = (shown) => `<nav part="related" class="related" aria-labelledby="related headline">` +
  `<h3 class="label" id="related">You may also like</h3><ul>${shown.map(teaser).join('')}</ul></nav>`;

const lead = (article, home) => `<div class="lead">` + (article.image ? figure(article) : '') +
  (article.excerpt ? `<p part="excerpt" class="excerpt">${safe(article.excerpt)}</p>` : '') + byline(article) +
  `<p part="read-at" class="read-at"><a ${LINK} href="${safe(article.url)}">Read at ${home}</a></p></div>`;

/** The whole card. */
export function cardText(article) {
  const shown = stories(article);
  const home = safe(hostOf(article.url));
  return `<article part="card" aria-labelledby="headline" class="${look()}" lang="${safe(article.language)}" dir="${safe(article.direction ?? 'ltr')}">` +
    `<p part="source" class="source"><span class="home"><bdi>${home}</bdi></span></p>` +
    (article.section ? `<div class="overline"><p part="section" class="section">${named(article.section)}</p></div>` : '') +
    `<h2 part="headline" class="headline" id="headline"><a ${LINK} href="${safe(article.url)}">${safe(article.headline)}</a></h2>` +
    lead(article, home) + (shown.length ? related(shown) : '') + `</article>`;
}
