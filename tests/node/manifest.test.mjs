// The custom elements manifest: it agrees with the element, the card, its style sheet and the tables of
// docs/options.md.

import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { at } from '../../scripts/paths.mjs';

const read = (...path) => readFileSync(at(...path), 'utf8');

const { modules } = JSON.parse(read('pkg/custom-elements.json'));
const element = modules.flatMap(({ declarations }) => declarations).find(({ name }) => name === 'ArticleEmbedElement');

const options = read('docs/options.md');

/** The code spans in a text. */
const codes = (text) => [...text.matchAll(/`([^`]+)`/g)].map(([, code]) => code);

/** The rows of the table whose header starts with `| heading |`, as cells. */
function rows(heading, page = options) {
  const [, table = ''] = page.split(`\n| ${heading} |`);
  const lines = table.split('\n').slice(2);
  const end = lines.findIndex((line) => !line.startsWith('|'));
  return lines.slice(0, end).map((line) =>
    line
      .split('|')
      .slice(1, -1)
      .map((cell) => cell.trim()),
  );
}

const names = (list) => list.map(({ name }) => name).sort();
const matches = (text, pattern) => [...new Set([...text.matchAll(pattern)].map(([, name]) => name))].sort();

test('it describes the element that the package exports', async () => {
  const { ArticleEmbedElement } = await import('../../js/index.js');
  assert.equal(element.tagName, 'article-embed');
  assert.ok(element.customElement);
  assert.deepEqual(
    element.attributes.map(({ name }) => name),
    ArticleEmbedElement.observedAttributes,
  );
});

test('every attribute, property, event, part, custom property and slot has a description', () => {
  for (const list of ['attributes', 'members', 'events', 'cssParts', 'cssProperties', 'slots']) {
    assert.ok(element[list].length > 0, list);
    assert.deepEqual(
      element[list].filter(({ description }) => !description),
      [],
      list,
    );
  }
});

test('no private member is in it', () => {
  assert.deepEqual(names(element.members), ['article', 'ready']);
});

test('its attributes and properties are those of docs/options.md', () => {
  const table = rows('attribute').map(([attribute = '', property = '']) => [...codes(attribute), ...codes(property)]);
  const attributes = element.attributes.map(({ name, fieldName }) => [name, fieldName]);
  const others = element.members.map(({ name }) => [name]);
  assert.deepEqual(table.sort(), [...attributes, ...others].sort());
});

test('its events are those of docs/options.md', () => {
  assert.deepEqual(
    rows('event')
      .flatMap(([event = '']) => codes(event))
      .sort(),
    names(element.events),
  );
});

test('its custom properties are those of docs/options.md and of the style sheet', () => {
  assert.deepEqual(
    rows('property')
      .flatMap(([name = '']) => codes(name))
      .sort(),
    names(element.cssProperties),
  );
  assert.deepEqual(matches(read('src/card.css'), /var\((--article-embed-[\w-]+)/g), names(element.cssProperties));
});

test('its parts are those of docs/options.md, of the cards and of the tools', () => {
  const [, listed = ''] = /The parts are ([^]*?)\. \[/.exec(options) ?? [];
  assert.deepEqual(
    codes(listed)
      .filter((name) => name !== 'tools.js')
      .sort(),
    names(element.cssParts),
  );
  const cards = readdirSync(at('tests/golden'))
    .map((name) => read('tests/golden', name))
    .join('');
  const tools = ['announce', 'embed', 'share', 'show-more', 'tools'];
  assert.deepEqual([...matches(cards, /\bpart="([\w-]+)"/g), ...tools].sort(), names(element.cssParts));
});

test('a table that lacks a row is caught', () => {
  const short = options.replace(/\n\| `refresh` [^\n]*/, '');
  assert.equal(rows('attribute', short).length, rows('attribute').length - 1);
  assert.equal(rows('attribute').length, element.attributes.length + element.members.length);
});
