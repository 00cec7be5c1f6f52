// The code in README.md and docs/ that needs no page: modules for servers, and JSON. docs-commands.test.mjs runs
// commands, tests/e2e pages, tests/packaging frameworks, and cargo Rust.

import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { test } from 'node:test';
import { transform } from 'esbuild';
import { at, root } from '../../scripts/paths.mjs';
import { blocks, codeOf, written } from '../docs/blocks.mjs';

const RAIN = JSON.stringify({ headline: 'Rain', url: 'https://news.example/rain' });
const manifest = JSON.parse(readFileSync(at('package.json'), 'utf8'));

/** Imported entry points that the package does not have. */
const missing = (code) =>
  [...code.matchAll(/(?:from|import|require\() ?'(article-embed[^']*)'/g)]
    .map(([, entry]) => entry.replace(/^article-embed/, '.'))
    .filter((entry) => !(entry in manifest.exports));

/** Imported names that the entry point does not export. */
async function unknownNames(code) {
  const imports = [...code.matchAll(/import \{ ([^}]*) \} from '(article-embed[^']*)'/g)];
  const found = await Promise.all(
    imports.map(async ([, names, entry]) => {
      const target = manifest.exports[entry.replace(/^article-embed/, '.')];
      const module = await import(at(target.default));
      return names.split(', ').filter((name) => !(name in module));
    }),
  );
  return found.flat();
}

/** The test that runs the code of a language, or the pages whose blocks several tests run. */
const RUN = {
  mermaid: 'tests/node/links.test.mjs',
  sh: 'tests/node/docs-commands.test.mjs',
  json: 'JSON, below',
  rust: 'cargo',
  html: 'tests/e2e',
  css: 'tests/e2e',
  js: {
    'README.md': 2,
    'docs/analytics.md': 4,
    'docs/hosting.md': 1,
    'docs/npm.md': 2,
    'docs/server.md': 2,
    'docs/recipes.md': 3,
  },
  jsx: { 'docs/frameworks/next.md': 2, 'docs/recipes.md': 1 },
  tsx: { 'docs/frameworks/preact.md': 1, 'docs/frameworks/react.md': 2, 'docs/frameworks/solid.md': 1 },
  ts: { 'docs/frameworks/vue.md': 1 },
  vue: { 'docs/frameworks/vue.md': 2 },
  svelte: { 'docs/frameworks/svelte.md': 2 },
  php: { 'docs/cms.md': 1 },
  text: { 'docs/command-line.md': 3, 'docs/hosting.md': 3, 'docs/recipes.md': 2 },
  astro: { 'docs/recipes.md': 1 },
  yaml: { 'docs/recipes.md': 1 },
  toml: { 'docs/rust.md': 1 },
  ini: 'tests/node/docs-commands.test.mjs',
  nginx: 'tests/node/nginx.test.mjs',
  dockerfile: 'tests/node/docs-commands.test.mjs',
};

test('every block names its language, and a test runs it', () => {
  for (const { name, language, code } of blocks) {
    assert.ok(Object.hasOwn(RUN, language), `${name}: ${language} ${code.slice(0, 40)}`);
    const named = RUN[language];
    if (typeof named === 'string') continue;
    assert.equal(written(language).filter((block) => block.name === name).length, named[name], `${name}: ${language}`);
  }
  assert.ok(blocks.length > 25, `${blocks.length}`);
});

test('Rust blocks are in the crate’s documentation tests, which cargo runs', () => {
  const crate = readFileSync(at('src/lib.rs'), 'utf8');
  for (const { name } of written('rust')) assert.ok(crate.includes(`include_str!("../${name}")`), name);
});

test('the documented features of the crate exist', () => {
  const guide = readFileSync(at('docs/rust.md'), 'utf8');
  const manifest = readFileSync(at('Cargo.toml'), 'utf8');
  const features = [...guide.matchAll(/features? `(\w+)`|features = \["(\w+)"/g)].map(([, one, other]) => one ?? other);
  assert.ok(features.length > 1);
  for (const feature of features) assert.match(manifest, new RegExp(`^${feature} = \\[`, 'm'), feature);
});

test('modules compile, and their imports exist', async () => {
  for (const { name, language, code } of written('js', 'jsx', 'tsx', 'ts')) {
    await transform(code, { loader: /** @type {'js' | 'jsx' | 'ts' | 'tsx'} */ (language), format: 'esm' }).catch(
      (error) => assert.fail(`${name}: ${error.message}`),
    );
    assert.deepEqual([missing(code), await unknownNames(code)], [[], []], name);
  }
  for (const { name, code } of written('vue', 'svelte')) assert.deepEqual(missing(code), [], name);
  assert.deepEqual(missing("import 'article-embed/none';"), ['./none']);
  assert.deepEqual(await unknownNames("import { nothing } from 'article-embed/server';"), ['nothing']);
});

/** Runs a module of the documentation in a new process, and returns its output. */
function runs(code) {
  const file = at('tests/node', `.docs-${process.pid}.mjs`);
  writeFileSync(file, code);
  try {
    const { stdout, stderr, status } = spawnSync(process.execPath, [file], { encoding: 'utf8', cwd: root });
    assert.equal(status, 0, stderr);
    return stdout;
  } finally {
    rmSync(file);
  }
}

test('modules for servers run and write a card', () => {
  assert.match(
    runs(codeOf('docs/server.md', 'js')),
    /^<article-embed src="https:\/\/news\.example\/rain\.json" [^>]*v-pre[^>]*><template shadowrootmode="open"><style nonce="r4nd0m">/,
  );
  const readme = codeOf('README.md', 'js', 1);
  assert.match(
    runs(`const payload = ${RAIN};\n${readme}console.log(html);`),
    /^<article-embed src="https:\/\/news\.example\/rain\.json" [^>]*v-pre[^>]*><template/,
  );
});

test('the module for edge hosts renders with a compiled module', () => {
  const given = `import { readFileSync } from 'node:fs';\nconst bytes = readFileSync(new URL(import.meta.resolve('article-embed/server/article_embed_bg.wasm')));\n`;
  assert.match(
    runs(`${given}${codeOf('docs/server.md', 'js', 1)}console.log(start(new WebAssembly.Module(bytes)));`),
    /^<article-embed [^>]*v-pre[^>]*><template/,
  );
});

test('the worker of the hosting guide answers like an oEmbed endpoint', async () => {
  const code = codeOf('docs/hosting.md', 'js');
  const file = at('tests/node', `.docs-worker-${process.pid}.mjs`);
  writeFileSync(file, code);
  const { fetch } = globalThis;
  globalThis.fetch = async (address) => {
    const found = address === 'https://cards.example/world/rain/article.json';
    return Object.defineProperty(new Response(found ? RAIN : '', { status: found ? 200 : 404 }), 'url', {
      value: address,
    });
  };
  try {
    const { default: worker } = await import(file);
    const ask = (url) =>
      worker.fetch(new Request(`https://edge.example/oembed?maxwidth=300&url=${encodeURIComponent(url)}`));
    const answer = await (await ask('https://news.example/world/rain')).json();
    assert.deepEqual([answer.type, answer.width], ['rich', 300]);
    assert.match(
      answer.html,
      /^<blockquote class="article-embed [\w ]+" data-src="https:\/\/cards\.example\/world\/rain\/article\.json" style/,
    );
    for (const url of ['https://news.example/none', 'https://other.example/x', ''])
      assert.equal((await ask(url)).status, 404, url);
  } finally {
    globalThis.fetch = fetch;
    rmSync(file);
  }
});

test('the WordPress provider matches the publisher’s pages and endpoint', () => {
  const [, pattern, endpoint] =
    /^wp_oembed_add_provider\( '([^']+)', '([^']+)' \);$/m.exec(codeOf('docs/cms.md', 'php')) ?? [];
  // As WordPress translates a pattern with asterisks.
  const matches = new RegExp(`^${pattern.replace(/[.?/]/g, '\\$&').replaceAll('*', '.+')}`);
  assert.match('https://news.example/world/rain', matches);
  assert.doesNotMatch('https://other.example/world/rain', matches);
  assert.equal(new URL(endpoint).pathname, '/oembed');
});

test('JSON is JSON', () => {
  const inside = written('html').flatMap(({ code }) =>
    [...code.matchAll(/<script type="application\/json">([^]*?)<\/script>/g)].map(([, json]) => json),
  );
  for (const json of [...written('json').map(({ code }) => code), ...inside]) JSON.parse(json);
  assert.ok(inside.length > 0);
});

test('the payload in docs/payload.md is read without a warning, and its table names every field of the schema', async () => {
  const { validate } = await import('../../js/server-inline.js');
  assert.deepEqual(validate(JSON.parse(codeOf('docs/payload.md', 'json'))), {
    ok: true,
    format: 'article-embed',
    issues: [],
  });
  const { properties } = JSON.parse(readFileSync(at('js/schema.json'), 'utf8'));
  const rows = [...readFileSync(at('docs/payload.md'), 'utf8').matchAll(/^\| (`[^|]*) \|/gm)].flatMap(([, cell]) =>
    cell.split(', '),
  );
  const fields = rows.map((name) => name.replaceAll('`', '')).filter((name) => !name.includes('.'));
  assert.deepEqual(fields.sort(), Object.keys(properties).sort());
});

test('attributes in HTML exist', async () => {
  const { ArticleEmbedElement } = await import('../../js/index.js');
  const known = [...ArticleEmbedElement.observedAttributes, 'id', 'class', 'style', 'slot', 'data-theme'];
  const tags = written('html').flatMap(({ name, code }) =>
    [...code.matchAll(/<article-embed([^>]*)>/g)].map(([, attributes]) => ({ name, attributes })),
  );
  for (const { name, attributes } of tags) {
    for (const [, attribute] of attributes.matchAll(/([\w-]+)=/g))
      assert.ok(known.includes(attribute), `${name}: ${attribute}`);
  }
  assert.ok(tags.length > 2);
});

test('docs/options.md names every attribute, event, custom property and part that the element documents', async () => {
  const { ATTRIBUTES } = await import('../../js/properties.js');
  const [page, element] = ['docs/options.md', 'js/element.js'].map((name) => readFileSync(at(name), 'utf8'));
  const names = (text, pattern) => [...text.matchAll(pattern)].map(([, name]) => name).sort();
  const rows = (heading) => page.split(`\n| ${heading} |`)[1].split('\n\n')[0];
  const first = /^\| `([^`]+)` \|/gm;
  assert.deepEqual(names(rows('attribute'), first), [...ATTRIBUTES].sort());
  assert.deepEqual(names(rows('event'), first), names(element, /@fires \{CustomEvent\} (\S+)/g));
  assert.deepEqual(names(rows('property'), first), names(element, /@cssproperty (\S+)/g));
  const parts = names(page.split('The parts are')[1].split('[theming.md]')[0], /`([\w-]+)`/g);
  assert.deepEqual(parts, names(element, /@csspart (\S+)/g));
});
