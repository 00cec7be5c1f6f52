// The examples of README.md and docs/ for pages, run as they stand: only the hosts in their addresses are those of sites of this test,
// with the policy that README.md asks of a page and the headers that the hosting guide asks of files and payloads.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import * as server from '../../js/server-inline.js';
import { codeOf, written } from '../docs/blocks.mjs';
import { at } from '../../scripts/tools.mjs';
import { card, EMBED, scene } from './desk.mjs';
import { Site } from './site.mjs';

const STORY = { headline: 'Rain', url: 'https://news.example/rain', excerpt: 'It rains.', section: 'World', authors: ['Ana Lima'], related: [{ url: 'https://news.example/sun', headline: 'Sun' }] };
const { 'embed.js': INTEGRITY } = JSON.parse(readFileSync(at('pkg/integrity.json'), 'utf8'));

/** The headers in a block of the hosting guide. */
const headers = (place) => Object.fromEntries([...codeOf('docs/hosting.md', 'text', place).matchAll(/^([\w-]+): (.*)$/gm)].map(([, name, value]) => [name.toLowerCase(), value.replace('…', '1')]));

/** The folder of a release, its fallback's style sheet beside it. */
function release(cdn) {
  for (const [file, type] of [['pkg/embed.js', 'text/javascript'], ['pkg/tools.js', 'text/javascript'], ['pkg/article_embed_bg.wasm', 'application/wasm'], ['pkg/article_embed_formats_bg.wasm', 'application/wasm'], ['js/fallback.css', 'text/css']]) {
    cdn.send(`/release/${file.split('/').pop()}`, readFileSync(at(file)), { ...headers(0), 'content-type': type });
  }
}

/** What an example says, of the sites of a test. */
const placed = (text, { cdn, news }) => text
  .replace(/https:\/\/cdn\.example\/article-embed(@[\d.]+)?/g, `${cdn.origin}/release`)
  .replaceAll('https://cdn.example', cdn.origin)
  .replaceAll('https://news.example', news.origin)
  .replaceAll('https://images.example', news.origin)
  .replaceAll('integrity="sha384-…"', `integrity="${INTEGRITY}"`);

/** The policy of README.md, and what the test itself needs. */
function policy(sites, code) {
  const rules = placed(codeOf('README.md', 'text'), sites).split(';').map((rule) => rule.trim().split(/ (.*)/s));
  const asked = Object.fromEntries(rules);
  const sheet = code.includes('rel="stylesheet"') ? { 'style-src': sites.cdn.origin } : {};
  return { ...asked, ...sheet, 'script-src': `'self' ${asked['script-src']}`, 'connect-src': `'self' ${asked['connect-src']}`, 'img-src': `'self' ${asked['img-src']}` };
}

/** A test with two more sites: that of the files, and that of the payloads. */
const example = (name, play) => scene(name, async (desk) => {
  const sites = { cdn: await Site.open(), news: await Site.open() };
  release(sites.cdn);
  try {
    await play(desk, sites);
  } finally {
    sites.cdn.close();
    sites.news.close();
  }
});

const drawn = () => document.querySelector('article-embed')?.shadowRoot?.querySelector('[part=headline]')?.textContent;

const cards = written('html').filter(({ code }) => !code.includes('<iframe'));
for (const { name, code } of cards) {
  example(`${name}: ${code.split('\n')[0]}`, async (desk, sites) => {
    for (const [, address] of code.matchAll(/(?:src|data-src)="(https:[^"]*\.json)"/g)) sites.news.send(new URL(address).pathname, JSON.stringify(STORY), headers(1));
    const card = /<article-embed|<blockquote/.test(code) ? '' : '<article-embed><script type="application/json">{"headline":"Rain","url":"https://news.example/rain"}</script></article-embed>';
    const scripts = code.includes('<script async') ? '' : placed('<script async src="https://cdn.example/article-embed/embed.js"></script>', sites);
    await desk.visit({ body: card + placed(code, sites), scripts, policy: policy(sites, code) });
    assert.match(await desk.until(drawn), /^(Rain|The headline)$/);
    assert.deepEqual(sites.cdn.asked('/release/article_embed_bg.wasm').length, 1);
  });
}

example('what README.md’s policy does not name is not loaded: the card needs all that it names', async (desk, sites) => {
  const { code } = cards[0];
  sites.news.send('/a/123.json', JSON.stringify(STORY), headers(1));
  const { 'connect-src': given, ...others } = policy(sites, code);
  desk.allow(/article-embed/, /Content Security Policy|CSP|Refused|report|connect/i);
  await desk.visit({ body: placed(code, sites), scripts: '', policy: { ...others, 'connect-src': given.replace(sites.news.origin, '') } });
  await desk.waited(() => desk.site.reports.length);
  assert.equal(await desk.run(drawn), null);
});

/** Runs an example that is a module, which finds `payload`, `anotherPayload` and `#story` on its page; `tail` is what the test adds. */
async function module(desk, code, tail = '') {
  desk.site.script('/example.js', `${code.replace("'article-embed'", "'/js/index.js'")}${tail}\nwindow.done = true;`);
  const before = (payload, another) => Object.assign(window, { payload, anotherPayload: another });
  desk.site.script('/before.js', `(${before})(${JSON.stringify(STORY)}, ${JSON.stringify({ ...STORY, headline: 'More rain' })})`);
  await desk.visit({ body: '<div id="story"></div>', scripts: '<script src="/before.js"></script><script type="module" src="/example.js"></script>' });
  await desk.until(() => window.done);
}

const heard = () => recorder.events.filter(({ type }) => type === 'article-load').length;

scene('README.md, the package: mounted, updated, set, destroyed', async (desk) => {
  await module(desk, codeOf('README.md', 'js'));
  assert.ok((await desk.run(heard)) >= 2);
  assert.equal(await desk.run(() => document.querySelector('article-embed')), null);
});

scene('docs/npm.md: mounted', async (desk) => {
  await module(desk, codeOf('docs/npm.md', 'js'));
  assert.equal(await desk.run(drawn), 'Rain');
});

scene('docs/npm.md: files where the host has them', async (desk) => {
  const file = (name) => desk.site.send(`/assets/${name}`, readFileSync(at('pkg', name)), { 'content-type': 'application/wasm' });
  const [core, formats] = ['article_embed_bg.wasm', 'article_embed_formats_bg.wasm'].map(file);
  await module(desk, codeOf('docs/npm.md', 'js', 1), "\nconst { mount } = await import('/js/index.js');\nfor (const body of [[], '<p>It <em>rains</em>.</p>']) await mount(document.body, { ...payload, body });");
  assert.equal(await desk.run(drawn), 'Rain');
  assert.deepEqual([desk.site.asked(core).length, desk.site.asked(formats).length], [1, 1]);
});

for (const { name, code } of written('css')) {
  scene(`${name}: ${code.split('\n')[0]}: every rule is one, and reaches something of the card`, async (desk) => {
    desk.site.send('/example.css', code, { 'content-type': 'text/css' });
    const body = `<article-embed layout="standard"><script type="application/json">${JSON.stringify(STORY)}</script></article-embed>`;
    await desk.visit({ head: '<link rel="stylesheet" href="/example.css">', body, scripts: EMBED, policy: { 'style-src': "'self'" } });
    await desk.until(drawn);
    const lost = await desk.run((known) => {
      const root = document.querySelector('article-embed').shadowRoot;
      return [...document.styleSheets[0].cssRules].flatMap(({ selectorText, style }) => {
        const [, part] = /::part\((\w+)\)/.exec(selectorText) ?? [];
        const names = [...style].filter((name) => name.startsWith('--') && !known.includes(name));
        return [...names, ...(part && !root.querySelector(`[part~=${part}]`) ? [part] : []), ...(style.length ? [] : [selectorText])];
      });
    }, [...readFileSync(at('README.md'), 'utf8').matchAll(/^\| `(--article-embed-[\w-]+)`/gm)].map(([, name]) => name));
    assert.deepEqual(lost, []);
    const rules = await desk.run(() => document.styleSheets[0].cssRules.length);
    assert.equal(rules, code.match(/\{/g).length);
  });
}

example('docs/command-line.md: a frame and its script', async (desk, { news }) => {
  const code = written('html').find(({ code }) => code.includes('<iframe')).code.replaceAll('https://cards.example', news.origin);
  const script = (name) => readFileSync(at('src/cli', name), 'utf8');
  news.page('/world/rain/frame.html', `<!doctype html>${server.renderToString({ ...STORY, excerpt: 'It rains. '.repeat(90) })}<script type="module" src="/height.js"></script>`, { 'style-src': "'unsafe-inline'" });
  news.script('/height.js', script('height.js'));
  news.script('/assets/0123abcd/frame.js', script('frame.js'));
  await desk.visit({ body: code, scripts: '', policy: { 'frame-src': news.origin, 'script-src': `'self' ${news.origin}` } });
  await desk.until(() => document.querySelector('iframe').getBoundingClientRect().height > 330);
});

/** What a page with one of the three tools has. */
const TOOLS = () => {
  window.told = [];
  const note = (tool) => (...given) => told.push([tool, ...given]);
  Object.assign(window, { gtag: note('gtag'), plausible: note('plausible'), _paq: { push: note('_paq') } });
};

/** What each is told of a view, and of a click with its address. */
const TOLD = {
  gtag: (name, card, url) => ['gtag', 'event', name, { card, transport_type: 'beacon', ...(url && { region: 'headline', link_url: url }) }],
  plausible: (name, card, url) => ['plausible', name, { props: { card, ...(url && { region: 'headline', url }) } }],
  _paq: (name, card, url) => ['_paq', ['trackEvent', 'article-embed', name, url ? 'headline' : card, url ? 0 : null]],
};

/** The listeners of the page about counting, with one of its tools in the place that they keep for it. */
async function count(desk, place) {
  const listeners = codeOf('docs/analytics.md', 'js');
  const [, comment] = /^ *(\/\/ One of .*)$/m.exec(listeners);
  desk.site.json('/a.json', STORY);
  desk.site.script('/tools.js', `(${TOOLS})()`);
  desk.site.script('/count.js', listeners.replace(comment, place === undefined ? '' : codeOf('docs/analytics.md', 'js', place)));
  await desk.visit({ body: card('src="/a.json"'), head: '<script src="/tools.js"></script><script src="/count.js"></script>' });
  await desk.event('article-view');
  await desk.run(() => {
    // The page stays where it is, so that it can be asked.
    document.addEventListener('article-click', (event) => event.preventDefault());
    document.querySelector('#card').shadowRoot.querySelector('[part=headline] a').click();
  });
  await desk.event('article-click');
  return JSON.parse(await desk.run(() => JSON.stringify(told)));
}

for (const [place, [tool, say]] of Object.entries(TOLD).entries()) {
  scene(`docs/analytics.md: ${tool} is told of a view and of a click`, async (desk) => {
    assert.deepEqual(await count(desk, place + 1), [say('article_view', '/a.json'), say('article_click', '/a.json', STORY.url)]);
  });
}

scene('docs/analytics.md: without a tool nothing is told', async (desk) => {
  assert.deepEqual(await count(desk), []);
});
