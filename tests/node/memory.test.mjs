// A server that renders cards in any number of languages, of any number of days and lengths, keeps a bounded number of
// formatters, and frees the others before they grow to hundreds of megabytes.

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

/** Renders 12,000 cards without a pause, each in another language; prints by how many bytes the process has grown. */
const BURST = `
import { renderToString } from ${JSON.stringify(at('js/server-inline.js'))};
const render = (language) => renderToString({
  headline: 'Rain', url: 'https://news.example/', published: '2026-05-01T08:00:00Z', language,
});
for (let number = 0; number < 2000; number++) render('en');
const before = process.memoryUsage().rss;
if (process.argv[1] === 'uncounted') globalThis.ArrayBuffer = class {};
for (let number = 0; number < 12_000; number++) render('en-x-a' + number.toString(36));
console.log(process.memoryUsage().rss - before);
`;

test('formatters that are no longer asked for are freed in a burst too', () => {
  const [growth, uncounted] = ['', 'uncounted'].map((how) => {
    const { stdout, stderr } = spawnSync('node', ['--input-type=module', '-e', BURST, how], { encoding: 'utf8' });
    assert.ok(stdout, stderr);
    return Number(stdout);
  });
  assert.ok(growth * 2 < uncounted, `${growth} bytes, and ${uncounted} where V8 does not count them`);
});
