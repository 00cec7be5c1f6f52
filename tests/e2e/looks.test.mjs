// The looks of the card, pixel by pixel, against docs/gallery; `UPDATE_GALLERY=1` writes the references anew.

import assert from 'node:assert/strict';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { By } from 'selenium-webdriver';
import { EMBED, scene } from './desk.mjs';
import { difference, reduce, shrink, TOLERANCE } from './pixels.mjs';
import { sheet, SHEETS } from './sheets.mjs';

const HOME = fileURLToPath(new URL('../../', import.meta.url));
const engine = process.env.ENGINE ?? '';

const STYLES = '<link rel="stylesheet" href="/js/fallback.css"><link rel="stylesheet" href="/sheet.css">';

/** A sheet with all its cards drawn and all their pictures there. */
async function show(desk, name) {
  const { cells, media } = SHEETS[name];
  if (media) await desk.driver.sendAndGetDevToolsCommand('Emulation.setEmulatedMedia', media);
  await desk.visit({ body: sheet(desk.site, name), head: STYLES, scripts: `${EMBED}<script async src="/pkg/tools.js"></script>`, policy: { 'style-src': "'self'" } });
  await desk.until((count) => recorder.events.filter(({ type }) => type === 'article-load').length === count, cells.filter(({ payload, given }) => payload ?? given).length);
  if (name.startsWith('tools')) await copy(desk);
  await desk.driver.executeAsyncScript((done) => {
    const pictures = [...document.querySelectorAll('article-embed')].flatMap((card) => [...(card.shadowRoot?.querySelectorAll('img') ?? [])]);
    for (const picture of pictures) picture.loading = 'eager';
    Promise.all([document.fonts.ready, ...pictures.map((picture) => picture.decode())]).then(() => requestAnimationFrame(() => requestAnimationFrame(() => done())));
  });
}

/** Has one card copied, and another one refused that. */
async function copy(desk) {
  await desk.until(() => window.ArticleEmbed && [...document.querySelectorAll('article-embed')].every(({ shadowRoot }) => shadowRoot.querySelector('.tools')));
  const said = await desk.driver.executeAsyncScript(async (done) => {
    const press = async (id, tool, outcome) => {
      Object.defineProperty(navigator, 'canShare', { configurable: true, value: undefined });
      Object.defineProperty(navigator, 'clipboard', { configurable: true, value: { writeText: outcome } });
      const { shadowRoot } = document.getElementById(id);
      shadowRoot.querySelector(`[part=${tool}]`).click();
      await new Promise((resolve) => setTimeout(resolve));
      return shadowRoot.querySelector('[role=status]').textContent;
    };
    const said = [await press('copied', 'share', async () => {}), await press('refused', 'embed', () => Promise.reject(new Error()))];
    // What has the focus, and what is selected, each engine shows in its own way.
    document.getElementById('refused').shadowRoot.activeElement.blur();
    getSelection().removeAllRanges();
    done(said);
  });
  assert.deepEqual(said.map((text) => text.slice(0, 7)), ['Copied', 'Copying']);
}

/** @param {string} [style] what is wrong with the card */
async function picture(desk, style) {
  if (style) {
    await desk.run((style) => {
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(style);
      for (const card of document.querySelectorAll('article-embed')) card.shadowRoot?.adoptedStyleSheets.push(sheet);
    }, style);
  }
  if (engine === 'chromium') return beyond(desk);
  const height = await desk.run(() => Math.ceil(document.querySelector('#sheet').getBoundingClientRect().height));
  // In a view higher than the sheet, WebKit's picture of it begins above it.
  const bars = engine === 'webkit' ? 38 : 200;
  await desk.driver.manage().window().setRect({ width: 1300, height: height + bars });
  await desk.until((height) => innerHeight >= height, height);
  return reduce(Buffer.from(await settled(desk, await desk.driver.findElement(By.id('sheet'))), 'base64'));
}

/** A picture that is the same as the one before it: after the window has grown, WebKit paints one stripe at a time. */
async function settled(desk, element) {
  for (let before = '', most = 10; ; most -= 1) {
    await desk.driver.executeAsyncScript((done) => setTimeout(() => requestAnimationFrame(() => requestAnimationFrame(() => done())), 100));
    const now = await element.takeScreenshot();
    if (now === before || !most) return now;
    before = now;
  }
}

/** Chromium's own way, which sees more than the window does. */
async function beyond(desk) {
  const clip = await desk.run(() => ({ ...document.querySelector('#sheet').getBoundingClientRect().toJSON(), scale: 1 }));
  const { data } = await desk.driver.sendAndGetDevToolsCommand('Page.captureScreenshot', { captureBeyondViewport: true, clip });
  return Buffer.from(data, 'base64');
}

for (const [name, { cells, media }] of Object.entries(SHEETS)) {
  // Print and forced colours are to be had of Chromium alone.
  if (media && engine !== 'chromium') continue;
  // It is higher than WebKit paints.
  if (name === 'full-light' && engine === 'webkit') continue;
  scene(`the sheet ${name} looks as it did`, async (desk) => {
    try {
      await show(desk, name);
      if (cells.some(({ payload, given }) => !payload && !given)) desk.allow(/no-payload/);
      const [seen, file] = [await picture(desk), `${HOME}docs/gallery/${engine}/${name}.png`];
      if (process.env.UPDATE_GALLERY) {
        mkdirSync(`${HOME}docs/gallery/${engine}`, { recursive: true });
        writeFileSync(file, await shrink(seen));
      }
      assert.ok(existsSync(file), `there is no ${file}`);
      const part = await difference(seen, readFileSync(file), `${HOME}target/gallery/${engine}-${name}.png`);
      assert.ok(part <= TOLERANCE, `${part} of the pixels differ; see target/gallery/${engine}-${name}.png`);
    } finally {
      if (media) await desk.driver.sendAndGetDevToolsCommand('Emulation.setEmulatedMedia', { media: '', features: [] });
    }
  });
}

const FAULTS = {
  'a headline in the colour of the section': '.headline { color: var(--accent); }',
  'a headline one pixel smaller': '.headline { font-size: 17px !important; }',
  'a line that is gone': '.byline { margin-block-start: 11px; }',
};

for (const [fault, style] of Object.entries(FAULTS)) {
  scene(`${fault} is seen`, async (desk) => {
    await show(desk, 'compact-light');
    const kept = await shrink(await picture(desk));
    assert.ok((await difference(await picture(desk), kept)) <= TOLERANCE);
    const part = await difference(await picture(desk, style), kept).catch(() => 1);
    assert.ok(part > TOLERANCE, `${part}`);
  });
}
