// The packed package: its files, the checks of publint and Are The Types Wrong, and that it runs in Node and bundled by
// esbuild.

import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { before, test } from 'node:test';
import { checkPackage, createPackageFromTarballData } from '@arethetypeswrong/core';
import { publint } from 'publint';
import { formatMessage } from 'publint/utils';
import { at } from '../../../scripts/paths.mjs';
import { folder, pack, project, run } from '../pack.mjs';
import { PROGRAMS } from '../projects.mjs';

let tarball, files;
before(async () => ({ tarball, files } = await pack()));

test('it has the files that pages and apps need, and no other', () => {
  const needed = [
    'package.json',
    'README.md',
    'CHANGELOG.md',
    'SECURITY.md',
    'LICENSE-MIT',
    'LICENSE-APACHE',
    'js/index.js',
    'js/server.js',
    'js/schema.json',
    'pkg/embed.js',
    'pkg/article_embed_bg.wasm',
    'pkg/article_embed_formats_bg.wasm',
    'pkg/server/article_embed_bg.wasm',
    'pkg/server/inline.js',
    'pkg/inline.js',
    'pkg/card.css',
    'pkg/custom-elements.json',
    'pkg/integrity.json',
    'pkg/types/index.d.ts',
    'pkg/types/react.d.ts',
  ];
  assert.deepEqual(
    needed.filter((name) => !files.includes(name)),
    [],
  );
  assert.deepEqual(
    files.filter((name) => !/^(js|pkg)\/|^(package\.json|[A-Z-]+(\.md)?)$/.test(name) || /\.(test|rs|map)/.test(name)),
    [],
  );
});

test('publint finds nothing', async () => {
  const { messages, pkg } = await publint({ pack: { tarball: await bytes() }, strict: true });
  assert.deepEqual(
    messages.map((message) => formatMessage(message, pkg)),
    [],
  );
});

/** Entry points that are not modules, or have no types. */
const NO_TYPES = [
  './embed.js',
  './tools.js',
  './card.css',
  './fallback.css',
  './package.json',
  './*.wasm',
  './schema.json',
  './integrity.json',
  './custom-elements.json',
];

test('every module has its types, as TypeScript resolves them', async () => {
  const packed = createPackageFromTarballData(new Uint8Array(await bytes()));
  const { problems } = await checkPackage(packed, { excludeEntrypoints: NO_TYPES });
  // CommonJS is not supported, except by `import()` and Node's `require` of modules. TypeScript before 4.7 does not
  // resolve entry points.
  const known = ['CJSResolvesToESM'];
  const found = problems.filter(({ kind, resolutionKind }) => !known.includes(kind) && resolutionKind !== 'node10');
  assert.deepEqual(found, []);
});

test('a broken package is reported by both', async () => {
  const home = folder();
  const broken = {
    name: 'broken',
    version: '1.0.0',
    type: 'module',
    exports: { '.': { default: './a.js', types: './a.d.ts' }, './b': './none.js' },
  };
  for (const [name, text] of [
    ['package.json', JSON.stringify(broken)],
    ['a.js', 'export const a = 1;\n'],
  ])
    writeFileSync(join(home, name), text);
  await run('npm', ['pack', '--ignore-scripts'], home);
  const packed = await bytes(join(home, 'broken-1.0.0.tgz'));
  const { messages } = await publint({ pack: { tarball: packed }, strict: true });
  assert.ok(messages.some(({ code }) => code === 'FILE_DOES_NOT_EXIST'));
  const checked = await checkPackage(createPackageFromTarballData(new Uint8Array(packed)));
  assert.equal(checked.types, false, 'none of its entries has types');
});

async function bytes(file = tarball) {
  const data = readFileSync(file);
  return data.buffer.slice(data.byteOffset, data.byteOffset + data.byteLength);
}

test('its hashes are those of its files', async () => {
  const { createHash } = await import('node:crypto');
  const hashes = JSON.parse(readFileSync(at('pkg/integrity.json'), 'utf8'));
  for (const [name, hash] of Object.entries(hashes)) {
    assert.equal(
      hash,
      `sha384-${createHash('sha384')
        .update(readFileSync(at('pkg', name)))
        .digest('base64')}`,
      name,
    );
  }
  assert.ok('embed.js' in hashes);
});

for (const name of ['node, import', 'node, require']) {
  test(`${name}: the packed package writes the card`, async () => {
    const { files, run: how } = PROGRAMS[name];
    const home = await project(tarball, { files });
    assert.match(
      await run(how[0], how.slice(1), home),
      /^<article-embed class="[\w ]+" v-pre ng-non-bindable ngNonBindable x-ignore hx-disable><template shadowrootmode="open">/,
    );
  });
}

test('bundled by esbuild for a page and for Node, with nothing left to resolve', async () => {
  const { build } = await import('esbuild');
  const home = await project(tarball, {
    files: {
      'page.js': "import { mount } from 'article-embed/inline'; globalThis.mount = mount;",
      'main.js':
        "import { renderSnippet } from 'article-embed/server'; globalThis.made = renderSnippet({ headline: 'x', url: 'https://news.example/' });",
    },
  });
  const bundled = (entry, platform) =>
    build({
      entryPoints: [`${home}/${entry}`],
      bundle: true,
      write: false,
      format: 'iife',
      platform,
      logLevel: 'silent',
    });
  const [
    {
      outputFiles: [page],
      warnings,
    },
    {
      outputFiles: [main],
    },
  ] = await Promise.all([bundled('page.js', 'browser'), bundled('main.js', 'node')]);
  // `import.meta` is empty in an IIFE; the modules that use it are not called there.
  assert.deepEqual(
    warnings.filter(({ id }) => id !== 'empty-import-meta'),
    [],
  );
  assert.ok(page.text.includes('setSources') && main.text.includes('renderSnippet'));
});
