// The JSON Schema agrees with the reader: a payload without issues is valid, one without a card is not.

import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { Ajv2020 as Ajv } from 'ajv/dist/2020.js';
import formats from 'ajv-formats';
import { validate } from '../../js/server-inline.js';
import { at } from '../../scripts/paths.mjs';

const read = (file) => JSON.parse(readFileSync(at(file), 'utf8'));
const BASE = 'https://news.example/payloads/1.json';
const FIXTURES = readdirSync(at('tests/fixtures')).filter((file) => file.endsWith('.json'));

/** Ajv knows addresses of ASCII alone; browsers tell what an address is. */
const isAddress = (text) => URL.canParse(text, BASE);
const ajv = new Ajv({ allErrors: true, allowUnionTypes: true, formats: { 'iri-reference': isAddress } });
formats.default(ajv, ['date-time']);
const isValid = ajv.compile(read('js/schema.json'));

/** The fixture `full` with a value at a JSON pointer. */
function withValue(pointer, value) {
  const payload = read('tests/fixtures/full.json');
  const keys = pointer.slice(1).split('/');
  const key = keys.pop();
  keys.reduce((parent, key) => parent[key], payload)[key] = value;
  return payload;
}

const reportOf = (payload) => validate(payload, { base: BASE });

test('a payload without issues is valid', () => {
  const clean = FIXTURES.filter((file) => !reportOf(read(`tests/fixtures/${file}`)).issues.length);
  for (const file of clean)
    assert.ok(isValid(read(`tests/fixtures/${file}`)), `${file}: ${ajv.errorsText(isValid.errors)}`);
  assert.ok(clean.length >= 8, clean.join());
  assert.ok(!isValid(read('tests/fixtures/invalid-fields.json')));
});

const WRONG = [null, 7, [], {}, true];
const ROOTS = [null, [], 'x', 7, {}, { headline: 'h' }, { url: '/' }];
const HEADLINES = ['', ' ', '\u202E', '\0\x7F\uFEFF', '\u2066\u2069\t'];
const ADDRESSES = [
  '',
  ' ',
  'javascript:alert(1)',
  ' JaVa\tScript:alert(1)',
  'data:text/html,x',
  'blob:https://news.example/x',
  'file:///etc/passwd',
  'https://user@news.example/',
  'https://user:word@news.example/',
  '//user@news.example/',
  'https://:@[::1/',
  'https://[::1/',
  '\\\\user@news.example',
  'vbscript:x',
  'java\nscript:x',
  'https://a b.example/',
  'mailto:a@news.example',
  'https:///@x',
  'ht\ntps://user@news.example/',
  'https://a.example/'.repeat(300),
];

test('a payload without a card is not valid', () => {
  const payloads = [
    ...ROOTS,
    ...[...HEADLINES, ...WRONG].map((value) => withValue('/headline', value)),
    ...[...ADDRESSES, ...WRONG].map((value) => withValue('/url', value)),
  ];
  const fatal = payloads.filter((payload) => !reportOf(payload).ok);
  assert.deepEqual(
    fatal.filter((payload) => isValid(payload)),
    [],
  );
  assert.ok(fatal.length >= 30, `${fatal.length}`);
});

const FAULTS = {
  '/excerpt': 'é'.repeat(1001),
  '/body': 7,
  '/image/url': 'http://images.example/a.jpg',
  '/image/width': '480',
  '/authors/0/name': '',
  '/published': 'yesterday',
  '/language': 'English, mostly',
  '/direction': 'up',
  '/publisher/search/url': 'https://news.example/search',
  '/related/0/url': 'javascript:x',
  '/status': 'gone',
  '/corrections/0/kind': ' ',
};

for (const [pointer, value] of Object.entries(FAULTS)) {
  test(`a fault is an issue, and makes a payload invalid: ${pointer}`, () => {
    const payload = withValue(pointer, value);
    assert.ok(reportOf(payload).issues.length);
    assert.ok(!isValid(payload));
  });
}

test('a text at its limit is valid', () => {
  assert.ok(isValid(withValue('/excerpt', 'é'.repeat(1000))));
});
