// Whether axe finds anything that keeps somebody from using a card. It presses no keys.

import assert from 'node:assert/strict';
import { createRequire } from 'node:module';
import { card, scene } from './desk.mjs';
import { fixture, seed, story } from './payloads.mjs';

const { source } = createRequire(import.meta.url)('axe-core');

/** What axe has against the card. */
async function violations(desk) {
  await desk.run(source);
  return desk.driver.executeAsyncScript((rules, done) => {
    axe.run('#card', rules).then(
      ({ violations }) => done(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)),
      (error) => done([String(error)]),
    );
  }, RULES);
}

/** What WCAG 2.2 has at its levels A and AA, and what axe finds good besides; the size of targets is not on by itself. */
const RULES = { resultTypes: ['violations'], rules: { 'target-size': { enabled: true } } };

const PAYLOADS = {
  full: fixture('full'), 'html-body': fixture('html-body'), 'right-to-left': fixture('right-to-left'), japanese: fixture('japanese'), minimal: fixture('minimal'),
  spoiled: fixture('spoiled'), canceled: fixture('canceled'), withheld: fixture('withheld'), embargoed: fixture('embargoed'), expired: fixture('expired'), ...(seed && { seed }),
  folded: { ...fixture('full'), body: [...'abcdefghi'].map((letter) => `A paragraph that begins with ${letter}.`) },
};
const LANGUAGES = ['en', 'fr', 'es', 'pt', 'de', 'ar', 'zh', 'ja', 'hi', 'ru', 'uk', 'tr', 'fa', 'he', 'sv'];
const LAYOUTS = ['standard', 'compact', 'hero', 'full'];

/** A page of cards, each of another story. @param {string[]} attributes */
async function show(desk, cards) {
  const { origin } = desk.site;
  const paths = cards.map(([payload], index) => {
    const story = JSON.parse(JSON.stringify(payload).replaceAll(/https?:\/\/images\.example\//g, `${origin}/picture/`));
    return desk.site.json(`/${index}.json`, { ...story, headline: `${story.headline} ${index}` });
  });
  const html = cards.map(([, attributes], index) => card(`src="${paths[index]}" loading="eager" ${attributes}`).replace('id="card"', `id="card-${index}"`));
  await desk.visit({ body: `<main id="card"><h1>Page</h1>${html.join('')}</main>` });
  await desk.until((count) => recorder.events.filter(({ type }) => type === 'article-load').length === count, cards.length);
}

for (const theme of ['light', 'dark']) {
  for (const layout of LAYOUTS) {
    scene(`axe has nothing against the layout ${layout} in any language and state, ${theme}`, async (desk) => {
      const attributes = `layout="${layout}" theme="${theme}" related="2"`;
      const languages = LANGUAGES.map((lang) => [PAYLOADS.full, `${attributes} lang="${lang}"`]);
      const states = Object.values(PAYLOADS).map((payload) => [payload, attributes]);
      // On pages of a few cards: axe compares each target with every other.
      for (const cards of [languages.slice(0, 8), languages.slice(8), states]) {
        await show(desk, cards);
        assert.deepEqual(await violations(desk), []);
      }
    });
  }
}

scene('axe does find what is wrong in a card', async (desk) => {
  desk.site.json('/a.json', story('Spoiled'));
  await desk.visit({ body: `<main><h1>Page</h1>${card('src="/a.json"')}</main>` });
  await desk.drawn();
  await desk.run(() => document.querySelector('#card').shadowRoot.querySelector('[part=headline]').append(document.createElement('a'), new Image()));
  assert.match((await violations(desk)).join('\n'), /image-alt/);
});

scene('axe does find a colour that cannot be read and a target that cannot be hit', async (desk) => {
  await show(desk, [[PAYLOADS.full, 'layout="full" theme="light"']]);
  await desk.run(() => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync('.caption { color: #ccc; } .section { min-block-size: 0; } :is(.section, .headline) a { display: inline; }');
    document.querySelector('#card-0').shadowRoot.adoptedStyleSheets.push(sheet);
  });
  const found = (await violations(desk)).join('\n');
  assert.match(found, /color-contrast/);
  assert.match(found, /target-size/);
});
