// The card without a library, from templates: each is parsed once, cloned, and filled.

import { rootIn } from './root.js';
import { changed, date, hostOf, LINK as REL, look, separator, SIZES, sources, stories } from './words.js';

function template(html) {
  const element = document.createElement('template');
  element.innerHTML = html;
  return () => element.content.firstChild.cloneNode(true);
}

const LINK = `rel="${REL}"`;
const TIME = '<time part="timestamp"> </time>';

const cards = template(`<article part="card" aria-labelledby="headline"><p part="source" class="source"><span class="home"><bdi> </bdi></span></p>` +
  `<div class="overline"><p part="section" class="section"></p></div><h2 part="headline" class="headline" id="headline"><a ${LINK}> </a></h2>` +
  `<div class="lead"><figure part="figure" class="figure"><div class="image-box"><img part="image" loading="lazy" decoding="async" referrerpolicy="no-referrer" sizes="${SIZES}">` +
  `<a class="cover" tabindex="-1" aria-hidden="true" ${LINK}></a></div></figure><p part="excerpt" class="excerpt"> </p>` +
  `<div part="byline" class="byline"><div class="authors"><span></span></div><p class="filed"><span part="dateline" class="dateline"><bdi> </bdi></span>${TIME}` +
  `<span class="updated"><span>Updated</span>${TIME}</span></p></div><p part="read-at" class="read-at"><a ${LINK}> </a></p></div>` +
  `<nav part="related" class="related" aria-labelledby="related headline"><h3 class="label" id="related">You may also like</h3><ul></ul></nav></article>`);
const links = template(`<a ${LINK}><bdi> </bdi></a>`);
const names = template('<bdi> </bdi>');
const authors = template('<span part="author"></span>');
const joins = template('<span> </span>');
const teasers = template(`<li part="teaser" class="teaser"><img loading="lazy" decoding="async" referrerpolicy="no-referrer" alt="">` +
  `<div class="overline"><p class="section"><bdi> </bdi></p></div><a ${LINK}><bdi> </bdi></a>${TIME}</li>`);

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
  const [names, filed] = node.children;
  const [dateline, published, updated] = filed.children;
  if (article.dateline) say(dateline.firstChild, article.dateline);
  else dateline.remove();
  if (article.authors) names.firstChild.append(...article.authors.map(by));
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
  if (section) say(label.firstChild.firstChild, section.name);
  else label.remove();
  link.setAttribute('href', url);
  say(link.firstChild, headline ?? excerpt);
  tell(time, published);
  return node;
}

/** Fills in a link to the article. */
function lead(link, url, text) {
  link.setAttribute('href', url);
  say(link, text);
}

function card(article) {
  const node = cards();
  const [source, section, headline, inner, nav] = node.children;
  const [figure, excerpt, line, readAt] = inner.children;
  node.className = look();
  node.setAttribute('lang', article.language);
  node.setAttribute('dir', article.direction ?? 'ltr');
  const home = hostOf(article.url);
  say(source.firstChild.firstChild, home);
  if (article.section) section.firstChild.append(named(article.section));
  else section.remove();
  lead(headline.firstChild, article.url, article.headline);
  lead(readAt.firstChild, article.url, `Read at ${home}`);
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
