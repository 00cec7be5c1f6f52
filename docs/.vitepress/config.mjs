// The documentation as a site: `npm run docs:site` builds it from the pages in this folder, with live cards.

import { fileURLToPath } from 'node:url';

/** @param {string} text @param {string} link */
const page = (text, link) => ({ text, link });

export default {
  title: 'article-embed',
  description: "A publisher's news article as a card on any web page.",
  lang: 'en',
  cleanUrls: true,
  outDir: fileURLToPath(new URL('../../target/site', import.meta.url)),
  cacheDir: fileURLToPath(new URL('../../target/site-cache', import.meta.url)),
  // Pages link to files beside this folder, which the repository has and the site has not.
  ignoreDeadLinks: true,
  // A script in a page of Markdown breaks the build of VitePress; in the head it works.
  head: [['script', { async: '', src: '/embed.js' }]],
  vue: { template: { compilerOptions: { isCustomElement: (/** @type {string} */ tag) => tag === 'article-embed' } } },
  vite: { publicDir: fileURLToPath(new URL('../../target/site-public', import.meta.url)) },
  themeConfig: {
    search: { provider: 'local' },
    sidebar: [
      {
        text: 'Begin',
        items: [page('Quickstart', '/quickstart'), page('Where is embed.js?', '/where'), page('Questions', '/faq')],
      },
      {
        text: 'Put a card on a page',
        items: [
          page('Script tag', '/script-tag'),
          page('npm package', '/npm'),
          page('CMS', '/cms'),
          page('Recipes', '/recipes'),
          page('Options', '/options'),
          page('Theming', '/theming'),
          page('Gallery', '/live'),
          page('Lists', '/lists'),
          page('Analytics', '/analytics'),
        ],
      },
      {
        text: 'Publish',
        items: [
          page('Payload', '/payload'),
          page('Formats', '/formats'),
          page('Server', '/server'),
          page('Command line', '/command-line'),
          page('Back ends without JavaScript', '/back-ends'),
          page('Rust', '/rust'),
          page('Hosting', '/hosting'),
          page('Versions', '/versions'),
        ],
      },
      {
        text: 'Understand',
        items: [
          page('Codes', '/errors'),
          page('Performance', '/performance'),
          page('Architecture', '/architecture'),
          page('Decisions', '/decisions/README'),
        ],
      },
    ],
  },
};
