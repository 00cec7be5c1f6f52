// The code in README.md and docs/: commands are run, modules compiled and their imports found, JSON parsed. Rust is compiled by cargo.

import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync, mkdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { transform } from 'esbuild';
import { at, root } from '../../scripts/tools.mjs';

const RAIN = JSON.stringify({ headline: 'Rain', url: 'https://news.example/rain' });
const manifest = JSON.parse(readFileSync(at('package.json'), 'utf8'));

/** Each block of code, with its language and where it stands. */
function blocks(name, text) {
  return [...text.matchAll(/^```(\w*)\n([^]*?)^```$/gm)].map(([, language, code]) => ({ name, language, code }));
}

const pages = ['README.md', ...readdirSync(at('docs')).filter((name) => name.endsWith('.md')).map((name) => `docs/${name}`)];
const all = pages.flatMap((name) => blocks(name, readFileSync(at(name), 'utf8')));
const of = (...languages) => all.filter(({ language }) => languages.includes(language));

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

test('every block says its language, and it is one that is looked at here', () => {
  const known = ['sh', 'js', 'tsx', 'vue', 'svelte', 'html', 'rust', 'toml', 'text', 'php', 'json', 'css'];
  assert.deepEqual(all.filter(({ language }) => !known.includes(language)).map(({ name, code }) => `${name}: ${code.slice(0, 40)}`), []);
  assert.ok(all.length > 25, `${all.length}`);
});

test('modules compile, and what they import is there', async () => {
  for (const { name, language, code } of of('js', 'tsx')) {
    await transform(code, { loader: language === 'tsx' ? 'tsx' : 'js', format: 'esm' }).catch((error) => assert.fail(`${name}: ${error.message}`));
    assert.deepEqual([missing(code), await strangers(code)], [[], []], name);
  }
  for (const { name, code } of of('vue', 'svelte')) assert.deepEqual(missing(code), [], name);
  assert.deepEqual(missing("import 'article-embed/none';"), ['./none']);
  assert.deepEqual(await strangers("import { nothing } from 'article-embed/server';"), ['nothing']);
});

test('the module of a server runs, and writes a card', async () => {
  const [{ code }] = of('js').filter(({ name, code }) => name === 'docs/server.md' && code.includes('console.log'));
  const file = at('tests/node', `.docs-${process.pid}.mjs`);
  writeFileSync(file, code);
  try {
    const { stdout, stderr } = spawnSync(process.execPath, [file], { encoding: 'utf8', cwd: root });
    assert.match(stdout, /^<article-embed src="https:\/\/news\.example\/rain\.json"><template shadowrootmode="open"><style nonce="r4nd0m">/, stderr);
  } finally {
    rmSync(file);
  }
});

test('the worker of the hosting guide answers as an oEmbed endpoint does', async () => {
  const [{ code }] = of('js').filter(({ name }) => name === 'docs/hosting.md');
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

test('JSON is JSON', () => {
  const inside = of('html').flatMap(({ code }) => [...code.matchAll(/<script type="application\/json">([^]*?)<\/script>/g)].map(([, json]) => json));
  for (const json of [...of('json').map(({ code }) => code), ...inside]) JSON.parse(json);
  assert.ok(inside.length > 0);
});

test('attributes in HTML are those that the element has', async () => {
  const { ArticleEmbedElement } = await import('../../js/index.js');
  const known = [...ArticleEmbedElement.observedAttributes, 'id', 'class', 'style', 'slot', 'data-theme'];
  const tags = of('html').flatMap(({ name, code }) => [...code.matchAll(/<article-embed([^>]*)>/g)].map(([, attributes]) => ({ name, attributes })));
  for (const { name, attributes } of tags) {
    for (const [, attribute] of attributes.matchAll(/([\w-]+)=/g)) assert.ok(known.includes(attribute), `${name}: ${attribute}`);
  }
  assert.ok(tags.length > 2);
});

const PAGE = '<title>Rain</title><link rel="canonical" href="https://news.example/rain">';

test('commands are there: those of npm by their names, ours are run', () => {
  const binary = at('target/debug/article-embed');
  const { status } = spawnSync('cargo', ['build', '--quiet', '--bin', 'article-embed'], { cwd: root, encoding: 'utf8' });
  assert.equal(status, 0);
  const home = mkdtempSync(join(tmpdir(), 'article-embed-'));
  try {
    mkdirSync(join(home, 'payloads/world'), { recursive: true });
    for (const [name, text] of [['rain.json', RAIN], ['page.html', PAGE], ['payloads/world/rain.json', RAIN]]) writeFileSync(join(home, name), text);
    let ran = 0;
    for (const line of of('sh').flatMap(({ code }) => code.trim().split('\n'))) {
      const [program, ...args] = line.split(' ');
      if (program === 'npm') {
        const [verb, script] = args;
        if (verb === 'run') assert.ok(script in manifest.scripts, line);
        else assert.ok(['start', 'test', 'install', 'ci', 'pack'].includes(verb), line);
      } else if (program === 'article-embed') {
        if (args[0] === 'serve') continue;
        const { status, stderr } = spawnSync(binary, args, { cwd: home, encoding: 'utf8' });
        assert.equal(status, 0, `${line}: ${stderr}`);
        ran += 1;
      } else assert.match(line, /^(cargo|UPDATE_GOLDEN=1 cargo) /);
    }
    assert.ok(ran >= 8, `${ran}`);
  } finally {
    rmSync(home, { recursive: true });
  }
});
