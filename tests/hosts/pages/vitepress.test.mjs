// The documentation's site: live cards on the first page, and after a link.

import assert from 'node:assert/strict';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { extname } from 'node:path';
import { before } from 'node:test';
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
