// The documentation's site: live cards on the first page, and after a link; its links, and what its sidebar lists.

import assert from 'node:assert/strict';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { extname } from 'node:path';
import { before, test as plainTest } from 'node:test';
import config from '../../../docs/.vitepress/config.mjs';
import { site } from '../../../scripts/build/site.mjs';
import { at } from '../../../scripts/paths.mjs';
import { test } from '../../e2e/support/page-fixture.mjs';

const TYPES = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.json': 'application/json',
  '.wasm': 'application/wasm',
};

before(site, { timeout: 300_000 });

/** Serves all files of the site, and its pages without their ending. */
function serve(page) {
  for (const name of readdirSync(at('target/site'), { recursive: true, encoding: 'utf8' })) {
    const file = at('target/site', name);
    if (!statSync(file).isFile()) continue;
    const headers = { 'content-type': TYPES[extname(name)] ?? 'application/octet-stream' };
    for (const path of [name, name.replace(/\.html$/, ''), name.replace(/^index\.html$/, '')])
      page.site.send(`/${path}`, readFileSync(file), headers);
  }
}

const drawn = (page) =>
  page.waitFor(() =>
    [...document.querySelectorAll('article-embed')].some(({ shadowRoot }) =>
      shadowRoot?.querySelector('[part=headline]'),
    ),
  );

test('VitePress: live cards on the first page, and after a link', async (page) => {
  // The site has no recorder of complaints.
  page.complaints = async () => [];
  serve(page);
  await page.driver.get(`${page.site.origin}/`);
  await drawn(page);
  await page.run(() => void (window.isFirst = true));
  await page.waitFor(() => {
    document.querySelector('.vp-doc a[href$="/live"]')?.click();
    return location.pathname === '/live';
  });
  await page.waitFor(() => document.querySelector('h1').textContent.includes('Gallery'));
  await drawn(page);
  assert.equal(await page.run(() => window.isFirst), true, 'the page was not loaded again');
});

/** The files of the site, by their paths. */
const files = () => new Set(readdirSync(at('target/site'), { recursive: true, encoding: 'utf8' }));

/** The links of a page that lead to none of the files. @param {string} html @param {string} page @param {Set<string>} all */
function deadLinks(html, page, all) {
  const links = [...html.matchAll(/<a\b[^>]*?\shref="(?!\w+:|#)([^"#]+)/g)];
  const paths = links.map(([, href = '']) => new URL(href, `https://site.example/${page}`).pathname.slice(1));
  return paths.filter((path) => ![`${path}.html`, `${path}index.html`, path || '.'].some((name) => all.has(name)));
}

plainTest('VitePress: every link leads to a page of the site, or to the repository', () => {
  const all = files();
  const pages = [...all].filter((name) => name.endsWith('.html'));
  for (const page of pages)
    assert.deepEqual(deadLinks(readFileSync(at('target/site', page), 'utf8'), page, all), [], page);
  const html =
    '<a class="b" href="./options#layouts">1</a><a href="../SECURITY">2</a><a href="https://news.example/">3</a>';
  assert.deepEqual(deadLinks(html, 'live.html', all), ['SECURITY'], 'control');
  assert.match(readFileSync(at('target/site/options.html'), 'utf8'), /href="https:[^"]*\/SECURITY\.md#pictures"/);
});

plainTest('VitePress: the sidebar has every page', () => {
  const listed = config.themeConfig.sidebar.flatMap(({ items }) => items.map(({ link }) => `${link.slice(1)}.html`));
  const pages = [...files()].filter((name) => /^(?!404|index|gallery|decisions\/\d).*\.html$/.test(name));
  assert.deepEqual(listed.toSorted(), pages.toSorted());
});
