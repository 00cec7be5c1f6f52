// A correction, or that an article is no longer available, is announced politely, once, when an update brings it.

import assert from 'node:assert/strict';
import { createRequire } from 'node:module';
import { card, test } from '../support/page-fixture.mjs';
import { story } from '../support/payloads.mjs';

const { source } = createRequire(import.meta.url)('axe-core');

const CORRECTED = story('The headline', { corrections: [{ text: 'It was wrong.' }] });
const WITHHELD = story('The headline', { status: 'withheld' });

/** Opens a page with a card, and records what its live regions say from then on. */
async function open(page, payload, attributes = '') {
  page.site.json('/a.json', payload);
  await page.visit({ body: card(`src="/a.json" loading="eager" ${attributes}`) });
  await page.drawn();
  await page.run(() => {
    const { shadowRoot } = document.querySelector('#card');
    window.said = [];
    // A screen reader reads a region that it knows when its text changes: an inserted text is not read.
    new MutationObserver((records) => {
      for (const { target, addedNodes } of records) {
        const text = [...addedNodes]
          .filter(({ nodeType }) => nodeType === 3)
          .map(({ data }) => data)
          .join('');
        if (text && target.getAttribute?.('role') === 'status')
          said.push([text, target.lang, !!target.closest('[part=card]')]);
      }
    }).observe(shadowRoot, { subtree: true, childList: true });
  });
}

/** Gives the card a payload, waits until it is drawn, and for longer than an announcement takes. */
async function update(page, payload) {
  await page.driver.executeAsyncScript((payload, done) => {
    const element = document.querySelector('#card');
    element.article = payload;
    element.ready.then(() => setTimeout(done, 1000));
  }, payload);
  return page.run(() => said);
}

test('a correction is announced once, in the language of the card', async (page) => {
  await open(page, story('The headline'));
  assert.deepEqual(await update(page, story('Another headline')), [], 'a change of the text is not announced');
  const [[text, lang, isInCard], ...more] = await update(page, { ...CORRECTED, language: 'fr' });
  assert.match(text, /It was wrong\.$/);
  assert.deepEqual([lang, isInCard, more], ['fr', false, []]);
  assert.equal((await update(page, { ...CORRECTED, headline: 'Changed', language: 'fr' })).length, 1, 'once');
});

test('a further correction is announced', async (page) => {
  await open(page, CORRECTED);
  const corrections = [{ text: 'It was wrong.' }, { text: 'It was wrong again.' }];
  const [[text], ...more] = await update(page, story('The headline', { corrections }));
  assert.match(text, /It was wrong again\./);
  assert.deepEqual(more, []);
});

test('a refresh that withdraws the article is announced', async (page) => {
  await open(page, story('The headline'), 'refresh="1"');
  page.site.json('/a.json', WITHHELD);
  await page.drawn('card', 2);
  await page.waitFor(() => said.length);
  const notice = (await page.read()).one('status').text;
  assert.deepEqual(await page.run(() => said), [[notice, 'en', false]]);
});

for (const [what, payload] of Object.entries({ corrected: CORRECTED, withheld: WITHHELD })) {
  test(`a card that is ${what} from the start announces nothing`, async (page) => {
    await open(page, payload);
    assert.deepEqual(await update(page, { ...payload, section: 'Weather' }), []);
    assert.equal(
      await page.run(() => document.querySelector('#card').shadowRoot.querySelectorAll('[role=status]').length),
      0,
    );
  });
}

test('the region takes no room, has no fault that axe finds, and goes', async (page) => {
  await open(page, story('The headline'), 'layout="full"');
  const height = () => document.querySelector('#card').getBoundingClientRect().height;
  const size = () => {
    const { shadowRoot } = document.querySelector('#card');
    const region = shadowRoot.querySelector('.card + [role=status]');
    return [getComputedStyle(region).position, region.textContent.length > 0];
  };
  await update(page, CORRECTED);
  assert.deepEqual(await page.run(size), ['absolute', true]);
  const withRegion = await page.run(height);
  await page.run(source);
  const violations = await page.driver.executeAsyncScript((done) => {
    axe.run('#card').then(
      ({ violations }) => done(violations.map(({ id }) => id)),
      (error) => done([String(error)]),
    );
  });
  assert.deepEqual(
    violations.filter((id) => id !== 'region' && !/^(landmark|page)/.test(id)),
    [],
  );
  await page.waitFor(() => !document.querySelector('#card').shadowRoot.querySelector('[role=status]'));
  assert.equal(await page.run(height), withRegion);
});

test('two announcements in a row take no room on the page', async (page) => {
  await open(page, story('The headline'));
  const heights = () => {
    const { shadowRoot, offsetHeight } = document.querySelector('#card');
    const regions = [...shadowRoot.querySelectorAll('[role=status]')];
    for (const region of regions) region.style.position = 'absolute';
    const without = document.querySelector('#card').offsetHeight;
    return [regions.length, offsetHeight, without];
  };
  const corrections = [{ text: 'It was wrong. '.repeat(99) }];
  await update(page, story('The headline', { corrections }));
  await update(page, story('The headline', { corrections: [...corrections, { text: 'It was wrong again.' }] }));
  const [count, height, without] = await page.run(heights);
  assert.equal(count, 2, 'the first one is still there');
  assert.equal(height, without);
});
