// What embed.js loads from its own folder is named wherever people or programs copy it.

import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { at } from '../../scripts/paths.mjs';

/** Pages that say what to copy, and programs that copy or serve it. */
const PLACES = [
  'README.md',
  'docs/hosting.md',
  'docs/where.md',
  'cli/src/publish/assets.rs',
  'scripts/build/site.mjs',
  'scripts/build/wordpress.mjs',
  'integrations/wordpress/includes/asset-route.php',
];

/** The names in some JavaScript of what stands beside the core: files, and folders without what is in them. */
const besideCore = (code) => [...code.matchAll(/besideCore\(['`]([\w.]+)/g)].map(([, name]) => name);

/** The names that a text lacks. */
const lacking = (text, names) => names.filter((name) => !text.includes(name));

const scripts = readdirSync(at('js')).filter((file) => file.endsWith('.js'));
const loaded = scripts.flatMap((file) => besideCore(readFileSync(at('js', file), 'utf8')));
const NAMES = ['embed.js', 'article_embed_bg.wasm', 'article_embed_formats_bg.wasm', ...loaded];

test('every place that copies embed.js names all that it loads', () => {
  assert.deepEqual(loaded, ['reasons.json', 'messages']);
  for (const place of PLACES) assert.deepEqual(lacking(readFileSync(at(place), 'utf8'), NAMES), [], place);
});

test('control: a file that is loaded and not named is found', () => {
  assert.deepEqual(besideCore("fetch(besideCore('more.json')); besideCore(`texts/${name}`)"), ['more.json', 'texts']);
  assert.deepEqual(lacking('Copy embed.js and article_embed_bg.wasm', NAMES), NAMES.slice(2));
});
