// What the card's style sheet and scripts need of a browser, by browser-compat-data: no more than the floor has.

import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { test } from 'node:test';
import { BROWSERS } from '../../scripts/build/bundle.mjs';
import { at } from '../../scripts/paths.mjs';

const data = createRequire(import.meta.url)('@mdn/browser-compat-data');

/** The oldest versions: `{ chrome: 105, … }`. */
const FLOOR = Object.fromEntries(BROWSERS.map((name) => [name.replace(/[\d.]+$/, ''), Number(/[\d.]+$/.exec(name))]));

/**
 * Features, by how they are written and where their data is. `optional` ones only improve the card: the comment says what
 * a browser without them shows.
 * @type {[pattern: RegExp, feature: string, optional?: string][]}
 */
const CSS = [
  [/container-type:/, 'css.properties.container-type'],
  [/@container/, 'css.at-rules.container'],
  [/\dcqi\b/, 'css.types.length.container_query_length_units'],
  [/:host\(/, 'css.selectors.hostfunction'],
  [/:is\(/, 'css.selectors.is'],
  [/:has\(/, 'css.selectors.has', 'each rule has its own block; a long text is as high as the card allows'],
  [/:focus-visible/, 'css.selectors.focus-visible'],
  [/aspect-ratio:/, 'css.properties.aspect-ratio'],
  [/\bmin\(/, 'css.types.min'],
  [/\bmax\(/, 'css.types.max'],
  [/\bclamp\(/, 'css.types.clamp'],
  [/\binset:/, 'css.properties.inset'],
  [/overflow: clip/, 'css.properties.overflow.clip'],
  [/contain:/, 'css.properties.contain'],
  [/revert-layer/, 'css.types.global_keywords.revert-layer'],
  [/text-wrap:/, 'css.properties.text-wrap', 'lines are broken as they come'],
  [/content-visibility:/, 'css.properties.content-visibility', 'all is laid out'],
  [/contain-intrinsic-block-size:/, 'css.properties.contain-intrinsic-block-size', 'all is laid out'],
  [/::details-content/, 'css.selectors.details-content', 'what is folded is not printed'],
  [/light-dark\(/, 'css.types.color.light-dark', 'inside of @supports; a card without a theme of its own is light'],
  [/color\(from/, 'css.types.color.color.relative_syntax', 'inside of @supports; the accent is as the page gives it'],
  [/&\s*[:.[]|^\s+&/m, 'css.selectors.nesting'],
  [/color-mix\(/, 'css.types.color.color-mix'],
  [/scroll-snap-type:/, 'css.properties.scroll-snap-type'],
  [/animation-timeline:/, 'css.properties.animation-timeline'],
  [/@starting-style/, 'css.at-rules.starting-style'],
  [/@layer/, 'css.at-rules.layer'],
  [
    /subgrid/,
    'css.properties.grid-template-columns.subgrid',
    'inside of @supports; the parts of a row are not aligned',
  ],
  [/:dir\(/, 'css.selectors.dir', 'in a rule of its own; the arrows point as they are written'],
  [/-webkit-line-clamp:/, 'css.properties.line-clamp', 'long texts are whole'],
  [/scale:/, 'css.properties.scale'],
];

/** @type {typeof CSS} */
const SCRIPTS = [
  [/adoptedStyleSheets/, 'api.ShadowRoot.adoptedStyleSheets'],
  [/new CSSStyleSheet/, 'api.CSSStyleSheet.CSSStyleSheet'],
  [/throwIfAborted/, 'api.AbortSignal.throwIfAborted'],
  [/replaceChildren/, 'api.Element.replaceChildren'],
  [/Object\.hasOwn\b/, 'javascript.builtins.Object.hasOwn'],
  [/\.at\(/, 'javascript.builtins.Array.at'],
  [/replaceAll\(/, 'javascript.builtins.String.replaceAll'],
  [/URL\.canParse/, 'api.URL.canParse_static'],
  [/withResolvers/, 'javascript.builtins.Promise.withResolvers'],
  [/AbortSignal\.any/, 'api.AbortSignal.any_static'],
  [/AbortSignal\.timeout/, 'api.AbortSignal.timeout_static'],
  [/structuredClone/, 'api.structuredClone'],
  [/setHTMLUnsafe/, 'api.Element.setHTMLUnsafe'],
  [/requestIdleCallback/, 'api.Window.requestIdleCallback'],
  [/toSorted|toReversed/, 'javascript.builtins.Array.toSorted'],
  [/Intl\.Segmenter/, 'javascript.builtins.Intl.Segmenter', 'no reading time is shown'],
  [/Intl\.DurationFormat/, 'javascript.builtins.Intl.DurationFormat'],
  [/scheduler\.yield/, 'api.Scheduler.yield'],
  [/\.checkVisibility\(/, 'api.Element.checkVisibility'],
  [/\(\?<[=!]/, 'javascript.regular_expressions.lookbehind_assertion'],
  [/\/[dgimsuy]*v[dgimsuy]*[,;)]/, 'javascript.builtins.RegExp.unicodeSets'],
];

/** @param {string} path */
const feature = (path) => path.split('.').reduce((part, name) => part?.[name], data)?.__compat?.support;

/** The browsers of the floor that lack a feature. @param {string} path */
function lacking(path) {
  const support = feature(path);
  assert.ok(support, `browser-compat-data has ${path}`);
  return Object.entries(FLOOR).filter(([browser, floor]) => {
    const all = [support[browser]].flat().filter((entry) => entry && !entry.flags && !entry.prefix);
    return !all.some(
      ({ version_added: version }) => version && Number.parseFloat(String(version).replace('≤', '')) <= floor,
    );
  });
}

/** The features in a text that the floor lacks. @param {string} text @param {typeof CSS} features */
const missing = (text, features) =>
  features
    .filter(([pattern, path, optional]) => pattern.test(text) && !optional && lacking(path).length)
    .map(([, path]) => path);

const cardSheets = ['card', 'disclosures', 'media', 'gallery', 'list'].map((name) => `src/${name}.css`);
const sheets = [...cardSheets, 'js/fallback.css'].map((name) =>
  readFileSync(at(name), 'utf8').replace(/\/\*[^]*?\*\//g, ''),
);
const scripts = readdirSync(at('js'))
  .filter((name) => name.endsWith('.js') && !/^(server|component|react|preact)/.test(name))
  .map((name) => readFileSync(at('js', name), 'utf8').replace(/^\s*(\/\/|\*|\/\*).*$/gm, ''));

test('the floor is the one in README.md', () => {
  const readme = readFileSync(at('README.md'), 'utf8');
  const { chrome, firefox, safari } = FLOOR;
  assert.ok(readme.includes(`Chrome and Edge ${chrome}, Firefox ${firefox}, Safari ${safari}, and later`));
});

test('the style sheets need no more than the floor has', () => {
  for (const sheet of sheets) assert.deepEqual(missing(sheet, CSS), []);
});

test('the scripts need no more than the floor has', () => {
  for (const script of scripts) assert.deepEqual(missing(script, SCRIPTS), []);
});

test('the control: what came later is found', () => {
  assert.deepEqual(missing('a { color: color-mix(in srgb, red, blue) }', CSS), ['css.types.color.color-mix']);
  assert.deepEqual(missing('URL.canParse(x); Promise.withResolvers()', SCRIPTS), [
    'api.URL.canParse_static',
    'javascript.builtins.Promise.withResolvers',
  ]);
});

test('what only improves the card stands in rules of its own', () => {
  for (const sheet of sheets) {
    for (const [, selector = ''] of sheet.matchAll(/([^{}]+)\{/g)) {
      if (!/:has\(|::details-content/.test(selector)) continue;
      const parts = selector.split(/,(?![^(]*\))/);
      assert.ok(
        parts.every((part) => /:has\(|::details-content/.test(part)),
        selector.trim(),
      );
    }
  }
});
