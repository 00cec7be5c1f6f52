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
  const { outputFiles } = await build({
    write: false,
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
  writeFileSync(at('pkg/embed.js'), ownNames(outputFiles[0]?.text ?? ''));
  const hashes = { 'embed.js': integrity('embed.js'), 'article_embed_bg.wasm': wasm };
  writeFileSync(at('pkg/integrity.json'), `${JSON.stringify(hashes, null, 2)}\n`);
}

/**
 * esbuild makes a module's namespace with a `for in`, which also finds what a host's page has added to Object.prototype.
 * @param {string} code
 */
function ownNames(code) {
  const own = code.replace(/for\(var (\w+) in (\w+)\)(\w+\(\w+,\1,\{)get:/g, 'for(var $1 of Object.keys($2))$3__proto__:null,get:');
  if (/for\(var \w+ in /.test(own)) throw new Error('the bundle walks an object together with its prototype');
  return own;
}

/** @param {string} name of a file in pkg */
export function integrity(name) {
  return `sha384-${createHash('sha384').update(readFileSync(at('pkg', name))).digest('base64')}`;
}
