// The documentation as a site: `npm run docs:site` builds it from the pages in this folder, with live cards.

import { fileURLToPath } from 'node:url';

/** @param {string} text @param {string} link */
const page = (text, link) => ({ text, link });

/** Where the site's pages are in the repository: what they link to outside of their folder is only there. */
const REPOSITORY = 'https://github.com/article-embed/article-embed/blob/main/docs/';

/**
 * Where a link leads on the site.
 * @param {string} href
 * @param {string} page that has the link, such as `frameworks/react.md`
 */
export function onSite(href, page) {
  const { href: there } = new URL(href, REPOSITORY + page);
  const isPage = there.startsWith(REPOSITORY) && /\.md(#|$)/.test(there);
  return /^(\w+:|[/#])/.test(href) || isPage ? href : there;
}

/** Lets links that leave this folder lead to the repository. @param {any} md */
function leadOutside({ renderer: { rules } }) {
  const before = rules.link_open;
  /** @type {(...given: any[]) => string} */
  rules.link_open = (tokens, index, options, env, self) => {
    const token = tokens[index];
    token.attrSet('href', onSite(token.attrGet('href'), env.relativePath));
    return before(tokens, index, options, env, self);
  };
}

export default {
  title: 'article-embed',
  description: "A publisher's news article as a card on any web page.",
  lang: 'en',
  cleanUrls: true,
  outDir: fileURLToPath(new URL('../../target/site', import.meta.url)),
  cacheDir: fileURLToPath(new URL('../../target/site-cache', import.meta.url)),
  markdown: { config: leadOutside },
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
          page('React', '/frameworks/react'),
          page('Next.js', '/frameworks/next'),
          page('Preact', '/frameworks/preact'),
          page('Vue', '/frameworks/vue'),
          page('Svelte', '/frameworks/svelte'),
          page('Solid', '/frameworks/solid'),
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
          page('Fields', '/fields'),
          page('Live articles', '/live-articles'),
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
