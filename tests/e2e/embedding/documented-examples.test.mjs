// Runs the examples of README.md and docs/ for pages. Only the hosts in their addresses are replaced, by sites of the
// test that send the policy and headers of the hosting guide.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import * as server from '../../../js/server-inline.js';
import { at } from '../../../scripts/paths.mjs';
import { codeOf, written } from '../../docs/blocks.mjs';
import { EMBED, test } from '../support/page-fixture.mjs';
import { Site } from '../support/site.mjs';

const STORY = {
  headline: 'Rain',
  url: 'https://news.example/rain',
  excerpt: 'It rains.',
  section: 'World',
  authors: ['Ana Lima'],
  related: [{ url: 'https://news.example/sun', headline: 'Sun' }],
};
const FEED =
  '<rss version="2.0"><channel><title>News</title><item><title>Rain</title><link>https://news.example/rain</link></item></channel></rss>';
const GHOST = {
  posts: [
    {
      id: '1',
      uuid: '9b7f2f3e-6d6a-4c67-9a5a-0d6ad6b9e5b1',
      slug: 'rain',
      status: 'published',
      title: 'Rain',
      url: 'https://news.example/rain',
      html: '<p>It rains.',
      published_at: '2026-01-01T00:00:00.000Z',
    },
  ],
};
const { 'embed.js': INTEGRITY } = JSON.parse(readFileSync(at('pkg/integrity.json'), 'utf8'));

/** The headers in a code block of the hosting guide. */
const headers = (place) =>
  Object.fromEntries(
    [...codeOf('docs/hosting.md', 'text', place).matchAll(/^([\w-]+): (.*)$/gm)].map(([, name, value]) => [
      name.toLowerCase(),
      value.replace('…', '1'),
    ]),
  );

/** Serves the files of a release, with the fallback's style sheet. */
function release(cdn) {
  for (const [file, type] of [
    ['pkg/embed.js', 'text/javascript'],
    ['pkg/tools.js', 'text/javascript'],
    ['pkg/reasons.json', 'application/json'],
    ['pkg/article_embed_bg.wasm', 'application/wasm'],
    ['pkg/article_embed_formats_bg.wasm', 'application/wasm'],
    ['js/fallback.css', 'text/css'],
  ]) {
    cdn.send(`/release/${file.split('/').pop()}`, readFileSync(at(file)), { ...headers(0), 'content-type': type });
  }
}

/** An example, with its hosts replaced by the sites of a test. */
const withSites = (text, { cdn, news }) =>
  text
    .replace(/https:\/\/cdn\.example\/article-embed(@[\d.]+)?/g, `${cdn.origin}/release`)
    .replaceAll('https://cdn.example', cdn.origin)
    .replaceAll('https://news.example', news.origin)
    .replaceAll('https://images.example', news.origin)
    .replaceAll('integrity="sha384-…"', `integrity="${INTEGRITY}"`);

/** The policy of the hosting guide, with what the test itself needs. */
function policy(sites, code) {
  const rules = withSites(codeOf('docs/hosting.md', 'text', 2), sites)
    .split(';')
    .map((rule) => rule.trim().split(/ (.*)/s));
  const allowed = Object.fromEntries(rules);
  const sheet = code.includes('rel="stylesheet"') ? { 'style-src': sites.cdn.origin } : {};
  const inline = code.includes(' style="') ? { 'style-src': "'unsafe-inline'" } : {};
  return {
    ...allowed,
    ...sheet,
    ...inline,
    'script-src': `'self' ${allowed['script-src']}`,
    'connect-src': `'self' ${allowed['connect-src']}`,
    'img-src': `'self' ${allowed['img-src']}`,
  };
}

/** A test with two more sites: `cdn` serves the files, `news` the payloads. */
const example = (name, play) =>
  test(name, async (page) => {
    const sites = { cdn: await Site.open(), news: await Site.open() };
    release(sites.cdn);
    try {
      await play(page, sites);
    } finally {
      sites.cdn.close();
      sites.news.close();
    }
  });

const drawn = () => document.querySelector('article-embed')?.shadowRoot?.querySelector('[part=headline]')?.textContent;

const cards = written('html').filter(({ code }) => !code.includes('<iframe'));
for (const { name, code } of cards) {
  example(`${name}: ${code.split('\n')[0]}`, async (page, sites) => {
    for (const [, address] of code.matchAll(/(?:src|data-src)="(https:[^"]*\.json)"/g))
      sites.news.send(new URL(address).pathname, JSON.stringify(STORY), headers(1));
    sites.news.send('/ghost/api/content/posts/slug/rain/', JSON.stringify(GHOST), headers(1));
    sites.news.send('/feed.xml', FEED, { ...headers(1), 'content-type': 'application/rss+xml' });
    const card = /<article-embed|<blockquote/.test(code)
      ? ''
      : '<article-embed><script type="application/json">{"headline":"Rain","url":"https://news.example/rain"}</script></article-embed>';
    const scripts = code.includes('<script async')
      ? ''
      : withSites('<script async src="https://cdn.example/article-embed/embed.js"></script>', sites);
    await page.visit({ body: card + withSites(code, sites), scripts, policy: policy(sites, code) });
    assert.match(await page.waitFor(drawn), /^(Rain|The headline|More from News)$/);
    const wasm = /feed\.xml|data-format=/.test(code) ? 'article_embed_formats_bg' : 'article_embed_bg';
    assert.deepEqual(sites.cdn.requestsFor(`/release/${wasm}.wasm`).length, 1);
  });
}

example('without one rule of the policy in docs/hosting.md there is no card', async (page, sites) => {
  const { code } = cards[0];
  sites.news.send('/a/123.json', JSON.stringify(STORY), headers(1));
  const { 'connect-src': given, ...others } = policy(sites, code);
  page.allow(/article-embed/, /Content Security Policy|CSP|Refused|report|connect/i);
  await page.visit({
    body: withSites(code, sites),
    scripts: '',
    policy: { ...others, 'connect-src': given.replace(sites.news.origin, '') },
  });
  await page.waitUntil(() => page.site.reports.length);
  assert.equal(await page.run(drawn), null);
});

/** Runs an example as a module on a page with `payload`, `anotherPayload` and `#story`; `tail` is added to its code. */
async function module(page, code, tail = '') {
  page.site.script('/example.js', `${code.replace("'article-embed'", "'/js/index.js'")}${tail}\nwindow.done = true;`);
  const before = (payload, another) => Object.assign(window, { payload, anotherPayload: another });
  page.site.script(
    '/before.js',
    `(${before})(${JSON.stringify(STORY)}, ${JSON.stringify({ ...STORY, headline: 'More rain' })})`,
  );
  await page.visit({
    body: '<div id="story"></div>',
    scripts: '<script src="/before.js"></script><script type="module" src="/example.js"></script>',
  });
  await page.waitFor(() => window.done);
}

const heard = () => recorder.events.filter(({ type }) => type === 'article-load').length;

test('README.md, the package: mounts, updates, sets and destroys a card', async (page) => {
  await module(page, codeOf('README.md', 'js'));
  assert.ok((await page.run(heard)) >= 2);
  assert.equal(await page.run(() => document.querySelector('article-embed')), null);
});

test('docs/npm.md: mounts a card', async (page) => {
  await module(page, codeOf('docs/npm.md', 'js'));
  assert.equal(await page.run(drawn), 'Rain');
});

test('docs/npm.md: loads the wasm from other addresses', async (page) => {
  const file = (name) =>
    page.site.send(`/assets/${name}`, readFileSync(at('pkg', name)), { 'content-type': 'application/wasm' });
  const [core, formats] = ['article_embed_bg.wasm', 'article_embed_formats_bg.wasm'].map(file);
  await module(
    page,
    codeOf('docs/npm.md', 'js', 1),
    "\nconst { mount } = await import('/js/index.js');\nfor (const body of [[], '<p>It <em>rains</em>.</p>']) await mount(document.body, { ...payload, body });",
  );
  assert.equal(await page.run(drawn), 'Rain');
  assert.deepEqual([page.site.requestsFor(core).length, page.site.requestsFor(formats).length], [1, 1]);
});

for (const { name, code } of written('css')) {
  test(`${name}: ${code.split('\n')[0]}: every rule is valid and matches part of a card`, async (page) => {
    page.site.send('/example.css', code, { 'content-type': 'text/css' });
    const body = `<article-embed layout="standard"><script type="application/json">${JSON.stringify(STORY)}</script></article-embed>`;
    await page.visit({
      head: '<link rel="stylesheet" href="/example.css">',
      body,
      scripts: EMBED,
      policy: { 'style-src': "'self'" },
    });
    await page.waitFor(drawn);
    const lost = await page.run(
      (known) => {
        const root = document.querySelector('article-embed').shadowRoot;
        return [...document.styleSheets[0].cssRules].flatMap(({ selectorText, style }) => {
          const [, part] = /::part\((\w+)\)/.exec(selectorText) ?? [];
          const names = [...style].filter((name) => name.startsWith('--') && !known.includes(name));
          return [
            ...names,
            ...(part && !root.querySelector(`[part~=${part}]`) ? [part] : []),
            ...(style.length ? [] : [selectorText]),
          ];
        });
      },
      [...readFileSync(at('docs/options.md'), 'utf8').matchAll(/^\| `(--article-embed-[\w-]+)`/gm)].map(
        ([, name]) => name,
      ),
    );
    assert.deepEqual(lost, []);
    const rules = await page.run(() => document.styleSheets[0].cssRules.length);
    assert.equal(rules, code.match(/\{/g).length);
  });
}

example('docs/command-line.md: a frame and its script', async (page, { news }) => {
  const code = written('html')
    .find(({ code }) => code.includes('<iframe'))
    .code.replaceAll('https://cards.example', news.origin);
  const script = (name) => readFileSync(at('cli/src/publish', name), 'utf8');
  news.html(
    '/world/rain/frame.html',
    `<!doctype html>${server.renderToString({ ...STORY, excerpt: 'It rains. '.repeat(90) })}<script type="module" src="/height.js"></script>`,
    { 'style-src': "'unsafe-inline'" },
  );
  news.script('/height.js', script('height.js'));
  news.script('/assets/0123abcd/frame.js', script('frame.js'));
  await page.visit({
    body: code,
    scripts: '',
    policy: { 'frame-src': news.origin, 'script-src': `'self' ${news.origin}`, 'style-src-attr': "'unsafe-inline'" },
  });
  await page.waitFor(() => document.querySelector('iframe').getBoundingClientRect().height > 330);
});
