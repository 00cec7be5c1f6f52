// The example payloads of the playground: variants of the demo's article, and other formats.

const article = async () => (await fetch('/article.json')).json();

/** @param {object} changes */
const changed = (changes) => async () => ({ ...(await article()), ...changes });

/** Examples with several articles, and the layout that shows them. @type {Record<string, string>} */
export const LISTS = {
  'a section': 'grid',
  'an RSS feed': 'list',
  'a feed of recipes': 'carousel',
  'posts of WordPress': 'headlines',
};

/**
 * The address of a file of this site, or a payload that no address has: no snippet may name one for it.
 * @type {Record<string, string | (() => Promise<unknown>)>}
 */
export const EXAMPLES = {
  'the demo article': '/article.json',
  'without a picture': changed({ image: undefined }),
  'a long headline': changed({
    headline:
      'Ministers, mayors and the harbour masters of eleven islands agree after nine nights of talks to move four hundred lamps and two foghorns to the mainland',
  }),
  'right to left': '/variants/right-to-left.json',
  'a section': '/section/coast.json',
  'an RSS feed': '/section/weather.xml',
  'a feed of recipes': '/section/kitchen.json',
  'posts of WordPress': '/section/posts.json',
  withheld: changed({ status: 'withheld' }),
  'under embargo': changed({ embargo: '2099-01-01T00:00:00Z' }),
  'with issues': changed({ image: { url: 'javascript:alert(1)' }, published: 'yesterday', authors: 7, related: [{}] }),
  'schema.org': async () => ({
    '@context': 'https://schema.org',
    '@type': 'NewsArticle',
    headline: 'A lighthouse nobody needed is lit again',
    url: 'https://tidewater.example/coast/carrow-head-light',
    description: 'The lamp at Carrow Head burns every night.',
    datePublished: '2026-04-12T06:30:00+01:00',
    author: { '@type': 'Person', name: 'Ines Valdar' },
    articleSection: 'Coast',
  }),
  'JSON Feed': async () => ({
    version: 'https://jsonfeed.org/version/1.1',
    title: 'Tidewater Wire',
    home_page_url: 'https://tidewater.example/',
    items: [
      {
        id: '1',
        url: 'https://tidewater.example/1',
        title: 'What a fog signal sounds like to a seal',
        summary: 'Mostly, it sounds like lunch.',
        date_published: '2026-04-02T10:00:00+01:00',
      },
    ],
  }),
};
