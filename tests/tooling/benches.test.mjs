// The benchmarks: rows are printed as they are measured, and docs/performance.md has a place for every table.

import assert from 'node:assert/strict';
import { readFileSync, rmSync } from 'node:fs';
import { test } from 'node:test';
import { openReport, TABLES } from '../../benches/browser/report.mjs';
import { ratios, untilLate } from '../../benches/browser/tables.mjs';
import { at } from '../../scripts/paths.mjs';

/** A browser in which each way takes its time, and one fails. */
function browser(times, log) {
  return {
    executeAsyncScript: async (_, name, [way]) => {
      log.push(way);
      if (!(way in times)) return { error: `${way} fails` };
      const step = { script: times[way], painted: times[way] * 2 };
      return name === 'round' ? { mount: step, field: step } : undefined;
    },
  };
}

const TIMES = { create: 10, 'article-embed, renderer': 20, 'article-embed': 30, 'article-embed, lazy': 1, lit: 15 };

/** Measures, and returns the ways that were measured and the rows that were printed, in order. */
async function measured(times) {
  const log = [];
  const run = { driver: browser(times, log), engine: 'none', peers: ['create', 'lit'], rounds: 2, seconds: 1 };
  const row = (name, cells) => log.push(`row ${name} ${cells[1]}`);
  const error = await ratios({ ...run, row }, 100).catch(({ message }) => message);
  return { log, error };
}

test('a row is printed before the next candidate is measured; each takes turns with createElement', async () => {
  const { log } = await measured(TIMES);
  const rows = log.filter((entry) => entry.startsWith('row'));
  assert.equal(rows[0], 'row article-embed, renderer 2.00 (2.00–2.00)');
  assert.equal(rows.at(-1), 'row lit 1.50 (1.50–1.50)');
  assert.ok(log.indexOf(rows[0]) < log.indexOf('article-embed'));
  const turns = log.slice(log.indexOf(rows[0]) - 4, log.indexOf(rows[0]));
  assert.deepEqual(turns, ['create', 'article-embed, renderer', 'article-embed, renderer', 'create']);
});

test('a run that fails in the middle keeps the rows before', async () => {
  const { 'article-embed, lazy': _, ...times } = TIMES;
  const { log, error } = await measured(times);
  assert.match(error, /article-embed, lazy fails/);
  assert.equal(log.filter((entry) => entry.startsWith('row')).length, 2);
});

test('the quick form begins no row after its limit; a failure is no limit', async () => {
  const rows = [];
  const measure = async (row) => ['lit', 'vue'].map((name) => row(name, []));
  assert.equal(await untilLate(0, (name) => rows.push(name), measure), true);
  assert.deepEqual(rows, ['lit']);
  assert.equal(await untilLate(Infinity, (name) => rows.push(name), measure), false);
  assert.deepEqual(rows, ['lit', 'lit', 'vue']);
  await assert.rejects(
    untilLate(
      Infinity,
      () => {},
      () => Promise.reject(new Error('no browser')),
    ),
    /no browser/,
  );
});

test('each row is kept in a file at once', (context) => {
  const about = { engine: 'none', browser: 'b', machine: 'm', version: 'v', form: 'f' };
  const file = at('target/bench/none.json');
  context.after(() => rmSync(file, { force: true }));
  context.mock.method(console, 'log', () => {});
  const row = openReport(about, [1]).table('memory');
  row('lit', ['99.2']);
  assert.deepEqual(JSON.parse(readFileSync(file, 'utf8')).tables.memory.rows, [['Lit 3', '99.2']]);
  row('vue', ['109']);
  assert.equal(JSON.parse(readFileSync(file, 'utf8')).tables.memory.rows.length, 2);
});

/** Tables without a place in a page, and places whose text does not begin with what the table means. */
const wrong = (page) =>
  Object.entries(TABLES)
    .filter(([name, [meaning]]) => !page.includes(`<!-- ${name} -->\n${meaning}`))
    .map(([name]) => name);

test('docs/performance.md has every table, and each begins with what it means for a page', () => {
  const page = readFileSync(at('docs/performance.md'), 'utf8');
  assert.deepEqual(wrong(page), []);
  assert.deepEqual(wrong(page.replace('What a card keeps', 'x')), ['memory']);
  assert.deepEqual(wrong(page.replace('<!-- live -->', '')), ['live']);
});
