// The same payload gives the same bytes on every host: the native core, Node, and a worker without Node's globals.
// Dates that ICU4X and Node's Intl format differently are in a list of known differences.

import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { test } from 'node:test';
import { createContext, runInContext } from 'node:vm';
import { build } from 'esbuild';
import * as server from '../../js/server-inline.js';
import { at, root } from '../../scripts/paths.mjs';

/** A time after all dates in the fixtures that are past, and before those that are future. */
const NOW = 1_780_000_000;
const LAYOUTS = ['standard', 'compact', 'hero', 'full'];
const LANGUAGES = ['ar', 'de', 'en', 'es', 'fa', 'fr', 'he', 'hi', 'ja', 'pt', 'ru', 'tr', 'uk', 'zh'];

Date.now = () => NOW * 1000;

const fixtures = readdirSync(at('tests/fixtures'))
  .filter((name) => name.endsWith('.json'))
  .map((name) => JSON.parse(readFileSync(at('tests/fixtures', name), 'utf8')));

/** The cards of the native core. @param {{ payload: unknown, options: object }[]} inputs */
function native(inputs) {
  const { stdout, stderr, status } = spawnSync('cargo', ['run', '--quiet', '--all-features', '--example', 'cards'], {
    cwd: root,
    encoding: 'utf8',
    maxBuffer: 2 ** 29,
    env: { ...process.env, SOURCE_DATE_EPOCH: `${NOW}` },
    input: inputs.map((one) => `${JSON.stringify(one)}\n`).join(''),
  });
  assert.equal(status, 0, stderr);
  return stdout.trim().split('\n');
}

/** A host's output, in the shape that the native core prints. */
const written = ({ renderToString, renderSnippet, renderOembed }, { payload, options }) =>
  JSON.stringify([renderToString, renderSnippet, renderOembed].map((render) => render(payload, options)));

/** js/server.js in a context with a worker's globals and without Node's, and with a compiled module. */
async function worker() {
  const { outputFiles } = await build({
    entryPoints: [at('js/server.js')],
    bundle: true,
    write: false,
    format: 'iife',
    globalName: 'server',
    platform: 'neutral',
  });
  const world = createContext({
    WebAssembly,
    TextEncoder,
    TextDecoder,
    URL,
    wasm: new WebAssembly.Module(readFileSync(at('pkg/server/article_embed_bg.wasm'))),
    now: NOW * 1000,
  });
  runInContext(`Date.now = () => now; ${outputFiles[0].text}; server.init({ wasm });`, world);
  assert.equal(runInContext('typeof process + typeof Buffer + typeof fetch', world), 'undefined'.repeat(3));
  return (asked) => {
    world.asked = JSON.stringify(asked);
    return runInContext(`(${written})(server, JSON.parse(asked))`, world);
  };
}

const LIST = at('tests/known-differences/dates.txt');

/** Languages whose dates ICU4X and Intl format differently. */
const listed = new Set(
  readFileSync(LIST, 'utf8')
    .split('\n')
    .map((line) => line.split('\t')[0]),
);

/** Removes the formatted dates if their language is in the list. */
const comparable = (text, { options }) =>
  listed.has(options.lang) ? text.replaceAll(/(<time[^>]*>)[^<]*/g, '$1') : text;

/** The surroundings of the first difference. */
function parted(one, other) {
  const place = [...one].findIndex((letter, index) => letter !== other[index]);
  return one === other
    ? ''
    : `${one.slice(Math.max(place - 40, 0), place + 60)} ≠ ${other.slice(Math.max(place - 40, 0), place + 60)}`;
}

test('every fixture, layout and language gives the same bytes natively, in Node and in a worker', async () => {
  const asked = fixtures.flatMap((payload) =>
    LAYOUTS.flatMap((layout) =>
      LANGUAGES.map((lang) => ({
        payload,
        options: {
          layout,
          lang,
          base: 'https://news.example/payloads/1.json',
          src: '/1.json',
          script: 'https://cdn.example/embed.js',
        },
      })),
    ),
  );
  const inWorker = await worker();
  const made = native(asked);
  const differences = [];
  asked.forEach((one, index) => {
    const inNode = written(server, one);
    const apart = [parted(comparable(inNode, one), comparable(made[index], one)), parted(inNode, inWorker(one))];
    apart
      .filter(Boolean)
      .forEach((difference) => differences.push(`${one.options.lang} ${one.options.layout}: ${difference}`));
  });
  assert.ok(asked.length >= 13 * 4 * 14);
  assert.ok(LANGUAGES.filter((language) => listed.has(language)).length < 5, 'most dates are compared too');
  assert.deepEqual(differences, []);
});

test('a different byte is noticed', () => {
  assert.match(parted('the same but for this', 'the same but for thus'), /this ≠ .*thus/);
});

/** Languages without messages: dates are in the language, messages in English. */
const OTHERS = [
  'bg',
  'bn',
  'ca',
  'cs',
  'da',
  'el',
  'en-AU',
  'en-CA',
  'en-GB',
  'en-IN',
  'es-MX',
  'et',
  'fi',
  'fr-CA',
  'hr',
  'hu',
  'id',
  'it',
  'ko',
  'lt',
  'lv',
  'ms',
  'nb',
  'nl',
  'pl',
  'pt-PT',
  'ro',
  'sk',
  'sl',
  'sr',
  'sv',
  'ta',
  'th',
  'ur',
  'vi',
  'zh-Hant',
];
test('dates in other languages: the list of known differences is complete and current', () => {
  const dates = Array.from({ length: 12 }, (_, month) => `2019-${`${month + 1}`.padStart(2, '0')}-03T12:00:00Z`);
  const asked = [...LANGUAGES, ...OTHERS].flatMap((lang) =>
    dates.map((published) => ({
      payload: { headline: 'x', url: 'https://news.example/', published },
      options: { lang, layout: 'compact' },
    })),
  );
  const dateIn = (text) => /<time[^>]*>([^<]*)<\/time>/.exec(JSON.parse(text)[0])?.[1];
  const made = native(asked);
  const differences = asked.flatMap((one, index) => {
    const [ours, theirs] = [dateIn(made[index]), dateIn(written(server, one))];
    return ours === theirs
      ? []
      : [`${one.options.lang}\t${one.payload.published.slice(0, 10)}\tICU4X: ${ours}\tIntl: ${theirs}`];
  });
  const text = `# Dates that the native core (ICU4X) and Node's Intl write differently: language, date, both.\n${differences.map((line) => `${line}\n`).join('')}`;
  if (process.env.UPDATE_GOLDEN) writeFileSync(LIST, text);
  assert.equal(text, readFileSync(LIST, 'utf8'));
});
