// The payloads of the gallery, with pictures in few flat colours, which every engine draws alike.

import { readFileSync } from 'node:fs';
import { fixture } from '../support/payloads.mjs';

const article = JSON.parse(readFileSync(new URL('../../../www/article.json', import.meta.url), 'utf8'));

/** A lighthouse in eight flat colours, which every engine draws alike except for its edges. */
export const PICTURE = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 960 640" width="960" height="640">
<path fill="#f2c7a0" d="M0 0h960v640H0z"/><path fill="#d98f83" d="M0 0h960v210H0z"/><path fill="#8c6a8e" d="M0 0h960v90H0z"/>
<path fill="#fbe9c6" d="M700 170 0 90v60z"/><path fill="#5b4a6f" d="m0 400 190-70 180 50 210-90 190 70 190-40v180H0z"/>
<path fill="#31405c" d="M0 430h960v210H0z"/><path fill="#f7f3ea" d="M690 170h40l24 260h-88z"/>
<path fill="#b0122b" d="m682 250 56 0 7 70h-70zM690 140h40v30h-40z"/></svg>`;

export const LOGO = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 150 32" width="150" height="32">
<path fill="#b0122b" d="M0 0h32v32H0z"/><path fill="#888" d="M42 6h108v8H42zM42 18h70v8H42z"/></svg>`;

/** A logo in dark ink. */
export const INK = LOGO.replaceAll('#888', '#111');

const HEADLINE =
  'Ministers, mayors and the harbour masters of eleven islands agree after nine nights of talks to move four hundred lamps, two foghorns and one Donaudampfschifffahrtsgesellschaft';

const ESSAY = [
  'The keeper climbs.',
  'Wind.',
  'The glass is cleaned with a dry cloth, from the top down.',
  'Oil.',
  'The clockwork is wound.',
  'A match is struck.',
  'Ships see it.',
  'He waits.',
  'It is morning.',
];

/** An advertisement, a review for subscribers, a live report. @param {string} origin @param {object} picture */
function disclosed(origin, picture) {
  const ad = fixture('advertisement');
  return {
    advertisement: {
      ...ad,
      image: { ...ad.image, url: picture.url },
      sponsored: { ...ad.sponsored, logo: `${origin}/logo.svg` },
      publisher: {
        ...ad.publisher,
        logo: { url: `${origin}/ink.svg`, dark: `${origin}/logo.svg` },
      },
    },
    review: { ...fixture('review'), image: { ...picture, credit: 'Nora Vale' } },
    live: { ...fixture('live'), publisher: { name: 'Coast', logo: `${origin}/ink.svg` } },
  };
}

/** An article with all that explains it. @param {string} origin @param {object} picture */
function explained(origin, picture) {
  const { about } = fixture('full');
  const { updates } = fixture('live');
  const publisher = { name: 'The Lantern', logo: `${origin}/logo.svg` };
  return { ...fixture('topics'), image: picture, publisher, about, updates: updates.slice(0, 4), related: [] };
}

/** A video, a gallery whose second picture is hidden at first, a sound under a hidden picture. @param {object} picture */
function withMedia(whole, picture) {
  const pictures = fixture('gallery');
  pictures.media.images = pictures.media.images.map((image) => ({ ...image, url: picture.url }));
  const sensitive = fixture('sensitive');
  return {
    video: { ...whole, related: [], media: { kind: 'video', duration: 151, url: 'https://media.example/lamp.mp4' } },
    pictures,
    sensitive: { ...sensitive, image: { ...sensitive.image, url: picture.url } },
  };
}

/** The list of the fixtures, with pictures that are drawn. @param {string} origin */
function sectionOf(origin) {
  const list = fixture('lists/section');
  const image = { url: `${origin}/picture.svg`, width: 960, height: 640, alt: '' };
  const items = list.items.map((item) => (item.image ? { ...item, image } : item));
  return { ...list, items, next_url: undefined };
}

/** The payloads, by name. @param {string} origin of their pictures */
export function payloads(origin) {
  const picture = { ...article.image, url: `${origin}/picture.svg`, sources: undefined };
  const small = { url: picture.url, width: 240, height: 160 };
  const related = article.related.map((story) => ({ ...story, image: story.image && small })).slice(0, 3);
  const [author] = article.authors;
  const whole = {
    ...article,
    image: picture,
    related,
    body: article.body.slice(0, 1),
    authors: [{ ...author, image: small.url }, article.authors[1]],
    publisher: { ...article.publisher, logo: { url: `${origin}/logo.svg` } },
  };
  const { url, section, published } = whole;
  const arabic = { ...fixture('right-to-left'), image: picture };
  return {
    whole,
    essay: { url, headline: 'How a lamp is lit', section, related: [], published, body: ESSAY },
    essayArabic: {
      ...arabic,
      image: undefined,
      related: [],
      authors: [],
      excerpt: undefined,
      body: [...'١٢٣٤٥٦٧٨٩'].map((number) => `${arabic.headline} ${number}`),
    },
    opinion: { ...whole, kind: 'opinion', related: [], corrections: [], authors: [{ ...author, image: small.url }] },
    bare: { ...whole, image: undefined, related: related.map((story) => ({ ...story, image: undefined })) },
    long: { ...whole, headline: HEADLINE },
    arabic,
    ...disclosed(origin, picture),
    explained: explained(origin, picture),
    ...withMedia(whole, picture),
    list: sectionOf(origin),
    withheld: fixture('withheld'),
    canceled: { ...fixture('canceled'), language: 'ar' },
  };
}
