// Ghost, by the shapes of its pages and of its Content API: a snippet in an HTML card, and a post as a payload.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import * as server from '../../../js/server-inline.js';
import { at } from '../../../scripts/paths.mjs';
import { codeOf } from '../../docs/blocks.mjs';
import { test } from '../../e2e/support/page-fixture.mjs';
import { story } from '../../e2e/support/payloads.mjs';

const POLICY = { 'style-src': "'unsafe-inline'" };

/** A post of Ghost with an HTML card. */
const post = (html) => `<article class="gh-article post"><section class="gh-content gh-canvas">
<p>The text of the post.</p>
<!--kg-card-begin: html-->
${html}
<!--kg-card-end: html-->
</section></article>`;

const drawn = (page) =>
  page.waitFor(() => {
    const cards = [...document.querySelectorAll('article-embed')];
    const headlines = cards.map(({ shadowRoot }) => shadowRoot?.querySelector('[part=headline]')?.textContent);
    return headlines.length && headlines.every(Boolean) && { headlines, text: document.body.innerText };
  });

test('Ghost: one card in place of the snippet of an HTML card', async (page) => {
  const payload = story('Rain in Hanoi', { excerpt: 'It rains.' });
  page.site.json('/a.json', payload);
  const snippet = server.renderSnippet(payload, { src: '/a.json', script: '/pkg/embed.js' });
  await page.visit({ body: post(snippet), scripts: '', policy: POLICY });
  const { headlines, text } = await drawn(page);
  assert.deepEqual(headlines, ['Rain in Hanoi']);
  assert.equal(text.trim(), 'The text of the post.');
});

test('Ghost: a post of the Content API as a payload, as the recipe asks for it', async (page) => {
  const [first] = JSON.parse(readFileSync(at('tests/fixtures/formats/ghost-posts.json'), 'utf8')).posts;
  page.site.json('/ghost/api/content/posts/slug/rain/', { posts: [first] });
  const quotation = codeOf('docs/recipes.md', 'html', 1).replaceAll('https://news.example', '');
  assert.match(quotation, /data-src="\/ghost\/api\/content\/posts\/slug\/rain\/\?key=/);
  // The pictures of the recorded post are nowhere.
  page.complaints = async () => [];
  await page.visit({ body: quotation });
  assert.deepEqual((await drawn(page)).headlines, ['Letters from the coast']);
});

test('Ghost: the control: without the script the quotation stays', async (page) => {
  const snippet = server.renderSnippet(story('Rain in Hanoi'), { src: '/a.json' });
  await page.visit({ body: post(snippet), scripts: '', policy: POLICY });
  assert.ok(await page.run(() => document.body.innerText.includes('Rain in Hanoi')));
});
