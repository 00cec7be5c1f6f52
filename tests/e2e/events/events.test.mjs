// The events of a card: load, view and click; they cross shadow roots, and a page can cancel a click.

import assert from 'node:assert/strict';
import { card, test } from '../support/page-fixture.mjs';
import { fixture, story } from '../support/payloads.mjs';

const inside = (selector) => document.querySelector('#card').shadowRoot.querySelector(selector).click();
const stopClicks = () => addEventListener('article-click', (event) => event.preventDefault());

/** The selector of a link, and the detail of its event. */
const LINKS = [
  ['section', '[part=section] a', 'https://news.example/world'],
  ['headline', '[part=headline] a', 'https://news.example/world/river/17'],
  ['image', '[part=figure] a', 'https://news.example/world/river/17'],
  ['byline', '[part=byline] a', 'https://news.example/people/lan-pham'],
  ['body', '[part=body] a', 'https://news.example/delta'],
  ['bio', '[part=bio] a', 'https://news.example/people/lan-pham'],
  ['related', '[part=teaser]:nth-child(3) a', 'https://news.example/dam', 2],
  ['publisher', '[part=links] li:last-child a', 'https://news.example/feed'],
  ['publisher', '.home', 'https://news.example/'],
  ['publisher', '[part=rights] a', 'https://news.example/license'],
];

for (const [region, selector, url, index = 0] of LINKS) {
  test(`a click on ${selector} fires article-click and can be canceled`, async (page) => {
    const body = '<p>By <a href="https://news.example/delta">the <b>delta</b></a>.</p>';
    page.site.json('/full.json', { ...fixture('full', page.site.origin), body });
    await page.visit({ body: card('src="/full.json" layout="full"'), before: stopClicks });
    await page.drawn();
    await page.run(inside, selector);
    const { detail, bubbles, composed, cancelable } = await page.event('article-click');
    assert.deepEqual(
      { ...detail, bubbles, composed, cancelable },
      { region, url, index, bubbles: true, composed: true, cancelable: true },
    );
    await page.settle();
    assert.match(await page.driver.getCurrentUrl(), /\/page$/);
  });
}

test('a click that is not canceled follows the link', async (page) => {
  page.site.send('/landing', '<!doctype html><script src="/recorder.js"></script><title>There</title>', {
    'content-type': 'text/html',
  });
  page.site.json('/a.json', story('Go', { url: '/landing' }));
  await page.visit({ body: card('src="/a.json"') });
  await page.drawn();
  await page.run(inside, '[part=headline] a');
  await page.waitUntil(async () => (await page.driver.getTitle()) === 'There');
});

test('a click beside a link fires nothing', async (page) => {
  page.site.json('/a.json', story('Quiet', { excerpt: 'No link' }));
  await page.visit({ body: card('src="/a.json"') });
  await page.drawn();
  await page.run(inside, '[part=excerpt]');
  assert.deepEqual(await page.events(), ['article-load']);
});

const search = (words) => {
  const form = document.querySelector('#card').shadowRoot.querySelector('form');
  form.querySelector('input').value = words;
  form.requestSubmit();
};

test('a search fires article-click with its address and can be canceled; an empty one does nothing', async (page) => {
  page.site.json('/full.json', fixture('full', page.site.origin));
  await page.visit({ body: card('src="/full.json" layout="full"'), before: stopClicks });
  await page.drawn();
  await page.run(search, '   ');
  await page.run(search, ' Ä&b? {query} ');
  const { detail } = await page.event('article-click');
  const words = encodeURIComponent('Ä&b? {query}');
  assert.deepEqual(detail, { region: 'search', url: `https://news.example/find?q=${words}`, index: 0 });
  assert.match(await page.driver.getCurrentUrl(), /\/page$/);
  assert.equal((await page.events()).filter((type) => type === 'article-click').length, 1);
});

test('a search that is not canceled opens the results', async (page) => {
  const { publisher, ...rest } = fixture('full', page.site.origin);
  page.site.send('/find', '<!doctype html><script src="/recorder.js"></script><title>Results</title>', {
    'content-type': 'text/html',
  });
  page.site.json('/full.json', { ...rest, publisher: { ...publisher, search: { url: '/find?q={query}' } } });
  await page.visit({ body: card('src="/full.json" layout="full"') });
  await page.drawn();
  await page.run(search, 'rice & salt');
  await page.waitUntil(async () => (await page.driver.getTitle()) === 'Results');
  assert.equal(page.site.requestsFor('/find')[0].path, '/find?q=rice%20%26%20salt');
});

test('article-view fires once, after half of the card was visible for one second', async (page) => {
  page.site.json('/a.json', story('Seen'));
  const before = () => (document.querySelector('#space').style.height = '5000px');
  await page.visit({ body: `<div id="space"></div>${card('src="/a.json" loading="eager"')}`, before });
  await page.drawn();
  await page.settle();
  assert.deepEqual(await page.events(), ['article-load'], 'the card is below the viewport');
  await page.run(() => document.querySelector('#card').scrollIntoView());
  const started = performance.now();
  const { detail, bubbles, composed } = await page.event('article-view');
  assert.ok(performance.now() - started > 900, 'article-view fires after one second');
  assert.deepEqual([detail, bubbles, composed], [{}, true, true]);
  // Drawing or moving the card does not count as another view; another article does.
  await page.run(() => (document.querySelector('#card').headingLevel = 3));
  await page.event('article-load', 'card', 2);
  await page.run(() => document.body.prepend(document.querySelector('#card')));
  await page.run(() => document.querySelector('#card').scrollIntoView());
  await page.run((article) => (document.querySelector('#card').article = article), story('Other'));
  await page.event('article-view', 'card', 2);
  assert.deepEqual(await page.events(), [
    'article-load',
    'article-view',
    'article-load',
    'article-load',
    'article-view',
  ]);
});

test('article-view fires for a card whose element has no box of its own', async (page) => {
  page.site.json('/a.json', story('Seen'));
  const before = () => {
    document.querySelector('#space').style.height = '5000px';
    document.querySelector('#card').style.display = 'contents';
  };
  await page.visit({ body: `<div id="space"></div>${card('src="/a.json"')}`, before });
  await page.drawn();
  await page.settle();
  assert.deepEqual(await page.events(), ['article-load'], 'control: the card is below the viewport');
  await page.run(() => document.querySelector('#card').shadowRoot.querySelector('[part=card]').scrollIntoView());
  await page.event('article-view');
});

test('article-view does not fire while less than half of the card is visible', async (page) => {
  page.site.json('/a.json', story('Peeking'));
  const before = () => (document.querySelector('#space').style.height = '5000px');
  await page.visit({ body: `<div id="space"></div>${card('src="/a.json" loading="eager"')}`, before });
  await page.drawn();
  const show = (part) => {
    const { top, height } = document.querySelector('#card').getBoundingClientRect();
    scrollBy(0, top - innerHeight + height * part);
  };
  await page.run(show, 0.3);
  await new Promise((resolve) => setTimeout(resolve, 1500));
  assert.deepEqual(await page.events(), ['article-load'], 'a third of the card is not enough');
  await page.run(show, 0.7);
  await page.event('article-view');
});

test('events cross the shadow roots around a card', async (page) => {
  page.site.json('/a.json', story('Deep'));
  await page.visit({
    body: '<div id="host"></div>',
    before: () => {
      addEventListener('article-click', (event) => event.preventDefault());
      const deep = Object.assign(document.createElement('article-embed'), { src: '/a.json' });
      document.querySelector('#host').attachShadow({ mode: 'open' }).append(deep);
    },
  });
  await page.event('article-load', 'host');
  await page.run(() => document.querySelector('#host').shadowRoot.firstChild.shadowRoot.querySelector('a').click());
  assert.equal((await page.event('article-click', 'host')).detail.region, 'headline');
});

test('article-load has the warnings, and they repeat nothing of the payload', async (page) => {
  // The page's policy does not allow the origin of the picture.
  page.site.json('/invalid-fields.json', { ...fixture('invalid-fields'), image: undefined });
  await page.visit({ body: card('src="/invalid-fields.json" layout="full"') });
  const found = await page.drawn();
  assert.equal(found.one('headline').text, 'Everything else in here is wrong');
  assert.deepEqual(
    found.paragraphs.map(({ text }) => text),
    ['The only good paragraph.'],
  );
  const { warnings } = (await page.event('article-load')).detail;
  const reported = warnings.map(({ code, path }) => `${code} ${path}`);
  for (const warning of ['unsafe-url $.publisher.links[0].url', 'bad-time $.published', 'bad-value $.direction']) {
    assert.ok(reported.includes(warning), warning);
  }
  assert.ok(warnings.every(({ severity, message }) => severity === 'warning' && !/alert|Tuesday/.test(message)));
});
