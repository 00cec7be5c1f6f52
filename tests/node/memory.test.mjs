// A server that renders cards in any number of languages, of any number of days and lengths, keeps a bounded number of
// formatters and does not grow with them.

import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { test } from 'node:test';
import { at } from '../../scripts/paths.mjs';

/** Renders 6,000 cards, each with another language and day; prints the formatters that were made and those still there. */
const PROGRAM = `
import { renderToString } from ${JSON.stringify(at('js/server-inline.js'))};
const { DateTimeFormat } = Intl;
const made = [];
Intl.DateTimeFormat = class extends DateTimeFormat {
  constructor(...options) {
    super(...options);
    made.push(new WeakRef(this));
    if (process.argv[1] === 'kept for ever') (globalThis.kept ??= []).push(this);
  }
};
for (let number = 0; number < 6000; number++) {
  const published = new Date(number * 86_400_000).toISOString();
  const language = 'en-x-a' + number.toString(36);
  renderToString({ headline: 'Rain', url: 'https://news.example/', published, language }, { lang: language });
  if (number % 500 === 499) await new Promise((resolve) => setTimeout(resolve, 0));
}
globalThis.gc();
console.log(JSON.stringify([made.length, made.filter((one) => one.deref()).length]));
`;

/** @param {string} [how] */
function formatters(how = '') {
  const { stdout, stderr } = spawnSync('node', ['--expose-gc', '--input-type=module', '-e', PROGRAM, how], {
    encoding: 'utf8',
  });
  assert.ok(stdout, stderr);
  const [made, alive] = JSON.parse(stdout);
  assert.equal(made, 6000, 'one for each language');
  return alive;
}

test('formatters of languages that are no longer asked for are not kept', () => {
  const alive = formatters();
  assert.ok(alive <= 64, `${alive} formatters`);
});

test('formatters that are kept for ever are noticed', () => {
  assert.equal(formatters('kept for ever'), 6000);
});
