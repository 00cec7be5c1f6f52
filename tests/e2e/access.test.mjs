// Whether everybody can use a card: the rules of axe, and the keyboard alone.

import assert from 'node:assert/strict';
import { createRequire } from 'node:module';
import { Key } from 'selenium-webdriver';
import { card, scene } from './desk.mjs';
import { fixture, seed, story } from './payloads.mjs';

const { source } = createRequire(import.meta.url)('axe-core');

/** What axe has against the card. */
async function violations(desk) {
  await desk.run(source);
  return desk.driver.executeAsyncScript((done) => {
    axe.run('#card', { resultTypes: ['violations'] }).then(
      ({ violations }) => done(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)),
      (error) => done([String(error)]),
    );
  });
}

const PAYLOADS = { full: fixture('full'), 'right-to-left': fixture('right-to-left'), canceled: fixture('canceled'), ...(seed && { seed }) };

for (const [name, payload] of Object.entries(PAYLOADS)) {
  for (const theme of ['light', 'dark']) {
    scene(`axe has nothing against the card of ${name}, ${theme}`, async (desk) => {
      const { origin } = desk.site;
      desk.site.json('/a.json', JSON.parse(JSON.stringify(payload).replaceAll('https://images.example/', `${origin}/picture/`)));
      await desk.visit({ body: `<main><h1>Page</h1>${card(`src="/a.json" layout="full" theme="${theme}"`)}</main>` });
      await desk.drawn();
      assert.deepEqual(await violations(desk), []);
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

scene('the Tab key reaches every link once, in the order of the page, and the search', async (desk) => {
  desk.site.json('/full.json', fixture('full', desk.site.origin));
  await desk.visit({ body: `<button id="before">Before</button>${card('src="/full.json" layout="full"')}<button id="after">After</button>` });
  const found = await desk.drawn();
  await desk.run(() => document.querySelector('#before').focus());
  const focused = () => {
    const inner = document.activeElement.shadowRoot?.activeElement;
    return inner ? inner.getAttribute('href') ?? inner.localName : document.activeElement.id;
  };
  const reached = [];
  while (reached.at(-1) !== 'after' && reached.length < 50) {
    await desk.driver.actions().sendKeys(Key.TAB).perform();
    reached.push(await desk.run(focused));
  }
  const links = found.links.filter(({ tabindex }) => tabindex !== '-1').map(({ href }) => href);
  // The licence is below the search.
  assert.deepEqual(reached, [...links.slice(0, -1), 'input', 'button', links.at(-1), 'after']);
});

scene('Enter on a focused link is a click that the page hears', async (desk) => {
  desk.site.json('/a.json', story('Keys'));
  await desk.visit({ body: card('src="/a.json"'), before: () => addEventListener('article-click', (event) => event.preventDefault()) });
  await desk.drawn();
  await desk.run(() => document.querySelector('#card').shadowRoot.querySelector('a').focus());
  await desk.driver.actions().sendKeys(Key.ENTER).perform();
  assert.equal((await desk.event('article-click')).detail.region, 'headline');
});

scene('words and Enter in the search field are a search', async (desk) => {
  desk.site.json('/full.json', fixture('full', desk.site.origin));
  await desk.visit({ body: card('src="/full.json" layout="full"'), before: () => addEventListener('article-click', (event) => event.preventDefault()) });
  await desk.drawn();
  await desk.run(() => document.querySelector('#card').shadowRoot.querySelector('input').focus());
  await desk.driver.actions().sendKeys('river fish', Key.ENTER).perform();
  assert.deepEqual((await desk.event('article-click')).detail, { region: 'search', url: 'https://news.example/find?q=river%20fish', index: 0 });
});
