// What people paste into WordPress or insert, and what readers see of it.

import { HEADLINE } from './publisher.mjs';

/** The block editor takes a pasted address for an embed only if it has “https” once, which no address on loopback has. */
export const SECURE = '?https';

/** What is pasted or inserted. */
export const FORMS = {
  'an address': (visitor, { origin }) => visitor.paste(`${origin}/market${SECURE}`),
  'the block': (visitor, { origin }) =>
    visitor.insert(['article-embed/card', { url: `${origin}/market`, src: `${origin}/market.json`, layout: 'hero' }]),
  'a snippet': (visitor, publisher) => visitor.paste(publisher.snippet(), publisher.snippet()),
  'a quotation': (visitor, { origin }) => {
    const html = `<blockquote class="article-embed" data-src="${origin}/market.json"><a href="${origin}/market">${HEADLINE}</a></blockquote>`;
    return visitor.paste(html, html);
  },
  'a quotation in the block of HTML': (visitor, { origin }) =>
    visitor.insert([
      'core/html',
      {
        content: `<blockquote class="article-embed" data-src="${origin}/market.json"><a href="${origin}/market">${HEADLINE}</a></blockquote>`,
      },
    ]),
  'a snippet in the block of HTML': (visitor, publisher) =>
    visitor.insert(['core/html', { content: publisher.snippet() }]),
  'a frame in the block of HTML': (visitor, publisher) => visitor.insert(['core/html', { content: publisher.frame() }]),
  'a shortcode': (visitor, { origin }) =>
    visitor.insert(['core/shortcode', { text: `[article_embed url="${origin}/market" layout="compact"]` }]),
};

/** What readers see where it is no card. WordPress takes scripts, frames and unknown elements from authors. */
const OTHERS = {
  'a frame in the block of HTML': { administrator: 'frame', editor: 'frame', author: 'quotation' },
};

/** What readers see. @param {string} form @param {string} role */
export const expectedOf = (form, role) => OTHERS[form]?.[role] ?? 'card';
