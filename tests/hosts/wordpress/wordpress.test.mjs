// The plugin in a real WordPress: what administrators, editors and authors paste and insert, and what readers see of it.

import assert from 'node:assert/strict';
import { after, before, test as nodeTest } from 'node:test';
import { copyAssets } from '../../../scripts/build/wordpress.mjs';
import { startEngine } from '../../e2e/support/engine.mjs';
import { Visitor } from './editor.mjs';
import { expectedOf, FORMS, SECURE } from './forms.mjs';
import { HEADLINE, Publisher } from './publisher.mjs';
import { Database, missing, PACKAGES, startSite } from './sites.mjs';

const lacking = missing();
if (lacking) console.log(`NOT RUN: ${lacking} is missing; apt-get install ${PACKAGES}`);

const ROLES = ['administrator', 'editor', 'author'];

/** Defines a test, unless WordPress is missing. @param {string} name @param {() => Promise<void>} body */
const test = (name, body) =>
  lacking || nodeTest(name.startsWith('WordPress') ? name : `WordPress: ${name}`, { timeout: 600_000 }, body);

let engine;
let publisher;
let site;
let plain;
/** @type {Visitor} */
let visitor;

if (!lacking) before(start, { timeout: 600_000 });
after(async () => {
  publisher?.close();
  await engine?.quit();
});

async function start() {
  copyAssets();
  const database = await new Database().start();
  publisher = await Publisher.open();
  site = await startSite(database, 'plugin', true);
  plain = await startSite(database, 'plain', false);
  engine = await startEngine('chromium', { flags: { chromium: ['--window-size=1300,1000'] } });
  await engine.driver.manage().setTimeouts({ script: 60_000, pageLoad: 120_000 });
  visitor = new Visitor(engine.driver, site.origin);
  await visitor.logIn('administrator');
  await saveSettings({ providers: `${publisher.origin}/* ${publisher.origin}/oembed` });
}

/** Fills in the form of the settings. */
async function saveSettings(values) {
  await visitor.visit('/wp-admin/options-general.php?page=article_embed');
  await visitor.run((values) => {
    for (const [name, value] of Object.entries(values)) document.getElementById(`article_embed-${name}`).value = value;
    document.querySelector('form[action="options.php"] [type=submit]').click();
  }, values);
  await visitor.waitFor(() => document.querySelector('.settings-error'));
}

test('the settings are kept, and say which lines are wrong', async () => {
  const good = `${publisher.origin}/* ${publisher.origin}/oembed`;
  await saveSettings({ providers: `${good}\njavascript:alert(1) https://cards.example/oembed`, related: '3' });
  const text = await visitor.run(() => document.querySelector('.wrap').parentElement.innerText);
  assert.match(text, /This line was left out: javascript:alert\(1\)/);
  assert.equal(await visitor.run(() => document.getElementById('article_embed-providers').value), good);
  assert.equal(await visitor.run(() => document.getElementById('article_embed-related').value), '3');
  await visitor.screenshot('settings');
});

for (const role of ROLES) {
  for (const [form, enter] of Object.entries(FORMS)) {
    const expected = expectedOf(form, role);
    test(`WordPress, ${role}: ${form} (${expected})`, async () => {
      await visitor.logIn(role);
      await visitor.newPost();
      await enter(visitor, publisher);
      // An address is asked for, a snippet is taken apart.
      await visitor.waitFor(() => {
        const [block] = wp.data.select('core/block-editor').getBlocks();
        return (
          block &&
          block.name !== 'core/paragraph' &&
          (block.name !== 'core/embed' || document.querySelector('.wp-block-embed iframe'))
        );
      });
      await visitor.screenshot(`editor-${role}-${form.replaceAll(' ', '-')}`);
      await visitor.publish(`${role} ${form}`);
      if (expected === 'card') await visitor.card(HEADLINE).catch(() => {});
      await visitor.screenshot(`page-${role}-${form.replaceAll(' ', '-')}`);
      assert.equal(await visitor.seen(HEADLINE), expected);
    });
  }
}

test('the editor shows the card, its options, and what is wrong with an address', async () => {
  await visitor.logIn('author');
  await visitor.newPost();
  await visitor.insert(['article-embed/card', {}]);
  const enter = async (url) => {
    await visitor.waitFor(() => document.querySelector('.article-embed-address input'));
    await visitor.run((url) => {
      const input = document.querySelector('.article-embed-address input');
      Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value').set.call(input, url);
      input.dispatchEvent(new Event('input', { bubbles: true }));
      document.querySelector('.article-embed-address button').click();
    }, url);
  };
  await enter(`${publisher.origin}/no-such-article`);
  await visitor.waitFor(() => /There is no card at this address/.test(document.body.innerText));
  await enter(`${publisher.origin}/market`);
  await visitor.card(HEADLINE);
  await visitor.run(() => {
    const [block] = wp.data.select('core/block-editor').getBlocks();
    wp.data.dispatch('core/block-editor').updateBlockAttributes(block.clientId, { layout: 'compact', theme: 'dark' });
    return wp.data.dispatch('core/block-editor').selectBlock(block.clientId);
  });
  await visitor.waitFor(() => document.querySelector('article-embed[layout=compact][theme=dark]'));
  await visitor.waitFor(() => document.querySelector('article-embed').shadowRoot.querySelector('.compact'));
  await visitor.screenshot('editor-options');
  await visitor.publish('Options');
  await visitor.card(HEADLINE);
  assert.equal(await visitor.run(() => document.querySelector('article-embed').getAttribute('layout')), 'compact');
});

test('without script a page has a quotation, and the script is ours and pinned', async () => {
  const page = await fetch(`${site.origin}/?s=Options`).then((response) => response.text());
  const link = /<a href="([^"]+)"[^>]*>Options<\/a>/.exec(page)?.[1] ?? assert.fail(page);
  const html = await fetch(link).then((response) => response.text());
  const quotation = /<blockquote class="article-embed\b[^]*?<\/blockquote>/.exec(html)?.[0] ?? '';
  assert.match(quotation, new RegExp(`<a href="${publisher.origin}/market">${HEADLINE}</a>`));
  assert.match(quotation, /The first boats are back/);
  assert.match(quotation, new RegExp(`<footer>Morning Paper, ${new URL(publisher.origin).hostname}</footer>`));
  assert.match(html, /<script[^>]+src="[^"]+\/article-embed\/assets\/embed\.js[^"]*"[^>]+integrity="sha384-/);
  assert.doesNotMatch(html, new RegExp(`${publisher.origin}/embed.js`));
  const other = await fetch(`${site.origin}/2026/ferry/`).then((response) => response.text());
  assert.doesNotMatch(other, /embed\.js\?/, 'a page without a card has no script');
});

test('a publisher that does not answer costs a page little, and one that withdraws is believed', async () => {
  publisher.payloads['/gone.json'] = publisher.payload('/gone', 'Gone tomorrow');
  await visitor.logIn('editor');
  await visitor.newPost();
  await visitor.insert([
    'article-embed/card',
    { url: `${publisher.origin}/gone`, src: `${publisher.origin}/gone.json` },
  ]);
  const url = await visitor.publish('Gone');
  assert.match(await fetch(url).then((response) => response.text()), />Gone tomorrow</);
  publisher.requests.length = 0;
  await fetch(url);
  assert.deepEqual(publisher.requests, [], 'a payload is kept for a while');
});

test('a post is a payload for others, without what is not for everybody', async () => {
  const get = (path) => fetch(`${site.origin}${path}`, { redirect: 'manual' });
  const response = await get('/2026/ferry/article.json');
  assert.equal(response.status, 200);
  assert.equal(response.headers.get('access-control-allow-origin'), '*');
  const article = await response.json();
  assert.equal(article.headline, 'The ferry sails again');
  assert.equal(article.excerpt, 'Two crossings a day, and three in June.');
  assert.deepEqual(article.section.name, 'Harbour');
  assert.equal(article.publisher.name, 'The Lighthouse');
  assert.equal(article.related[0].headline, 'The tower is “open” & lit');
  const again = await fetch(response.url, { headers: { 'if-none-match': response.headers.get('etag') } });
  assert.equal(again.status, 304);
  assert.equal((await get('/2026/members/article.json')).status, 404);
  assert.equal((await get('/2026/no-such/article.json')).status, 404);
  assert.equal((await get('/2026/rain/article.json').then((found) => found.json())).language, undefined);
});

/** In the page: shows an address in each layout of lists. Gives the headlines of each, and how many pages there are. */
const showLists = async (src, script) => {
  await import(script);
  const shown = ['list', 'grid', 'carousel', 'headlines'].map(async (layout) => {
    const card = document.createElement('article-embed');
    const loaded = new Promise((resolve) => card.addEventListener('article-load', ({ detail }) => resolve(detail)));
    document.body.append(Object.assign(card, { src, layout, loading: 'eager', items: 2 }));
    const { pages } = await loaded;
    const links = [...card.shadowRoot.querySelectorAll(`.${layout} .headline a`)];
    return { pages, headlines: links.map((link) => link.textContent) };
  });
  return Promise.all(shown);
};

test('the posts and the feed of a site are lists in each layout', async () => {
  await visitor.visit('/2026/rain/');
  const posts = '/wp-json/wp/v2/posts?order=asc&per_page=2&_embed=author,wp:term,wp:featuredmedia';
  for (const src of [posts, '/feed/?order=asc']) {
    const lists = await visitor.run(showLists, src, '/wp-content/plugins/article-embed/assets/embed.js');
    assert.equal(lists.length, 4);
    for (const { headlines, pages } of lists) {
      assert.equal(headlines.length, 2, src);
      assert.deepEqual(headlines, lists[0].headlines);
      assert.ok(src !== posts || Number(pages) > 1, `${pages} pages`);
    }
  }
});

for (const role of ['administrator', 'author']) {
  test(`a WordPress that knows nothing shows a card of its own height to ${role}s who paste an address`, async () => {
    const stranger = new Visitor(engine.driver, plain.origin);
    await stranger.logIn(role);
    await stranger.newPost();
    await stranger.paste(`${site.origin}/2026/ferry/${SECURE}`);
    await stranger.waitFor(() => document.querySelector('.wp-block-embed iframe'));
    await stranger.publish('A ferry elsewhere');
    await stranger.waitFor(() => document.querySelector('iframe.wp-embedded-content'));
    // The frame's own page reports its height whenever the card has another one.
    const heights = async () => {
      // A browser does not lay out frames that are out of sight, and the page moves when the frame grows.
      await stranger.run(() => document.querySelector('iframe.wp-embedded-content').scrollIntoView());
      const outer = await stranger.run(() => Number(document.querySelector('iframe.wp-embedded-content').height));
      const frame = await stranger.run(() => document.querySelector('iframe.wp-embedded-content'));
      await engine.driver.switchTo().frame(frame);
      await stranger.card('The ferry sails again');
      const inner = await stranger.run(() => Math.ceil(document.documentElement.getBoundingClientRect().height));
      await engine.driver.switchTo().defaultContent();
      return { outer, inner };
    };
    let found = await heights();
    for (const end = Date.now() + 60_000; found.outer !== found.inner && Date.now() < end; ) found = await heights();
    assert.equal(found.outer, found.inner);
    assert.ok(found.inner > 200, `${found.inner} is more than the least height of WordPress`);
    await stranger.screenshot(`elsewhere-${role}`);
  });
}

test('a withdrawal reaches the pages of others', async () => {
  await visitor.logIn('editor');
  const id = await visitor.run(() =>
    fetch('/2026/tower/article.json')
      .then((response) => response.json())
      .then(({ id }) => id),
  );
  await visitor.newPost();
  await visitor.run(
    (id) =>
      wp.apiFetch({ path: `/wp/v2/posts/${id}`, method: 'POST', data: { meta: { _article_embed_withdrawn: true } } }),
    id,
  );
  const article = await fetch(`${site.origin}/2026/tower/article.json`).then((response) => response.json());
  assert.deepEqual([article.status, article.excerpt, article.body], ['canceled', undefined, undefined]);
  // The other post of its category named it before.
  const ferry = await fetch(`${site.origin}/2026/ferry/article.json`).then((response) => response.json());
  assert.equal(ferry.related, undefined);
  const frame = await fetch(`${site.origin}/2026/tower/embed/`).then((response) => response.text());
  const oembed = await fetch(`${site.origin}/wp-json/oembed/1.0/embed?url=${site.origin}/2026/tower/`).then(
    (response) => response.text(),
  );
  for (const text of [JSON.stringify(article), frame, oembed])
    assert.doesNotMatch(text, /open” & lit|&amp; lit|one paragraph/);
});
