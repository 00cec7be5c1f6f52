// The card without a library, with `createElement`.

import { rootIn } from './root.js';
import { changed, date, hostOf, LINK, look, separator, SIZES, sources, stories } from './words.js';

function make(name, attributes, ...children) {
  const element = document.createElement(name);
  for (const attribute in attributes) {
    const value = attributes[attribute];
    if (value !== undefined) element.setAttribute(attribute, value);
  }
  for (const child of children) if (child) element.append(child);
  return element;
}

const named = ({ name, url }) =>
  url ? make('a', { rel: LINK, href: url }, make('bdi', null, name)) : make('bdi', null, name);

const time = (value) => value && make('time', { part: 'timestamp', datetime: value }, date(value));

function figure({ image, url }) {
  if (!image) return undefined;
  return make('figure', { part: 'figure', class: 'figure' },
    make('div', { class: 'image-box' },
      make('img', {
        part: 'image', loading: 'lazy', decoding: 'async', referrerpolicy: 'no-referrer', sizes: SIZES,
        alt: image.alt ?? '', width: image.width, height: image.height, srcset: sources(image), src: image.url,
      }),
      make('a', { class: 'cover', tabindex: '-1', 'aria-hidden': 'true', rel: LINK, href: url })));
}

function byline(article) {
  const { dateline, authors, published, updated } = article;
  return make('div', { part: 'byline', class: 'byline' },
    authors && make('div', { class: 'authors' }, make('span', null, ...authors.map((author, index) =>
      make('span', { part: 'author' }, index > 0 && make('span', null, separator(index, authors)), named(author))))),
    make('p', { class: 'filed' },
      dateline && make('span', { part: 'dateline', class: 'dateline' }, make('bdi', null, dateline)),
      time(published),
      changed(article) && make('span', { class: 'updated' }, make('span', null, 'Updated'), time(updated))));
}

const teaser = ({ image, section, url, headline, excerpt, published }) =>
  make('li', { part: 'teaser', class: 'teaser' },
    image && make('img', {
      loading: 'lazy', decoding: 'async', referrerpolicy: 'no-referrer', alt: '', width: image.width, height: image.height, src: image.url,
    }),
    section && make('div', { class: 'overline' }, make('p', { class: 'section' }, make('bdi', null, section.name))),
    make('a', { rel: LINK, href: url }, make('bdi', null, headline ?? excerpt)),
    time(published));

function related(article) {
  const shown = stories(article);
  return shown.length && make('nav', { part: 'related', class: 'related', 'aria-labelledby': 'related headline' },
    make('h3', { class: 'label', id: 'related' }, 'You may also like'),
    make('ul', null, ...shown.map(teaser)));
}

const source = (url) =>
  make('p', { part: 'source', class: 'source' }, make('span', { class: 'home' }, make('bdi', null, hostOf(url))));

const lead = (article) =>
  make('div', { class: 'lead' },
    figure(article),
    article.excerpt && make('p', { part: 'excerpt', class: 'excerpt' }, article.excerpt),
    byline(article),
    make('p', { part: 'read-at', class: 'read-at' }, make('a', { rel: LINK, href: article.url }, `Read at ${hostOf(article.url)}`)));

function card(article) {
  return make('article', { part: 'card', 'aria-labelledby': 'headline', class: look(), lang: article.language, dir: article.direction ?? 'ltr' },
    source(article.url),
    article.section && make('div', { class: 'overline' }, make('p', { part: 'section', class: 'section' }, named(article.section))),
    make('h2', { part: 'headline', class: 'headline', id: 'headline' }, make('a', { rel: LINK, href: article.url }, article.headline)),
    lead(article),
    related(article));
}

export function mount(host, payload) {
  const root = rootIn(host);
  root.append(card(payload));
  return {
    update: (article) => root.replaceChildren(card(article)),
    theme: (theme) => (root.firstChild.className = look(theme)),
    unmount: () => host.remove(),
  };
}
