// Bundles the one-file script for pages and writes down the hashes of what pages load. It makes no wasm.

import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { at } from './tools.mjs';

/** What all supported browsers understand: those of 2023 and later. */
const BROWSERS = ['chrome111', 'edge111', 'firefox115', 'safari16.4'];

const CORE = 'article_embed_bg.wasm';
const FORMATS = 'article_embed_formats_bg.wasm';

/** pkg/embed.js, which names the hashes of both builds of its wasm, pkg/tools.js, and pkg/integrity.json. */
export async function bundle() {
  for (const name of ['embed.js', 'tools.js']) writeFileSync(at('pkg', name), await script(name));
  const hashes = Object.fromEntries(['embed.js', 'tools.js', CORE, FORMATS].map((name) => [name, integrity(name)]));
  writeFileSync(at('pkg/integrity.json'), `${JSON.stringify(hashes, null, 2)}\n`);
}

/** The text of a one-file script. @param {string} name of what it is made of, in js */
export async function script(name = 'embed.js') {
  // Not at the top: a fresh checkout has no npm packages until the tools are made sure of.
  const [{ build }, { minify }] = await Promise.all([import('esbuild'), import('terser')]);
  const { version } = JSON.parse(readFileSync(at('package.json'), 'utf8'));
  const { outputFiles } = await build({
    write: false,
    entryPoints: [at('js', name)],
    outfile: at('pkg', name),
    bundle: true,
    format: 'iife',
    minifySyntax: true,
    target: BROWSERS,
    charset: 'utf8',
    legalComments: 'none',
    logLevel: 'warning',
    define: {
      // The shortest that there is: a hash does not compress.
      __WASM_INTEGRITY__: JSON.stringify(integrity(CORE, 'sha256')),
      __FORMATS_INTEGRITY__: JSON.stringify(integrity(FORMATS, 'sha256')),
      __VERSION__: JSON.stringify(version),
      // A script has no address of its own here; embed.js takes it from its tag.
      'import.meta.url': 'location.href',
      // There always is a page here.
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
  return `${algorithm}-${createHash(algorithm).update(readFileSync(at('pkg', name))).digest('base64')}`;
}
