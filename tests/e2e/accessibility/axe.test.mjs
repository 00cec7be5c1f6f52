// Checks cards with axe: WCAG 2.2 A and AA, best practices and target size.

import assert from 'node:assert/strict';
import { LANGUAGES as SPOKEN } from '../../../js/toolbar-messages.js';
import { COLORS, violations } from '../support/axe.mjs';
import { card, test } from '../support/page-fixture.mjs';
import { fixture, seed, story } from '../support/payloads.mjs';

const PAYLOADS = {
  full: fixture('full'),
  'html-body': fixture('html-body'),
  'right-to-left': fixture('right-to-left'),
  japanese: fixture('japanese'),
  minimal: fixture('minimal'),
  topics: fixture('topics'),
  'invalid-fields': fixture('invalid-fields'),
  canceled: fixture('canceled'),
  withheld: fixture('withheld'),
  embargoed: fixture('embargoed'),
  expired: fixture('expired'),
  ...(seed && { seed }),
  folded: { ...fixture('full'), body: [...'abcdefghi'].map((letter) => `A paragraph that begins with ${letter}.`) },
};
/** Those that the card speaks, and one that it does not. */
const LANGUAGES = [...SPOKEN, 'da'];
const LAYOUTS = ['standard', 'compact', 'hero', 'full'];

/** A page with one card per string of attributes, each of another story. @param {string[]} attributes */
async function show(page, cards) {
  const { origin } = page.site;
  const paths = cards.map(([payload], index) => {
    const story = JSON.parse(JSON.stringify(payload).replaceAll(/https?:\/\/images\.example\//g, `${origin}/picture/`));
    return page.site.json(`/${index}.json`, { ...story, headline: `${story.headline} ${index}` });
  });
  const html = cards.map(([, attributes], index) =>
    card(`src="${paths[index]}" loading="eager" ${attributes}`).replace('id="card"', `id="card-${index}"`),
  );
  await page.visit({ body: `<main id="card"><h1>Page</h1>${html.join('')}</main>` });
  await page.waitFor(
    (count) => recorder.events.filter(({ type }) => type === 'article-load').length === count,
    cards.length,
  );
}

const LOOK = 'related="2" topics="6"';
const states = (attributes) => Object.values(PAYLOADS).map((payload) => [payload, `${attributes} ${LOOK}`]);

for (const layout of LAYOUTS) {
  test(`axe finds no violation in the layout ${layout}, in any language and state`, async (page) => {
    const light = `layout="${layout}" theme="light"`;
    const languages = LANGUAGES.map((lang) => [PAYLOADS.full, `${light} ${LOOK} lang="${lang}"`]);
    // A few cards per page, because axe compares each target with every other one.
    for (const cards of [languages.slice(0, 8), languages.slice(8), states(light)]) {
      await show(page, cards);
      assert.deepEqual(await violations(page), []);
    }
  });

  // The dark theme has the same elements in the same places, and the same colours in every language.
  test(`axe finds no violation in the dark colours of the layout ${layout}, in any state`, async (page) => {
    await show(page, states(`layout="${layout}" theme="dark"`));
    assert.deepEqual(await violations(page, COLORS), []);
  });
}

test('axe finds a violation injected into a card', async (page) => {
  page.site.json('/a.json', story('Broken'));
  await page.visit({ body: `<main><h1>Page</h1>${card('src="/a.json"')}</main>` });
  await page.drawn();
  await page.run(() =>
    document
      .querySelector('#card')
      .shadowRoot.querySelector('[part=headline]')
      .append(document.createElement('a'), new Image()),
  );
  assert.match((await violations(page)).join('\n'), /image-alt/);
});

/** Styles with faults: too little contrast, too small targets. @param {string} color */
const faults = (color) =>
  `.caption { color: ${color}; } .source, .overline { min-block-size: 0; margin: 0; } .card a { display: inline; }`;

test('axe finds too little contrast and too small targets', async (page) => {
  for (const [theme, color] of Object.entries({ light: '#ccc', dark: '#444' })) {
    await show(page, [[PAYLOADS.full, `layout="full" theme="${theme}"`]]);
    await page.run((text) => {
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(text);
      document.querySelector('#card-0').shadowRoot.adoptedStyleSheets.push(sheet);
    }, faults(color));
    const found = (await violations(page)).join('\n');
    assert.match(found, /color-contrast/);
    assert.match(found, /target-size/);
    assert.match((await violations(page, COLORS)).join('\n'), /^color-contrast: [^\n]*$/);
  }
});
