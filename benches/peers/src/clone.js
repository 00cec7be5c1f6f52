// The card without a library, from templates: each is parsed once, cloned, and filled.

import { rootIn } from './root.js';
import { changed, date, look, separator, SIZES, sources, stories } from './words.js';

function template(html) {
  const element = document.createElement('template');
  element.innerHTML = html;
  return () => element.content.firstChild.cloneNode(true);
}

const LINK = 'rel="noopener noreferrer"';
const TIME = '<time part="timestamp"> </time>';

const cards = template(`<article part="card" aria-labelledby="headline"><p part="section" class="section"></p>` +
  `<h2 part="headline" class="headline" id="headline"><a ${LINK}> </a></h2><p part="excerpt" class="excerpt"> </p>` +
  `<figure part="figure" class="figure"><div class="image-box"><img part="image" loading="lazy" decoding="async" referrerpolicy="no-referrer" sizes="${SIZES}">` +
  `<a class="cover" tabindex="-1" aria-hidden="true" ${LINK}></a></div></figure>` +
  `<p part="byline" class="byline"><span part="dateline" class="dateline"><bdi> </bdi></span><span class="authors"></span>${TIME}` +
  `<span class="updated"><span>Updated</span>${TIME}</span></p>` +
  `<nav part="related" class="related" aria-labelledby="related headline"><h3 class="label" id="related">You may also like</h3><ul></ul></nav></article>`);
const links = template(`<a ${LINK}><bdi> </bdi></a>`);
const names = template('<bdi> </bdi>');
const authors = template('<span part="author"></span>');
const joins = template('<span> </span>');
const teasers = template(`<li part="teaser" class="teaser"><img loading="lazy" decoding="async" referrerpolicy="no-referrer" alt="">` +
  `<p class="section"><bdi> </bdi></p><a ${LINK}><bdi> </bdi></a>${TIME}</li>`);

/** Fills in the texts of a template. */
const say = (node, text) => (node.firstChild.data = text);

function named({ name, url }) {
  const node = url ? links() : names();
  if (url) node.setAttribute('href', url);
  say(url ? node.firstChild : node, name);
  return node;
}

function tell(node, value) {
  if (!value) return node.remove();
  node.setAttribute('datetime', value);
  say(node, date(value));
}

function size(node, { width, height }) {
  if (!width) return;
  node.setAttribute('width', width);
  node.setAttribute('height', height);
}

function picture(figure, { image, url }) {
  if (!image) return figure.remove();
  const [img, cover] = figure.firstChild.children;
  img.setAttribute('alt', image.alt ?? '');
  size(img, image);
  if (image.sources) img.setAttribute('srcset', sources(image));
  img.setAttribute('src', image.url);
  cover.setAttribute('href', url);
}

function by(author, index, all) {
  const node = authors();
  if (index) {
    const join = joins();
    say(join, separator(index, all));
    node.append(join);
  }
  node.append(named(author));
  return node;
}

function byline(node, article) {
  const [dateline, names, published, updated] = node.children;
  if (article.dateline) say(dateline.firstChild, article.dateline);
  else dateline.remove();
  if (article.authors) names.append(...article.authors.map(by));
  else names.remove();
  tell(published, article.published);
  if (changed(article)) tell(updated.lastChild, article.updated);
  else updated.remove();
}

function teaser({ image, section, url, headline, excerpt, published }) {
  const node = teasers();
  const [img, label, link, time] = node.children;
  if (image) {
    size(img, image);
    img.setAttribute('src', image.url);
  } else img.remove();
  if (section) say(label.firstChild, section.name);
  else label.remove();
  link.setAttribute('href', url);
  say(link.firstChild, headline ?? excerpt);
  tell(time, published);
  return node;
}

function card(article) {
  const node = cards();
  const [section, headline, excerpt, figure, line, nav] = node.children;
  node.className = look();
  node.setAttribute('lang', article.language);
  node.setAttribute('dir', article.direction ?? 'ltr');
  if (article.section) section.append(named(article.section));
  else section.remove();
  headline.firstChild.setAttribute('href', article.url);
  say(headline.firstChild, article.headline);
  if (article.excerpt) say(excerpt, article.excerpt);
  else excerpt.remove();
  picture(figure, article);
  byline(line, article);
  const shown = stories(article);
  if (shown.length) nav.lastChild.append(...shown.map(teaser));
  else nav.remove();
  return node;
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
