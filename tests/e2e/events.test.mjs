// What a page hears of a card: load, view, click and status, through shadow roots too; and that it can stop a click.

import assert from 'node:assert/strict';
import { card, scene } from './desk.mjs';
import { fixture, story } from './payloads.mjs';

const inside = (selector) => document.querySelector('#card').shadowRoot.querySelector(selector).click();
const stopClicks = () => addEventListener('article-click', (event) => event.preventDefault());

/** The link that is clicked, and what is told of it. */
const LINKS = [
  ['section', '[part=section] a', 'https://news.example/world'],
  ['headline', '[part=headline] a', 'https://news.example/world/river/17'],
  ['image', '[part=figure] a', 'https://news.example/world/river/17'],
  ['byline', '[part=byline] a', 'https://news.example/people/lan-pham'],
  ['body', '[part=body] a', 'https://news.example/delta'],
  ['bio', '[part=bio] a', 'https://news.example/people/lan-pham'],
  ['related', '[part=teaser]:nth-child(3) a', 'https://news.example/dam', 2],
  ['publisher', '[part=links] li:last-child a', 'https://news.example/feed'],
  ['publisher', '.outlet', 'https://news.example/'],
  ['publisher', '[part=rights] a', 'https://news.example/license'],
];

for (const [region, selector, url, index = 0] of LINKS) {
  scene(`a click on ${selector} is told and can be stopped`, async (desk) => {
    const body = '<p>By <a href="https://news.example/delta">the <b>delta</b></a>.</p>';
    desk.site.json('/full.json', { ...fixture('full', desk.site.origin), body });
    await desk.visit({ body: card('src="/full.json" layout="full"'), before: stopClicks });
    await desk.drawn();
    await desk.run(inside, selector);
    const { detail, bubbles, composed, cancelable } = await desk.event('article-click');
    assert.deepEqual({ ...detail, bubbles, composed, cancelable }, { region, url, index, bubbles: true, composed: true, cancelable: true });
    await desk.quiet();
    assert.match(await desk.driver.getCurrentUrl(), /\/page$/);
  });
}

scene('a click that nobody stops leads on', async (desk) => {
  desk.site.send('/landing', '<!doctype html><script src="/recorder.js"></script><title>There</title>', { 'content-type': 'text/html' });
  desk.site.json('/a.json', story('Go', { url: '/landing' }));
  await desk.visit({ body: card('src="/a.json"') });
  await desk.drawn();
  await desk.run(inside, '[part=headline] a');
  await desk.waited(async () => (await desk.driver.getTitle()) === 'There');
});

scene('a click beside a link is told to nobody', async (desk) => {
  desk.site.json('/a.json', story('Quiet', { excerpt: 'No link' }));
  await desk.visit({ body: card('src="/a.json"') });
  await desk.drawn();
  await desk.run(inside, '[part=excerpt]');
  assert.deepEqual(await desk.events(), ['article-load']);
});

const search = (words) => {
  const form = document.querySelector('#card').shadowRoot.querySelector('form');
  form.querySelector('input').value = words;
  form.requestSubmit();
};

scene('a search is told with its address and can be stopped; an empty one is none', async (desk) => {
  desk.site.json('/full.json', fixture('full', desk.site.origin));
  await desk.visit({ body: card('src="/full.json" layout="full"'), before: stopClicks });
  await desk.drawn();
  await desk.run(search, '   ');
  await desk.run(search, ' Ä&b? {query} ');
  const { detail } = await desk.event('article-click');
  const words = encodeURIComponent('Ä&b? {query}');
  assert.deepEqual(detail, { region: 'search', url: `https://news.example/find?q=${words}`, index: 0 });
  assert.match(await desk.driver.getCurrentUrl(), /\/page$/);
  assert.equal((await desk.events()).filter((type) => type === 'article-click').length, 1);
});

scene('a search that nobody stops leads to the results', async (desk) => {
  const { publisher, ...rest } = fixture('full', desk.site.origin);
  desk.site.send('/find', '<!doctype html><script src="/recorder.js"></script><title>Results</title>', { 'content-type': 'text/html' });
  desk.site.json('/full.json', { ...rest, publisher: { ...publisher, search: { url: '/find?q={query}' } } });
  await desk.visit({ body: card('src="/full.json" layout="full"') });
  await desk.drawn();
  await desk.run(search, 'rice & salt');
  await desk.waited(async () => (await desk.driver.getTitle()) === 'Results');
  assert.equal(desk.site.asked('/find')[0].path, '/find?q=rice%20%26%20salt');
});

scene('article-view: when half of the card was visible for a second, once', async (desk) => {
  desk.site.json('/a.json', story('Seen'));
  const before = () => (document.querySelector('#space').style.height = '5000px');
  await desk.visit({ body: `<div id="space"></div>${card('src="/a.json" loading="eager"')}`, before });
  await desk.drawn();
  await desk.quiet();
  assert.deepEqual(await desk.events(), ['article-load'], 'it is far below');
  await desk.run(() => document.querySelector('#card').scrollIntoView());
  const started = performance.now();
  const { detail, bubbles, composed } = await desk.event('article-view');
  assert.ok(performance.now() - started > 900, 'not before a second has passed');
  assert.deepEqual([detail, bubbles, composed], [{}, true, true]);
  // Drawn anew and moved it is still the same article; another one is seen for itself.
  await desk.run(() => (document.querySelector('#card').headingLevel = 3));
  await desk.event('article-load', 'card', 2);
  await desk.run(() => document.body.prepend(document.querySelector('#card')));
  await desk.run(() => document.querySelector('#card').scrollIntoView());
  await desk.run((article) => (document.querySelector('#card').article = article), story('Other'));
  await desk.event('article-view', 'card', 2);
  assert.deepEqual(await desk.events(), ['article-load', 'article-view', 'article-load', 'article-load', 'article-view']);
});

scene('article-view: not while less than half of the card is visible', async (desk) => {
  desk.site.json('/a.json', story('Peeking'));
  const before = () => (document.querySelector('#space').style.height = '5000px');
  await desk.visit({ body: `<div id="space"></div>${card('src="/a.json" loading="eager"')}`, before });
  await desk.drawn();
  const show = (part) => {
    const { top, height } = document.querySelector('#card').getBoundingClientRect();
    scrollBy(0, top - innerHeight + height * part);
  };
  await desk.run(show, 0.3);
  await new Promise((resolve) => setTimeout(resolve, 1500));
  assert.deepEqual(await desk.events(), ['article-load'], 'a third of it is not enough');
  await desk.run(show, 0.7);
  await desk.event('article-view');
});

scene('events leave the shadow roots that a card is in', async (desk) => {
  desk.site.json('/a.json', story('Deep'));
  await desk.visit({
    body: '<div id="host"></div>',
    before: () => {
      addEventListener('article-click', (event) => event.preventDefault());
      const deep = Object.assign(document.createElement('article-embed'), { src: '/a.json' });
      document.querySelector('#host').attachShadow({ mode: 'open' }).append(deep);
    },
  });
  await desk.event('article-load', 'host');
  await desk.run(() => document.querySelector('#host').shadowRoot.firstChild.shadowRoot.querySelector('a').click());
  assert.equal((await desk.event('article-click', 'host')).detail.region, 'headline');
});

scene('warnings come with article-load, and repeat nothing of the payload', async (desk) => {
  // Its picture is of an origin that the page does not allow.
  desk.site.json('/spoiled.json', { ...fixture('spoiled'), image: undefined });
  await desk.visit({ body: card('src="/spoiled.json" layout="full"') });
  const found = await desk.drawn();
  assert.equal(found.one('headline').text, 'Everything else in here is wrong');
  assert.deepEqual(found.paragraphs.map(({ text }) => text), ['The only good paragraph.']);
  const { warnings } = (await desk.event('article-load')).detail;
  const told = warnings.map(({ code, path }) => `${code} ${path}`);
  for (const warning of ['unsafe-url $.publisher.links[0].url', 'bad-time $.published', 'bad-value $.status']) {
    assert.ok(told.includes(warning), warning);
  }
  assert.ok(warnings.every(({ severity, message }) => severity === 'warning' && !/alert|Tuesday|lost/.test(message)));
});
