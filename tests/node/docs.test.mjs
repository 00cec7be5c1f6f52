// The code in README.md and docs/ that needs no page: commands, servers' modules, JSON. That for pages is run in tests/e2e, that for
// frameworks in tests/packaging, and Rust by cargo.

import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { transform } from 'esbuild';
import { at, root } from '../../scripts/tools.mjs';
import { blocks, codeOf, written } from '../docs/blocks.mjs';

const RAIN = JSON.stringify({ headline: 'Rain', url: 'https://news.example/rain' });
const manifest = JSON.parse(readFileSync(at('package.json'), 'utf8'));

/** Entries of the package that a module imports and the package has not. */
const missing = (code) => [...code.matchAll(/(?:from|import|require\() ?'(article-embed[^']*)'/g)].map(([, entry]) => entry.replace(/^article-embed/, '.')).filter((entry) => !(entry in manifest.exports));

/** Names that a module imports and the entry has not. */
async function strangers(code) {
  const imports = [...code.matchAll(/import \{ ([^}]*) \} from '(article-embed[^']*)'/g)];
  const found = await Promise.all(imports.map(async ([, names, entry]) => {
    const target = manifest.exports[entry.replace(/^article-embed/, '.')];
    const module = await import(at(target.default));
    return names.split(', ').filter((name) => !(name in module));
  }));
  return found.flat();
}

/** Who runs what is in a language: a test, or the blocks of each page that some tests name one by one. */
const RUN = {
  sh: 'commands, below', json: 'JSON, below', rust: 'cargo', html: 'tests/e2e', css: 'tests/e2e',
  js: { 'README.md': 2, 'docs/analytics.md': 4, 'docs/hosting.md': 1, 'docs/npm.md': 2, 'docs/server.md': 2 },
  jsx: { 'docs/frameworks/next.md': 2 },
  tsx: { 'docs/frameworks/preact.md': 1, 'docs/frameworks/react.md': 1, 'docs/frameworks/solid.md': 1 },
  ts: { 'docs/frameworks/vue.md': 1 },
  vue: { 'docs/frameworks/vue.md': 1 },
  svelte: { 'docs/frameworks/svelte.md': 1 },
  php: { 'docs/cms.md': 1 },
  text: { 'README.md': 1, 'docs/hosting.md': 2 },
  toml: { 'docs/rust.md': 1 },
};

test('every block says its language, and there is a test that runs it', () => {
  for (const { name, language, code } of blocks) {
    assert.ok(Object.hasOwn(RUN, language), `${name}: ${language} ${code.slice(0, 40)}`);
    const named = RUN[language];
    if (typeof named === 'string') continue;
    assert.equal(written(language).filter((block) => block.name === name).length, named[name], `${name}: ${language}`);
  }
  assert.ok(blocks.length > 25, `${blocks.length}`);
});

test('Rust is what the documentation of the crate has, which cargo runs', () => {
  const crate = readFileSync(at('src/lib.rs'), 'utf8');
  for (const { name } of written('rust')) assert.ok(crate.includes(`include_str!("../${name}")`), name);
});

test('the features of the crate are those it has', () => {
  const [, features] = /^article-embed = .*features = \[(.*)\]/m.exec(codeOf('docs/rust.md', 'toml')) ?? [];
  const manifest = readFileSync(at('Cargo.toml'), 'utf8');
  for (const [, feature] of features.matchAll(/"(\w+)"/g)) assert.match(manifest, new RegExp(`^${feature} = \\[`, 'm'));
});

test('modules compile, and what they import is there', async () => {
  for (const { name, language, code } of written('js', 'jsx', 'tsx', 'ts')) {
    await transform(code, { loader: /** @type {'js' | 'jsx' | 'ts' | 'tsx'} */ (language), format: 'esm' }).catch((error) => assert.fail(`${name}: ${error.message}`));
    assert.deepEqual([missing(code), await strangers(code)], [[], []], name);
  }
  for (const { name, code } of written('vue', 'svelte')) assert.deepEqual(missing(code), [], name);
  assert.deepEqual(missing("import 'article-embed/none';"), ['./none']);
  assert.deepEqual(await strangers("import { nothing } from 'article-embed/server';"), ['nothing']);
});

/** Runs a module of the documentation in a process of its own; what it prints. */
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

test('the modules of servers run, and write a card', () => {
  assert.match(runs(codeOf('docs/server.md', 'js')), /^<article-embed src="https:\/\/news\.example\/rain\.json"><template shadowrootmode="open"><style nonce="r4nd0m">/);
  const readme = codeOf('README.md', 'js', 1);
  assert.match(runs(`const payload = ${RAIN};\n${readme}console.log(html);`), /^<article-embed src="https:\/\/news\.example\/rain\.json"><template/);
});

test('the module of an edge host draws with the module that it is given', () => {
  const given = `import { readFileSync } from 'node:fs';\nconst bytes = readFileSync(new URL(import.meta.resolve('article-embed/server/article_embed_bg.wasm')));\n`;
  assert.match(runs(`${given}${codeOf('docs/server.md', 'js', 1)}console.log(start(new WebAssembly.Module(bytes)));`), /^<article-embed><template/);
});

test('the worker of the hosting guide answers as an oEmbed endpoint does', async () => {
  const code = codeOf('docs/hosting.md', 'js');
  const file = at('tests/node', `.docs-worker-${process.pid}.mjs`);
  writeFileSync(file, code);
  const { fetch } = globalThis;
  globalThis.fetch = async (address) => {
    const found = address === 'https://cards.example/world/rain/article.json';
    return Object.defineProperty(new Response(found ? RAIN : '', { status: found ? 200 : 404 }), 'url', { value: address });
  };
  try {
    const { default: worker } = await import(file);
    const ask = (url) => worker.fetch(new Request(`https://edge.example/oembed?maxwidth=300&url=${encodeURIComponent(url)}`));
    const answer = await (await ask('https://news.example/world/rain')).json();
    assert.deepEqual([answer.type, answer.width], ['rich', 300]);
    assert.match(answer.html, /^<article-embed src="https:\/\/cards\.example\/world\/rain\/article\.json">/);
    for (const url of ['https://news.example/none', 'https://other.example/x', '']) assert.equal((await ask(url)).status, 404, url);
  } finally {
    globalThis.fetch = fetch;
    rmSync(file);
  }
});

test('a provider, as WordPress has it, is the pattern and the endpoint that a publisher serves', () => {
  const [, pattern, endpoint] = /^wp_oembed_add_provider\( '([^']+)', '([^']+)' \);$/m.exec(codeOf('docs/cms.md', 'php')) ?? [];
  // What WordPress makes of a pattern with stars.
  const matches = new RegExp(`^${pattern.replace(/[.?/]/g, '\\$&').replaceAll('*', '.+')}`);
  assert.match('https://news.example/world/rain', matches);
  assert.doesNotMatch('https://other.example/world/rain', matches);
  assert.equal(new URL(endpoint).pathname, '/oembed');
});

test('JSON is JSON', () => {
  const inside = written('html').flatMap(({ code }) => [...code.matchAll(/<script type="application\/json">([^]*?)<\/script>/g)].map(([, json]) => json));
  for (const json of [...written('json').map(({ code }) => code), ...inside]) JSON.parse(json);
  assert.ok(inside.length > 0);
});

test('attributes in HTML are those that the element has', async () => {
  const { ArticleEmbedElement } = await import('../../js/index.js');
  const known = [...ArticleEmbedElement.observedAttributes, 'id', 'class', 'style', 'slot', 'data-theme'];
  const tags = written('html').flatMap(({ name, code }) => [...code.matchAll(/<article-embed([^>]*)>/g)].map(([, attributes]) => ({ name, attributes })));
  for (const { name, attributes } of tags) {
    for (const [, attribute] of attributes.matchAll(/([\w-]+)=/g)) assert.ok(known.includes(attribute), `${name}: ${attribute}`);
  }
  assert.ok(tags.length > 2);
});

const PAGE = '<title>Rain</title><link rel="canonical" href="https://news.example/rain">';
const binary = at('target/debug/article-embed');

/** Starts the server of a command until it has answered for an article. */
async function serves(args, cwd) {
  const child = spawn(binary, args, { cwd, stdio: ['ignore', 'pipe', 'inherit'] });
  try {
    const [line] = await once(child.stdout, 'data');
    const answer = await fetch(new URL('/oembed?url=https://news.example/rain', String(line).trim()));
    assert.equal((await answer.json()).type, 'rich');
  } finally {
    child.kill();
  }
}

/** Runs one line of a shell. @returns {Promise<boolean>} whether it is a command of ours */
async function command(line, cwd) {
  const [program, ...args] = line.split(' ');
  if (program === 'article-embed' && args[0] === 'serve') await serves(args, cwd);
  else if (program === 'article-embed') {
    const { status, stderr } = spawnSync(binary, args, { cwd, encoding: 'utf8' });
    assert.equal(status, 0, `${line}: ${stderr}`);
  } else if (line.startsWith('npm run ')) assert.ok(args[1] in manifest.scripts, line);
  else if (program === 'npm') assert.ok(['start', 'test', 'install', 'ci', 'pack'].includes(args[0]), line);
  else assert.match(line, /^(UPDATE_GOLDEN=1 )?cargo /);
  return program === 'article-embed';
}

test('commands are there: those of npm by their names, ours are run', async () => {
  const { status } = spawnSync('cargo', ['build', '--quiet', '--bin', 'article-embed'], { cwd: root, encoding: 'utf8' });
  assert.equal(status, 0);
  const home = mkdtempSync(join(tmpdir(), 'article-embed-'));
  try {
    mkdirSync(join(home, 'payloads/world'), { recursive: true });
    for (const [name, text] of [['rain.json', RAIN], ['page.html', PAGE], ['payloads/world/rain.json', RAIN]]) writeFileSync(join(home, name), text);
    let ran = 0;
    for (const line of written('sh').flatMap(({ code }) => code.trim().split('\n'))) ran += Number(await command(line, home));
    assert.ok(ran >= 9, `${ran}`);
    await assert.rejects(command('article-embed render none.json', home), /none\.json/);
  } finally {
    rmSync(home, { recursive: true });
  }
});
