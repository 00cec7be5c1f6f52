// Bundles the one-file scripts for pages, and writes the integrity hashes of the files that pages load.

import { createHash } from 'node:crypto';
import { copyFileSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { REASONS } from '../../js/reasons.js';
import { at } from '../paths.mjs';

/** The oldest supported browsers: those with container queries and style sheets of shadow roots. */
export const BROWSERS = ['chrome105', 'edge105', 'firefox110', 'safari16.4'];

const CORE = 'article_embed_bg.wasm';
const FORMATS = 'article_embed_formats_bg.wasm';
const TEXTS = 'reasons.json';
const MESSAGES = 'messages';

/** Writes pkg/embed.js, which contains the hashes of the wasm, pkg/tools.js, pkg/reasons.json and pkg/integrity.json. */
export async function bundle() {
  writeFileSync(at('pkg', TEXTS), `${JSON.stringify(REASONS)}\n`);
  writeMessages();
  for (const name of ['embed.js', 'tools.js']) writeFileSync(at('pkg', name), await script(name));
  for (const name of [CORE, FORMATS]) copyByHash(name);
  const hashes = Object.fromEntries(
    ['embed.js', 'tools.js', TEXTS, CORE, FORMATS].map((name) => [name, integrity(name)]),
  );
  writeFileSync(at('pkg/integrity.json'), `${JSON.stringify(hashes, null, 2)}\n`);
}

/**
 * Copies a wasm to the name with its hash that embed.js asks for when the plain name has another content, and removes the
 * copies of earlier builds. On a server, copies stay: a page that is open during a deployment still finds its wasm.
 * @param {string} name
 */
function copyByHash(name) {
  const stem = name.replace('.wasm', '');
  for (const old of readdirSync(at('pkg'))) if (old.startsWith(`${stem}.`) && old !== name) rmSync(at('pkg', old));
  const hash = integrity(name, 'sha256').slice(7, 15).replace(/\W/g, '');
  copyFileSync(at('pkg', name), at('pkg', `${stem}.${hash}.wasm`));
}

/**
 * Writes pkg/messages/: for each language but English a file that embed.js fetches and a module that bundlers know, and the
 * list of these modules.
 */
function writeMessages() {
  const folder = at('pkg', MESSAGES);
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder);
  const texts = languages();
  for (const [language, text] of texts) {
    writeFileSync(`${folder}/${language}.txt`, text);
    writeFileSync(`${folder}/${language}.js`, `export default ${JSON.stringify(text)};\n`);
  }
  const list = texts.map(([language]) => `  ${language}: () => import('./${language}.js'),\n`).join('');
  writeFileSync(`${folder}/index.js`, `export const files = {\n${list}};\n`);
  const type = 'Record<string, (() => Promise<{ default: string }>) | undefined>';
  writeFileSync(`${folder}/index.d.ts`, `export const files: ${type};\n`);
}

/** Each language but English with its messages, after a line that names it. @returns {[language: string, text: string][]} */
function languages() {
  const names = readdirSync(at('src', MESSAGES)).filter((name) => name.endsWith('.txt') && name !== 'en.txt');
  return names.sort().map((name) => {
    const language = name.replace('.txt', '');
    return [language, `language=${language}\n${readFileSync(at('src', MESSAGES, name), 'utf8')}`];
  });
}

/** Part of a hash of all messages, in letters of a URL. */
const messagesHash = () => createHash('sha256').update(languages().flat().join()).digest('base64url').slice(0, 8);

/** The one-file script fetches languages; the modules that have the same texts would be put into it. @type {import('esbuild').Plugin} */
const FILES_INSTEAD_OF_MODULES = {
  name: 'languages',
  setup: ({ onLoad }) =>
    onLoad({ filter: /[\\/]pkg[\\/]messages[\\/]index\.js$/ }, () => ({ contents: 'export const files = {};' })),
};

/** The text of a one-file script. @param {string} name of its entry in js/ */
export async function script(name = 'embed.js') {
  // Not at the top: a fresh checkout has no npm packages until they are installed.
  const [{ build }, { minify }] = await Promise.all([import('esbuild'), import('terser')]);
  const { version } = JSON.parse(readFileSync(at('package.json'), 'utf8'));
  const { outputFiles } = await build({
    write: false,
    entryPoints: [at('js', name)],
    outfile: at('pkg', name),
    bundle: true,
    plugins: [FILES_INSTEAD_OF_MODULES],
    format: 'iife',
    minifySyntax: true,
    target: BROWSERS,
    charset: 'utf8',
    legalComments: 'none',
    logLevel: 'warning',
    define: {
      // The shortest algorithm: a hash does not compress.
      __WASM_INTEGRITY__: JSON.stringify(integrity(CORE, 'sha256')),
      __MESSAGES_HASH__: JSON.stringify(messagesHash()),
      __FORMATS_INTEGRITY__: JSON.stringify(integrity(FORMATS, 'sha256')),
      __VERSION__: JSON.stringify(version),
      // A classic script has no `import.meta`; embed.js takes its address from its tag.
      'import.meta.url': 'location.href',
      // There is always a page here.
      'globalThis.HTMLElement': 'HTMLElement',
      'globalThis.location': 'location',
    },
  });
  const { code = '' } = await minify(outputFiles[0]?.text ?? '', {
    ecma: 2020,
    toplevel: true,
    compress: { passes: 3, hoist_funs: true, keep_fargs: false, pure_getters: true, unsafe_methods: true },
  });
  if (/for\(\w+ \w+ in /.test(code)) throw new Error('the bundle walks an object together with its prototype');
  return code;
}

/** @param {string} name of a file in pkg @param {string} [algorithm] */
function integrity(name, algorithm = 'sha384') {
  return `${algorithm}-${createHash(algorithm)
    .update(readFileSync(at('pkg', name)))
    .digest('base64')}`;
}
