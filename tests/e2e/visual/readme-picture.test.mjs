// The picture in README.md shows the demo's card as it is. `UPDATE_GALLERY=1` draws it again.

import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import sharp from 'sharp';
import { EMBED, test } from '../support/page-fixture.mjs';
import { difference, TOLERANCE } from '../support/pixels.mjs';

const FILE = fileURLToPath(new URL('../../../docs/card.png', import.meta.url));

/** A screenshot of the demo's card, 640 px wide, at two pixels for one. @param {any} page */
async function screenshot(page) {
  await page.visit({
    body: '<article-embed style="display:block;width:640px" src="/article.json" loading="eager"></article-embed>',
    scripts: EMBED,
    policy: { 'style-src': "'self' 'unsafe-inline'" },
  });
  await page.waitFor(() => {
    const pictures = [...(document.querySelector('article-embed').shadowRoot?.querySelectorAll('img') ?? [])];
    for (const picture of pictures) picture.loading = 'eager';
    return pictures.length && pictures.every(({ complete, naturalWidth }) => complete && naturalWidth);
  });
  const { data } = await page.driver.sendAndGetDevToolsCommand('Page.captureScreenshot', {
    captureBeyondViewport: true,
    clip: {
      ...(await page.run(() => document.querySelector('article-embed').getBoundingClientRect().toJSON())),
      scale: 2,
    },
  });
  return Buffer.from(data, 'base64');
}

// Only Chromium draws two pixels for one.
if (process.env.ENGINE === 'chromium') {
  test('the picture in README.md is of the card', async (page) => {
    const seen = await screenshot(page);
    if (process.env.UPDATE_GALLERY) {
      writeFileSync(FILE, await sharp(seen).png({ palette: true, colours: 256, effort: 10 }).toBuffer());
    }
    const part = await difference(
      seen,
      readFileSync(FILE),
      fileURLToPath(new URL('../../../target/gallery/readme.png', import.meta.url)),
    );
    assert.ok(part <= TOLERANCE, `${part} of the pixels differ; UPDATE_GALLERY=1 draws docs/card.png again`);
  });
}
