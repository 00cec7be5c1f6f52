// A sheet of cards in each language of the card: nothing is cut off, all of it is in the language, and it has the
// language's direction. `SHEETS=FOLDER` writes the sheets as pictures, for people who read the language.

import assert from 'node:assert/strict';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test as nodeTest } from 'node:test';
import { By } from 'selenium-webdriver';
import { messagesFor, LANGUAGES as SPOKEN } from '../../../js/toolbar-messages.js';
import { articlesIn, LANGUAGES } from '../support/languages.mjs';
import { EMBED, test } from '../support/page-fixture.mjs';
import { PICTURE } from './gallery-payloads.mjs';

/** Payload, width and attributes of each card. */
const CARDS = [
  ['disclosed', 240, 'layout="standard"'],
  ['disclosed', 640, 'layout="hero" tools="share embed"'],
  ['disclosed', 320, 'layout="compact"'],
  ['whole', 480, 'layout="full" related="12" topics="3" tools="reading-time"'],
  ['gallery', 320, 'layout="standard"'],
  ['live', 320, 'layout="standard" tools="updates"'],
  ['list', 320, 'layout="list"'],
  ['withheld', 240, ''],
];

const STYLES = `body { margin: 0; background: #ddd; }
#sheet { display: flex; flex-wrap: wrap; gap: 8px; align-items: start; inline-size: 1320px; padding: 8px; }
${CARDS.map(([, width]) => `.w${width} { inline-size: ${width}px; }`).join('\n')}`;

async function show(page, language) {
  page.site.send('/picture.svg', PICTURE, { 'content-type': 'image/svg+xml' });
  page.site.send('/sheet.css', STYLES, { 'content-type': 'text/css' });
  const picture = { url: `${page.site.origin}/picture.svg`, width: 960, height: 640, alt: '' };
  for (const [name, payload] of Object.entries(articlesIn(language, picture))) page.site.json(`/${name}.json`, payload);
  const cards = CARDS.map(
    ([name, width, attributes], index) =>
      `<article-embed id="c${index}" class="w${width}" src="/${name}.json" loading="eager" theme="light" ${attributes}></article-embed>`,
  );
  await page.visit({
    body: `<main id="sheet">${cards.join('')}</main>`,
    head: '<link rel="stylesheet" href="/sheet.css">',
    scripts: `${EMBED}<script async src="/pkg/tools.js"></script>`,
    policy: { 'style-src': "'self'" },
  });
  await page.waitFor(
    (count) => recorder.events.filter(({ type }) => type === 'article-load').length >= count,
    CARDS.length,
  );
  await page.waitFor(() => document.querySelector('#c1').shadowRoot.querySelector('.tools button'));
  await page.run(() => (document.querySelector('#c3').shadowRoot.querySelector('.about').open = true));
}

/** What is cut off at the side of its box, or wider than its card. */
const cutOff = () =>
  [...document.querySelectorAll('article-embed')].flatMap((host) => {
    const { left, right } = host.getBoundingClientRect();
    return [...host.shadowRoot.querySelectorAll('*')]
      .filter((element) => {
        const box = element.getBoundingClientRect();
        // Slides are beside each other; words for screen readers are clipped.
        if (!box.width || element.closest('.slides, .words, [role=status]')) return false;
        return box.left < left - 1 || box.right > right + 1;
      })
      .map((element) => `${host.id} ${element.localName}.${element.className} ${element.textContent.slice(0, 40)}`);
  });

/** The direction of each card, and the texts of its own in another language. */
const own = (language) =>
  [...document.querySelectorAll('article-embed')].flatMap(({ id, shadowRoot }) => {
    const article = shadowRoot.querySelector('[part=card]');
    const foreign = [...shadowRoot.querySelectorAll('[lang]')].filter(({ lang }) => lang && lang !== language);
    const { direction } = getComputedStyle(article);
    // A sentence that begins with a name in Latin letters.
    const turned = [...shadowRoot.querySelectorAll('.caption bdi, .corrections bdi, .teaser bdi')].filter(
      (text) => getComputedStyle(text).direction !== direction,
    );
    return [`${id} ${direction}`, ...[...foreign, ...turned].map(({ textContent }) => textContent)];
  });

nodeTest('every language of the card has a sheet', () => {
  assert.deepEqual(LANGUAGES, [...SPOKEN].sort());
});

for (const language of LANGUAGES) {
  test(`${language}: nothing is cut off, and all of it is in its language and direction`, async (page) => {
    page.allow(/withheld/);
    await show(page, language);
    assert.deepEqual(await page.run(cutOff), []);
    const direction = ['ar', 'fa', 'he', 'ur'].includes(language) ? 'rtl' : 'ltr';
    assert.deepEqual(
      await page.run(own, language),
      CARDS.map((_, index) => `c${index} ${direction}`),
    );
    const share = await page.run(
      () => document.querySelector('#c1').shadowRoot.querySelector('[part=share]').textContent,
    );
    assert.equal(share, messagesFor(language, null).share);
    if (process.env.SHEETS) await write(page, join(process.env.SHEETS, `${page.engine}-${language}.png`));
  });
}

/** Writes the sheet as a picture. */
async function write(page, file) {
  const height = await page.run(() => Math.ceil(document.querySelector('#sheet').getBoundingClientRect().height));
  await page.driver
    .manage()
    .window()
    .setRect({ width: 1400, height: height + 200 });
  const sheet = await page.driver.findElement(By.id('sheet'));
  mkdirSync(process.env.SHEETS, { recursive: true });
  writeFileSync(file, Buffer.from(await sheet.takeScreenshot(), 'base64'));
}

test('a word that is cut off, and another language, are found', async (page) => {
  await show(page, 'en');
  await page.run(() => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync('.card { overflow-wrap: normal; white-space: nowrap; }');
    const { shadowRoot } = document.querySelector('#c0');
    shadowRoot.adoptedStyleSheets.push(sheet);
    shadowRoot.querySelector('.paid').lang = 'fr';
  });
  assert.ok((await page.run(cutOff)).length > 0);
  assert.ok((await page.run(own, 'en')).length > CARDS.length);
});
