// The snippet in Markdown and in editors: a card, and never the fallback beside it.

import assert from 'node:assert/strict';
import { test as plainTest } from 'node:test';
import MarkdownIt from 'markdown-it';
import { marked } from 'marked';
import { micromark } from 'micromark';
import showdown from 'showdown';
import * as server from '../../../js/server-inline.js';
import { test } from '../../e2e/support/page-fixture.mjs';
import { story } from '../../e2e/support/payloads.mjs';

const payload = story('Rain in Hanoi', {
  excerpt: 'It rains on Tuesday.',
  published: '2026-05-01T08:00:00Z',
  publisher: { name: 'The Lantern' },
});
const snippet = server.renderSnippet(payload, { src: '/a.json', script: '/pkg/embed.js' });

/** Paragraphs around each line, as some editors put them. */
const inParagraphs = (html) => `<p>${html.replaceAll('\n', '</p>\n<p>')}</p>`;

const ENGINES = {
  'markdown-it': (text) => new MarkdownIt({ html: true }).render(text),
  marked: (text) => marked.parse(text),
  // What Astro, Docusaurus and Next's MDX build on.
  micromark: (text) => micromark(text, { allowDangerousHtml: true }),
  showdown: (text) => new showdown.Converter().makeHtml(text),
  'an editor that wraps what it is given': (text) => inParagraphs(text.split('# Title\n\n')[1].split('\n\nAfter')[0]),
};

const POLICY = { 'style-src': "'unsafe-inline'" };

for (const [name, render] of Object.entries(ENGINES)) {
  test(`${name}: one card, no fallback`, async (page) => {
    page.site.json('/a.json', payload);
    const body = render(`# Title\n\n${snippet}\n\nAfter\n`);
    await page.visit({ body, scripts: '', policy: POLICY });
    await page.waitFor(() => document.querySelector('article-embed')?.shadowRoot?.querySelector('[part=headline]'));
    const seen = await page.run(() => document.body.innerText.match(/Rain in Hanoi/g)?.length ?? 0);
    assert.equal(seen, 0, 'the fallback is not visible beside the card');
  });
}

test('the control: the element on one line leaves its fallback beside the card', async (page) => {
  page.site.json('/a.json', payload);
  const element = '<article-embed src="/a.json"><blockquote><p>Rain in Hanoi</p></blockquote></article-embed>';
  await page.visit({ body: new MarkdownIt({ html: true }).render(`${element}\n`) });
  await page.waitFor(() => document.querySelector('article-embed')?.shadowRoot?.querySelector('[part=headline]'));
  assert.equal(await page.run(() => document.body.innerText.includes('Rain in Hanoi')), true);
});

plainTest('an editor that keeps only the text of a snippet keeps its words apart', () => {
  const text = snippet.replace(/<script[^]*/, '').replace(/<[^>]*>/g, '');
  assert.match(text, /Hanoi\s+It rains on Tuesday\.\s+The Lantern/);
});
