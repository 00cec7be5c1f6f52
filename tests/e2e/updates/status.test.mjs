// Articles that are not available, or were corrected: withheld, canceled, embargoed, expired, corrected.

import assert from 'node:assert/strict';
import { card, test } from '../support/page-fixture.mjs';
import { fixture, golden, story } from '../support/payloads.mjs';

/** The statuses, each with the language of its notice. */
const NOTICES = { withheld: 'fr', canceled: 'ar', embargoed: 'de', expired: 'zh' };

/** The notice in the native renderer's output. */
const noticeOf = (name) => golden(name).match(/>([^<>]+)<\/p>/)[1];

for (const [status, language] of Object.entries(NOTICES)) {
  test(`${status}: shows a notice and nothing of the article`, async (page) => {
    page.site.json('/a.json', fixture(status));
    await page.visit({ body: card('src="/a.json" layout="full"') });
    const found = await page.drawn();
    const notice = noticeOf(`${status}.full`);
    assert.deepEqual(
      found.parts.map(({ part, text, seen }) => [part, text, seen]),
      [['status', notice, true]],
    );
    assert.deepEqual(
      [found.card.text, found.card.lang, found.links.length, found.fallback],
      [notice, language, 0, false],
    );
    assert.deepEqual((await page.event('article-status')).detail, { status });
    // On a slow machine the card has been in view for a second already.
    const events = (await page.events()).filter((type) => type !== 'article-view');
    assert.deepEqual(events, ['article-load', 'article-status']);
  });
}

test('corrected: shows the correction and fires article-status once', async (page) => {
  page.site.json('/a.json', story('Mended', { corrections: [{ text: 'It was wrong.' }] }));
  await page.visit({ body: card('src="/a.json"') });
  const found = await page.drawn();
  assert.match(found.one('status').text, /It was wrong\./);
  assert.deepEqual((await page.event('article-status')).detail, { status: 'corrected' });
  await page.run(() => (document.querySelector('#card').headingLevel = 3));
  await page.event('article-load', 'card', 2);
  assert.deepEqual(await page.events(), ['article-load', 'article-status', 'article-load']);
});
