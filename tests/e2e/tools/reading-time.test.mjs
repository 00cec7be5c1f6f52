// tools.js says how long a text takes to read, by the words that the browser finds in it.

import assert from 'node:assert/strict';
import { EMBED, test } from '../support/page-fixture.mjs';
import { story } from '../support/payloads.mjs';

const published = '2026-05-01T08:00:00Z';
/** 936 words: four minutes at 228 words a minute. */
const ENGLISH = Array.from({ length: 12 }, (_, night) => `Night ${night}. ${'The lamp is lit. '.repeat(19)}`);
/** 158 words without a space: one minute. */
const CHINESE = ['灯塔'.repeat(158)];
const PAYLOADS = {
  english: story('A', { published, body: ENGLISH, language: 'en' }),
  chinese: story('B', { published, body: CHINESE, language: 'zh' }),
  short: story('C', { published, body: ['One word.'], language: 'de' }),
  bodiless: story('D', { published }),
  minutes: story('E', { published, reading_time: 12, word_count: 100, body: ENGLISH, language: 'fr' }),
  words: story('F', { published, word_count: 684 }),
};

test('the reading time is in the language of the card, after its dates', async (page) => {
  for (const [name, payload] of Object.entries(PAYLOADS)) page.site.json(`/${name}.json`, payload);
  const card = (name, tools = 'reading-time') =>
    `<article-embed id="${name}" src="/${name.split('-')[0]}.json" layout="full" loading="eager" tools="${tools}"></article-embed>`;
  await page.visit({
    body: [...Object.keys(PAYLOADS).map((name) => card(name)), card('english-unasked', '')].join(''),
    scripts: `${EMBED}<script async src="/pkg/tools.js"></script>`,
  });
  await page.waitFor(() => recorder.events.filter(({ type }) => type === 'article-load').length === 7);
  const told = () =>
    [...document.querySelectorAll('article-embed')].map(
      ({ shadowRoot }) => shadowRoot.querySelector('.filed > .reading-time')?.textContent,
    );
  await page.waitFor(() => document.querySelector('#words').shadowRoot.querySelector('.reading-time'));
  assert.deepEqual(await page.run(told), [
    'Reading time: 4 minutes',
    '阅读时间：1分钟',
    'Lesezeit: 1 Minute',
    null,
    'Temps de lecture : 12 minutes',
    'Reading time: 3 minutes',
    null,
  ]);
  await page.run(() => {
    document.querySelector('#english').setAttribute('link-target', '_blank');
    return document.querySelector('#english').ready;
  });
  assert.equal((await page.run(told))[0], 'Reading time: 4 minutes', 'an update of the card keeps it');
});
