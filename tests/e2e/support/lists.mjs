// Lists of articles for the tests, as WordPress, Ghost, JSON Feed and RSS answer.

const HEADLINES = ['One', 'Two', 'Three', 'Four', 'Five', 'Six'];
const EXCERPT = 'A sentence that says a little more. '.repeat(9).trim();

const link = (name) => `https://news.example/${name.toLowerCase()}`;

/** A list in the project's own format. @param {string} origin of its pictures */
export const ownList = (origin, headlines = HEADLINES, more = {}) => ({
  version: 1,
  title: 'Section',
  url: 'https://news.example/section',
  publisher: { name: 'News Example', url: 'https://news.example/' },
  language: 'en',
  items: headlines.map((headline, index) => ({
    headline: index === 2 ? `${headline} ${'and a long tail of words '.repeat(9)}`.trim() : headline,
    url: link(headline),
    section: 'World',
    excerpt: EXCERPT,
    image: { url: `${origin}/picture/${headline}.gif`, width: 1200, height: index % 2 ? 300 : 1200, alt: '' },
    published: `2026-05-0${(index % 9) + 1}T08:00:00Z`,
  })),
  ...more,
});

const wordpress = HEADLINES.map((title, index) => ({
  id: index,
  link: link(title),
  title: { rendered: title },
  excerpt: { rendered: `<p>${EXCERPT}</p>` },
  date_gmt: '2026-05-01T08:00:00',
}));
const ghost = {
  posts: HEADLINES.map((title) => ({
    uuid: title,
    url: link(title),
    title,
    excerpt: EXCERPT,
    published_at: '2026-05-01T08:00:00.000Z',
  })),
};
const feed = {
  version: 'https://jsonfeed.org/version/1.1',
  title: 'News Example',
  home_page_url: 'https://news.example/',
  items: HEADLINES.map((title) => ({ id: title, url: link(title), title, summary: EXCERPT })),
};
const rss = `<?xml version="1.0"?><rss version="2.0"><channel><title>News Example</title><link>https://news.example/</link>${HEADLINES.map(
  (title) => `<item><title>${title}</title><link>${link(title)}</link><description>${EXCERPT}</description></item>`,
).join('')}</channel></rss>`;

/** What a server answers, by format: path, body, media type. @type {[string, string, string, string][]} */
export const ANSWERS = [
  ['WordPress', '/wp-json/wp/v2/posts', JSON.stringify(wordpress), 'application/json; charset=UTF-8'],
  ['Ghost', '/ghost/api/content/posts/', JSON.stringify(ghost), 'application/json'],
  ['JSON Feed', '/news', JSON.stringify(feed), 'application/feed+json'],
  ['RSS', '/rss.xml', rss, 'application/rss+xml; charset=utf-8'],
];

export const LAYOUTS = ['list', 'grid', 'carousel', 'headlines'];
