// The card as Lit templates. They serve the page and Lit SSR.

import { html, nothing } from 'lit';
import { changed, date, hostOf, look, separator, SIZES, sources, stories } from './words.js';

const named = ({ name, url }) =>
  url ? html`<a rel="noopener noreferrer" href=${url}><bdi>${name}</bdi></a>` : html`<bdi>${name}</bdi>`;

const time = (value) => (value ? html`<time part="timestamp" datetime=${value}>${date(value)}</time>` : nothing);

const figure = ({ image, url }) => html`<figure part="figure" class="figure"><div class="image-box"><img
  part="image" loading="lazy" decoding="async" referrerpolicy="no-referrer" sizes=${SIZES}
  alt=${image.alt ?? ''} width=${image.width ?? nothing} height=${image.height ?? nothing}
  srcset=${sources(image) ?? nothing} src=${image.url}><a class="cover" tabindex="-1" aria-hidden="true"
  rel="noopener noreferrer" href=${url}></a></div></figure>`;

const byline = (article) => html`<div part="byline" class="byline">${article.authors
  ? html`<div class="authors"><span>${article.authors.map((author, index) => html`<span part="author">${index
    ? html`<span>${separator(index, article.authors)}</span>` : nothing}${named(author)}</span>`)}</span></div>`
  : nothing}<p class="filed">${article.dateline
  ? html`<span part="dateline" class="dateline"><bdi>${article.dateline}</bdi></span>` : nothing}${time(
  article.published)}${changed(article)
  ? html`<span class="updated"><span>Updated</span>${time(article.updated)}</span>` : nothing}</p></div>`;

const lead = (article) => html`<div class="lead">${article.image ? figure(article) : nothing}${article.excerpt
  ? html`<p part="excerpt" class="excerpt">${article.excerpt}</p>` : nothing}${byline(article)}<p part="read-at"
  class="read-at"><a rel="noopener noreferrer" href=${article.url}>Read at ${hostOf(article.url)}</a></p></div>`;

const teaser = ({ image, section, url, headline, excerpt, published }) => html`<li part="teaser" class="teaser">${image
  ? html`<img loading="lazy" decoding="async" referrerpolicy="no-referrer" alt=""
    width=${image.width ?? nothing} height=${image.height ?? nothing} src=${image.url}>` : nothing}${section
  ? html`<div class="overline"><p class="section"><bdi>${section.name}</bdi></p></div>` : nothing}<a rel="noopener noreferrer"
  href=${url}><bdi>${headline ?? excerpt}</bdi></a>${time(published)}</li>`;

const related = (shown) => html`<nav part="related" class="related" aria-labelledby="related headline"><h3
  class="label" id="related">You may also like</h3><ul>${shown.map(teaser)}</ul></nav>`;

export function card(article, theme) {
  const shown = stories(article);
  return html`<article part="card" aria-labelledby="headline" class=${look(theme)} lang=${article.language}
    dir=${article.direction ?? 'ltr'}><p part="source" class="source"><span
    class="home"><bdi>${hostOf(article.url)}</bdi></span></p>${article.section
    ? html`<div class="overline"><p part="section" class="section">${named(article.section)}</p></div>` : nothing}<h2 part="headline"
    class="headline" id="headline"><a rel="noopener noreferrer" href=${article.url}>${article.headline}</a></h2>${lead(article)}${shown.length ? related(shown) : nothing}</article>`;
}
