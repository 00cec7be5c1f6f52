// `article-embed oembed`: responses against a JSON Schema of the specification.

import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { before, test } from 'node:test';
import { Ajv2020 as Ajv } from 'ajv/dist/2020.js';
import formats from 'ajv-formats';
import { at } from '../../scripts/paths.mjs';
import { binary, buildCommandLine } from './command-line.mjs';

const FIXTURES = readdirSync(at('tests/fixtures')).filter((file) => file.endsWith('.json'));
const TEXT = { type: 'string', minLength: 1 };
const PIXELS = { type: 'integer', minimum: 1 };
const ADDRESS = { type: 'string', format: 'uri', pattern: '^https?://' };

/** The response parameters of type `rich` (https://oembed.com/, section 2.3.4), and no others. */
const SCHEMA = {
  type: 'object',
  required: ['type', 'version', 'html', 'width', 'height'],
  additionalProperties: false,
  properties: {
    type: { const: 'rich' },
    version: { const: '1.0' },
    title: TEXT,
    html: TEXT,
    width: PIXELS,
    height: PIXELS,
    author_name: TEXT,
    author_url: ADDRESS,
    provider_name: TEXT,
    provider_url: ADDRESS,
    cache_age: { type: 'integer', minimum: 0 },
    thumbnail_url: ADDRESS,
    thumbnail_width: PIXELS,
    thumbnail_height: PIXELS,
  },
  dependentRequired: {
    thumbnail_url: ['thumbnail_width', 'thumbnail_height'],
    thumbnail_width: ['thumbnail_url'],
    thumbnail_height: ['thumbnail_url'],
  },
};

const ajv = new Ajv({ allErrors: true });
formats.default(ajv, ['uri']);
const isValid = ajv.compile(SCHEMA);

/** The response for a fixture. */
function respond(file) {
  const input = readFileSync(at('tests/fixtures', file));
  const args = ['oembed', '--src', 'https://news.example/1.json'];
  const { stdout, stderr } = spawnSync(binary, args, { input, encoding: 'utf8' });
  assert.ok(stdout, stderr);
  return JSON.parse(stdout);
}

before(buildCommandLine);

for (const file of FIXTURES) {
  test(`the response conforms to the specification: ${file}`, () => {
    assert.ok(isValid(respond(file)), ajv.errorsText(isValid.errors));
  });
}

test('there are fixtures', () => assert.ok(FIXTURES.length >= 13));

test('an invalid response is caught', () => {
  const faults = { type: 'video', width: '640', height: null, thumbnail_url: 'javascript:x', other: 1 };
  const good = respond('full.json');
  assert.equal(isValid(good), true);
  for (const [key, bad] of Object.entries(faults)) assert.ok(!isValid({ ...good, [key]: bad }), key);
});
