// Compares cards pixel by pixel with docs/gallery. `UPDATE_GALLERY=1` rewrites the references.

import assert from 'node:assert/strict';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { By } from 'selenium-webdriver';
import sharp from 'sharp';
import { EMBED, test } from '../support/page-fixture.mjs';
import { difference, reduce, shrink, TOLERANCE } from '../support/pixels.mjs';
import { galleryPage, PAGES } from './gallery-pages.mjs';

const HOME = fileURLToPath(new URL('../../../', import.meta.url));
const engine = process.env.ENGINE ?? '';

const STYLES = '<link rel="stylesheet" href="/js/fallback.css"><link rel="stylesheet" href="/gallery.css">';

/** Opens a page of the gallery and waits for all its cards and pictures. */
async function show(page, name) {
  const { cells, media } = PAGES[name];
  if (media) await page.driver.sendAndGetDevToolsCommand('Emulation.setEmulatedMedia', media);
  await page.visit({
    body: galleryPage(page.site, name),
    head: STYLES,
    scripts: `${EMBED}<script async src="/pkg/tools.js"></script>`,
    policy: { 'style-src': "'self'" },
  });
  await page.waitFor(
    (count) => recorder.events.filter(({ type }) => type === 'article-load').length === count,
    cells.filter(({ payload, inline }) => payload ?? inline).length,
  );
  if (name.startsWith('tools')) await copy(page);
  if (name.startsWith('explained')) await unfold(page);
  await page.driver.executeAsyncScript((done) => {
    const pictures = [...document.querySelectorAll('article-embed')].flatMap((card) => [
      ...(card.shadowRoot?.querySelectorAll('img') ?? []),
    ]);
    for (const picture of pictures) picture.loading = 'eager';
    Promise.all([document.fonts.ready, ...pictures.map((picture) => picture.decode())]).then(() =>
      requestAnimationFrame(() => requestAnimationFrame(() => done())),
    );
  });
}

/** Copies from one card, and from another one with a blocked clipboard. */
async function copy(page) {
  await page.waitFor(
    () =>
      window.ArticleEmbed &&
      [...document.querySelectorAll('article-embed')].every(({ shadowRoot }) => shadowRoot.querySelector('.tools')),
  );
  const messages = await page.driver.executeAsyncScript(async (done) => {
    const press = async (id, tool, outcome) => {
      Object.defineProperty(navigator, 'canShare', { configurable: true, value: undefined });
      Object.defineProperty(navigator, 'clipboard', { configurable: true, value: { writeText: outcome } });
      const { shadowRoot } = document.getElementById(id);
      shadowRoot.querySelector(`[part=${tool}]`).click();
      await new Promise((resolve) => setTimeout(resolve));
      return shadowRoot.querySelector('[role=status]').textContent;
    };
    const messages = [
      await press('copied', 'share', async () => {}),
      await press('refused', 'embed', () => Promise.reject(new Error())),
    ];
    // Remove focus and selection, which look different in each engine.
    document.getElementById('refused').shadowRoot.activeElement.blur();
    getSelection().removeAllRanges();
    done(messages);
  });
  assert.deepEqual(
    messages.map((text) => text.slice(0, 7)),
    ['Copied', 'Copying'],
  );
}

/** Waits for the tools of all cards, and unfolds how the article of one was made. */
async function unfold(page) {
  await page.waitFor(() =>
    [...document.querySelectorAll('article-embed')].every(
      ({ shadowRoot }) => shadowRoot.querySelector('.reading-time') && shadowRoot.querySelector('.tools'),
    ),
  );
  await page.run(() => {
    document.querySelector('.unfolded').shadowRoot.querySelector('.about').open = true;
  });
}

/** A screenshot of the page. @param {any} page @param {string} [style] injected into the cards */
async function screenshot(page, style) {
  if (style) {
    await page.run((style) => {
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(style);
      for (const card of document.querySelectorAll('article-embed')) card.shadowRoot?.adoptedStyleSheets.push(sheet);
    }, style);
  }
  if (engine === 'chromium') return fullScreenshot(page);
  const height = await page.run(() => Math.ceil(document.querySelector('#gallery').getBoundingClientRect().height));
  // In a viewport higher than the element, WebKit's screenshot starts above the element.
  const bars = engine === 'webkit' ? 38 : 200;
  await page.driver
    .manage()
    .window()
    .setRect({ width: 1300, height: height + bars });
  await page.waitFor((height) => innerHeight >= height, height);
  return reduce(Buffer.from(await stableScreenshot(page, await page.driver.findElement(By.id('gallery'))), 'base64'));
}

/** Takes screenshots until two are equal: after the window grows, WebKit paints one stripe at a time. */
async function stableScreenshot(page, element) {
  for (let before = '', attempts = 10; ; attempts -= 1) {
    await page.driver.executeAsyncScript((done) =>
      setTimeout(() => requestAnimationFrame(() => requestAnimationFrame(() => done())), 100),
    );
    const now = await element.takeScreenshot();
    if (now === before || !attempts) return now;
    before = now;
  }
}

/** Chromium's own command, which captures beyond the window. */
async function fullScreenshot(page) {
  const clip = await page.run(() => ({
    ...document.querySelector('#gallery').getBoundingClientRect().toJSON(),
    scale: 1,
  }));
  const { data } = await page.driver.sendAndGetDevToolsCommand('Page.captureScreenshot', {
    captureBeyondViewport: true,
    clip,
  });
  return Buffer.from(data, 'base64');
}

for (const [name, { cells, media }] of Object.entries(PAGES)) {
  // Only Chromium emulates print and forced colours.
  if (media && engine !== 'chromium') continue;
  // WebKit does not paint a page of this height.
  if (name === 'full-light' && engine === 'webkit') continue;
  test(`the page ${name} is unchanged`, async (page) => {
    try {
      await show(page, name);
      if (cells.some(({ payload, inline }) => !payload && !inline)) page.allow(/no-payload/);
      const [seen, file] = [await screenshot(page), `${HOME}docs/gallery/${engine}/${name}.png`];
      if (process.env.UPDATE_GALLERY) {
        mkdirSync(`${HOME}docs/gallery/${engine}`, { recursive: true });
        writeFileSync(file, await shrink(seen));
      }
      assert.ok(existsSync(file), `there is no ${file}`);
      const part = await difference(seen, readFileSync(file), `${HOME}target/gallery/${engine}-${name}.png`);
      assert.ok(part <= TOLERANCE, `${part} of the pixels differ; see target/gallery/${engine}-${name}.png`);
    } finally {
      if (media) await page.driver.sendAndGetDevToolsCommand('Emulation.setEmulatedMedia', { media: '', features: [] });
    }
  });
}

const FAULTS = {
  'a headline in the colour of the section': '.headline { color: var(--accent); }',
  'a headline one pixel smaller': '.headline { font-size: 17px !important; }',
  'a byline that moved': '.byline { margin-block-start: 11px; }',
};

for (const [fault, style] of Object.entries(FAULTS)) {
  test(`${fault} is caught`, async (page) => {
    await show(page, 'compact-light');
    const kept = await shrink(await screenshot(page));
    assert.ok((await difference(await screenshot(page), kept)) <= TOLERANCE);
    const part = await difference(await screenshot(page, style), kept).catch(() => 1);
    assert.ok(part > TOLERANCE, `${part}`);
  });
}

/** A screenshot of the demo's card, 640 px wide, at two pixels for one. @param {any} page */
async function demoScreenshot(page) {
  // Before the card is there, as another size of its picture is asked for.
  await page.driver.sendAndGetDevToolsCommand('Emulation.setDeviceMetricsOverride', {
    width: 1000,
    height: 800,
    deviceScaleFactor: 2,
    mobile: false,
  });
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
      scale: 1,
    },
  });
  await page.driver.sendAndGetDevToolsCommand('Emulation.clearDeviceMetricsOverride', {});
  return Buffer.from(data, 'base64');
}

// Only Chromium draws two pixels for one.
if (engine === 'chromium') {
  test('the picture in README.md is of the card', async (page) => {
    const [seen, file] = [await demoScreenshot(page), `${HOME}docs/card.png`];
    if (process.env.UPDATE_GALLERY) {
      writeFileSync(file, await sharp(seen).png({ palette: true, colours: 256, effort: 10 }).toBuffer());
    }
    const part = await difference(seen, readFileSync(file), `${HOME}target/gallery/readme.png`);
    assert.ok(part <= TOLERANCE, `${part} of the pixels differ; UPDATE_GALLERY=1 draws docs/card.png again`);
  });
}
