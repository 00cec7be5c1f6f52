// Setup: what is missing is installed, and what cannot be had is named, all of it.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ensure } from '../../scripts/setup.mjs';

/** A tool that an installation brings, or does not. */
function tool(name, { here = false, works = true, from = 'shop' } = {}) {
  const calls = [];
  return { name, from, calls, has: () => here, install: async () => (calls.push(name), (here = works)) };
}

test('what is here is not installed', async () => {
  const pen = tool('pen', { here: true });
  const lines = [];
  await ensure([pen], (line) => lines.push(line));
  assert.deepEqual([pen.calls, lines], [[], ['✓ pen']]);
});

test('what is missing is installed, and said so before', async () => {
  const lines = [];
  await ensure([tool('pen')], (line) => lines.push(line));
  assert.deepEqual(lines, ['… installing pen', '✓ pen']);
});

test('all that cannot be had is named, and the rest is installed', async () => {
  const paper = tool('paper');
  const tools = [tool('pen', { works: false }), paper, tool('ink', { works: false })];
  await assert.rejects(ensure(tools, () => {}), { message: 'cannot be had: pen, ink' });
  assert.deepEqual(paper.calls, ['paper']);
});

test('one maker brings one tool after the other, two makers at the same time', async () => {
  const lines = [];
  await ensure([tool('pen'), tool('ink'), tool('paper', { from: 'mill' })], (line) => lines.push(line));
  assert.ok(lines.indexOf('✓ pen') < lines.indexOf('… installing ink'));
  assert.ok(lines.indexOf('… installing paper') < lines.indexOf('✓ pen'));
});
