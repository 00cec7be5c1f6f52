// Installation of tools: missing ones are installed, and the error names all that could not be.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ensure } from '../../scripts/setup/install.mjs';

/** A tool, and whether installing it works. */
function tool(name, { installed = false, works = true, installer = 'apt' } = {}) {
  const calls = [];
  return {
    name,
    installer,
    calls,
    isInstalled: () => installed,
    install: async () => (calls.push(name), (installed = works)),
  };
}

/** Installs tools and returns the lines that were printed. */
async function linesOf(...tools) {
  let text = '';
  await ensure(tools, (more) => (text += more));
  return text.split('\n').slice(0, -1);
}

test('an installed tool is not installed again', async () => {
  const pen = tool('pen', { installed: true });
  assert.deepEqual(await linesOf(pen), ['✓ pen']);
  assert.deepEqual(pen.calls, []);
});

test('a missing tool is installed, and named before', async () => {
  assert.deepEqual(await linesOf(tool('pen')), ['… installing pen', '✓ pen']);
});

test('the error names all tools that could not be installed; the others are', async () => {
  const paper = tool('paper');
  const tools = [tool('pen', { works: false }), paper, tool('ink', { works: false })];
  await assert.rejects(
    ensure(tools, () => {}),
    { message: 'could not be installed: pen, ink' },
  );
  assert.deepEqual(paper.calls, ['paper']);
});

test('one installer handles one tool at a time, two installers work side by side', async () => {
  const lines = await linesOf(tool('pen'), tool('ink'), tool('paper', { installer: 'npm' }));
  assert.ok(lines.indexOf('✓ pen') < lines.indexOf('… installing ink'));
  assert.ok(lines.indexOf('… installing paper') < lines.indexOf('✓ pen'));
});

test('rustup is done before cargo starts', async () => {
  const lines = await linesOf(tool('wasm-pack', { installer: 'cargo' }), tool('clippy', { installer: 'rustup' }));
  assert.deepEqual(lines, ['… installing clippy', '✓ clippy', '… installing wasm-pack', '✓ wasm-pack']);
});
