// Bundles the one-file script for pages and writes down the hashes of what pages load. It makes no wasm.

import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { at } from './tools.mjs';

/** What all supported browsers understand: those of 2023 and later. */
const BROWSERS = ['chrome111', 'edge111', 'firefox115', 'safari16.4'];

/** pkg/embed.js, which names the hash of its wasm, and pkg/integrity.json. */
export async function bundle() {
  // Not at the top: a fresh checkout has no npm packages until the tools are made sure of.
  const { build } = await import('esbuild');
  const wasm = integrity('article_embed_bg.wasm');
  const { version } = JSON.parse(readFileSync(at('package.json'), 'utf8'));
  await build({
    entryPoints: [at('js/embed.js')],
    outfile: at('pkg/embed.js'),
    bundle: true,
    format: 'iife',
    minify: true,
    target: BROWSERS,
    charset: 'utf8',
    legalComments: 'none',
    logLevel: 'warning',
    // wasm-bindgen's glue names a module once for each thing it imports from it.
    logOverride: { 'duplicate-object-key': 'silent' },
    define: {
      __WASM_INTEGRITY__: JSON.stringify(wasm),
      __VERSION__: JSON.stringify(version),
      // A script has no address of its own here; embed.js takes it from its tag.
      'import.meta.url': 'location.href',
    },
  });
  const hashes = { 'embed.js': integrity('embed.js'), 'article_embed_bg.wasm': wasm };
  writeFileSync(at('pkg/integrity.json'), `${JSON.stringify(hashes, null, 2)}\n`);
}

/** @param {string} name of a file in pkg */
export function integrity(name) {
  return `sha384-${createHash('sha384').update(readFileSync(at('pkg', name))).digest('base64')}`;
}
