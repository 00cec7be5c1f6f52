// What the plugin keeps of a snippet's options, and what it leaves behind when it is switched off.

import assert from 'node:assert/strict';
import { after, before, test as nodeTest } from 'node:test';
import { copyAssets } from '../../../scripts/build/wordpress.mjs';
import { startEngine } from '../../e2e/support/engine.mjs';
import { Visitor } from './editor.mjs';
import { Publisher } from './publisher.mjs';
import { Database, missing, startSite } from './sites.mjs';

const lacking = missing();

/** Defines a test, unless WordPress is missing, which wordpress.test.mjs says. */
const test = (name, body) => lacking || nodeTest(`WordPress: ${name}`, { timeout: 600_000 }, body);

let engine;
let publisher;
let site;
/** @type {Visitor} */
let visitor;

if (!lacking) before(start, { timeout: 600_000 });
after(async () => {
  publisher?.close();
  await engine?.quit();
});

async function start() {
  copyAssets();
  publisher = await Publisher.open();
  site = await startSite(await new Database().start(), 'options', true);
  engine = await startEngine('chromium', { flags: { chromium: ['--window-size=1300,1000'] } });
  await engine.driver.manage().setTimeouts({ script: 60_000, pageLoad: 120_000 });
  visitor = new Visitor(engine.driver, site.origin);
  await visitor.logIn('author');
}

/** The start tag of the quotation in a published post. */
async function published(title) {
  const url = await visitor.publish(title);
  const html = await fetch(url).then((response) => response.text());
  return /<blockquote class="article-embed\b[^>]*>/.exec(html)?.[0] ?? assert.fail(html);
}

const LIST = { layout: 'grid', items: '2', excerpts: 'none', lead: '', numbered: '', pictures: 'none' };

test('the pasted snippet of a list stays a list, with its options', async () => {
  const options = Object.entries(LIST).map(([name, value]) => `data-${name}="${value}"`);
  const html = `<blockquote class="article-embed" data-src="${publisher.origin}/market.json" ${options.join(' ')}><a href="${publisher.origin}/market">Market</a></blockquote>`;
  await visitor.newPost();
  await visitor.paste(html, html);
  await visitor.waitFor(() => wp.data.select('core/block-editor').getBlocks()[0]?.name === 'article-embed/card');
  const tag = await published('A list');
  for (const option of options) assert.ok(tag.includes(option), `${option} in ${tag}`);
  await visitor.waitFor(() => document.querySelector('article-embed')?.shadowRoot?.querySelector('.grid'));
});

test('a pasted snippet keeps the name of the publisher, which its payload lacks', async () => {
  const src = `${publisher.origin}/unnamed.json`;
  publisher.payloads['/unnamed.json'] = { ...publisher.payload('/unnamed', 'No name'), publisher: undefined };
  const options = ['data-publisher="The Tide &amp; Co"', 'data-date-style="relative"', 'data-refresh="60"'];
  const html = `<blockquote class="article-embed" data-src="${src}" ${options.join(' ')}><a href="${publisher.origin}/unnamed">No name</a></blockquote>`;
  await visitor.newPost();
  await visitor.paste(html, html);
  await visitor.waitFor(() => wp.data.select('core/block-editor').getBlocks()[0]?.name === 'article-embed/card');
  const tag = await published('A name');
  assert.match(tag, / data-date-style="relative" data-refresh="60" data-publisher="The Tide &amp; Co"/);
});

test('a shortcode takes the layouts of lists', async () => {
  await visitor.newPost();
  const text = `[article_embed src="${publisher.origin}/market.json" layout="headlines" items="3" lead="1"]`;
  await visitor.insert(['core/shortcode', { text }]);
  assert.match(await published('A shortcode'), / data-layout="headlines" data-items="3" data-lead=""/);
});

test('a pasted shortcode becomes a block with its options', async () => {
  await visitor.newPost();
  const src = `${publisher.origin}/market.json`;
  await visitor.paste(
    `[article_embed src="${src}" layout="grid" theme="dark" heading_level="3" lead="1" numbered="no" publisher="The Tide"]`,
  );
  await visitor.waitFor(() => wp.data.select('core/block-editor').getBlocks()[0]?.name === 'article-embed/card');
  const [{ attributes }] = await visitor.blocks();
  const { layout, theme, 'heading-level': level, lead, numbered, related, publisher: name } = attributes;
  assert.deepEqual([attributes.src, layout, theme, level, lead, name], [src, 'grid', 'dark', 3, true, 'The Tide']);
  assert.deepEqual([numbered || false, related ?? null], [false, null]);
});

test('the control: an option that there is not is left out', async () => {
  await visitor.newPost();
  const text = `[article_embed src="${publisher.origin}/market.json" layout="wide" items="1000" lead="no"]`;
  await visitor.insert(['core/shortcode', { text }]);
  assert.doesNotMatch(await published('A control'), / data-(layout|items|lead)/);
});

test('the editor has the options of a list', async () => {
  await visitor.newPost();
  await visitor.insert(['article-embed/card', { src: `${publisher.origin}/market.json`, layout: 'list' }]);
  await visitor.run(() => {
    const [block] = wp.data.select('core/block-editor').getBlocks();
    wp.data.dispatch('core/edit-post').openGeneralSidebar('edit-post/block');
    return wp.data.dispatch('core/block-editor').selectBlock(block.clientId);
  });
  await visitor.waitFor(() => /Numbers/.test(document.querySelector('.interface-complementary-area')?.innerText));
  await visitor.waitFor(() => document.querySelector('article-embed')?.shadowRoot?.querySelector('.list'));
});

test('a site that switches the plugin off has no addresses of payloads', async () => {
  const status = () => fetch(`${site.origin}/2026/ferry/article.json`).then((response) => response.status);
  assert.equal(await status(), 200);
  await visitor.logIn('administrator');
  await visitor.visit('/wp-admin/plugins.php');
  await visitor.run(() => document.querySelector('#deactivate-article-embed').click());
  await visitor.waitFor(() => document.querySelector('#activate-article-embed'));
  assert.equal(await status(), 404);
  await visitor.run(() => document.querySelector('#activate-article-embed').click());
  await visitor.waitFor(() => document.querySelector('#deactivate-article-embed'));
  assert.equal(await status(), 200);
});
