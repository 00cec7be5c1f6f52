// More than a hundred unusual host pages: each has a card or its fallback, no error is thrown, no other request is
// made.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from '../e2e/support/page-fixture.mjs';
import { openFrames } from './frames.mjs';
import { DRAWN, FALLBACK } from './host-pages.mjs';
import { figure, LIMIT } from './scale.mjs';

const sendOtherVersion = (site) => {
  const text = readFileSync(new URL('../../pkg/embed.js', import.meta.url), 'utf8');
  // Another version loads its wasm from another folder.
  site.script('/frames/other-version.js', text.replaceAll('0.1.0', '9.9.9'));
  for (const name of ['article_embed_bg.wasm', 'article_embed_formats_bg.wasm']) {
    site.send(`/frames/${name}`, readFileSync(new URL(`../../pkg/${name}`, import.meta.url)), {
      'content-type': 'application/wasm',
    });
  }
};

test(
  'a card is drawn in every unusual page',
  async (page) => {
    sendOtherVersion(page.site);
    const found = await openFrames(page, DRAWN);
    // A card in a fallback looks like one whose element before it is not closed.
    const isExpected = (name, warning) => /fallback/.test(name) && /not-closed/.test(warning);
    const wrong = found.filter(
      ({ name, headline, events, complaints, warnings }) =>
        headline !== 'Rain in Hanoi' ||
        `${events}` !== 'article-load' ||
        complaints.length ||
        warnings.some((warning) => !isExpected(name, warning)),
    );
    assert.deepEqual(wrong, []);
    const foreign = page.site.requests.filter(
      ({ path, headers }) => headers['x-injected'] || headers.cookie || /evil/.test(path),
    );
    assert.deepEqual(foreign, []);
    assert.ok(
      page.site.requestsFor('/frames/story.json').every(({ method, headers }) => method === 'GET' && !headers.referer),
    );
    figure(page.engine, 'unusual pages', `${found.length}, a card in each`);
  },
  LIMIT,
);

test(
  'the fallback stays where a page makes a card impossible',
  async (page) => {
    const found = await openFrames(page, FALLBACK);
    for (const [index, { expected }] of FALLBACK.entries()) {
      const { name, headline, fallback, events, complaints } = found[index];
      assert.deepEqual([name, headline, fallback, complaints], [name, '', true, []]);
      assert.ok(
        expected.length ? events.length === 1 && expected.includes(events[0]) : !events.length,
        `${name}: ${events}`,
      );
    }
  },
  LIMIT,
);
