// npm run build: everything in pkg/, as far as it is not there. It installs what it needs first.

import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { bundle } from './bundle.mjs';
import { declare } from './declare.mjs';
import { INLINE, inline } from './inline.mjs';
import { manifest } from './manifest.mjs';
import { setup } from './setup.mjs';
import { renew } from './stamp.mjs';
import { at } from './tools.mjs';
import { makeWasm } from './wasm.mjs';

/**
 * Each wasm there is: the core that reads the project's own format, and the larger one that reads them all. Both fit
 * the glue that the first is made with. The third is for servers: the card as a string, the article normalized. @type {import('./wasm.mjs').Target[]}
 */
const TARGETS = [
  { name: 'core', cargo: ['--no-default-features'], into: at('pkg'), wasm: 'article_embed_bg.wasm', glue: true },
  { name: 'formats', cargo: ['--no-default-features', '--features', 'formats'], into: at('pkg'), wasm: 'article_embed_formats_bg.wasm', glue: false },
  { name: 'server', cargo: ['--no-default-features', '--features', 'formats,server'], into: at('pkg/server'), wasm: 'article_embed_bg.wasm', glue: true, speed: true },
];

const GLUE = ['article_embed.js', 'article_embed.d.ts', 'snippets'];

const SCRIPTS = ['build.mjs', 'wasm.mjs', 'names.mjs', 'glue.mjs', 'bundle.mjs', 'tools.mjs'].map((name) => at('scripts', name));
const MANIFESTS = [at('Cargo.toml'), at('Cargo.lock'), at('package-lock.json'), ...SCRIPTS];

/** @param {import('./wasm.mjs').Target} target @returns {import('./stamp.mjs').Step & { name: string }} */
const wasmStep = (target) => ({
  name: target.name,
  stamp: at('target/stamps', target.name),
  inputs: [at('src'), ...MANIFESTS],
  outputs: [target.wasm, ...(target.glue ? GLUE : [])].map((name) => join(target.into, name)),
  make: () => makeWasm(target, console.log),
});

/** The one-file script; it names the hash of the wasm. */
const BUNDLE = {
  name: 'embed.js',
  stamp: at('target/stamps/embed'),
  inputs: [at('js'), at('package.json'), ...GLUE.map((name) => at('pkg', name)), ...TARGETS.map(({ into, wasm }) => join(into, wasm)), ...MANIFESTS],
  outputs: ['embed.js', 'tools.js', 'integrity.json'].map((name) => at('pkg', name)),
  make: bundle,
};

/** Made of what is there then: wasm in scripts, types, the description of the element. @type {(import('./stamp.mjs').Step & { name: string })[]} */
const PACKAGE = [
  { name: 'inline', stamp: at('target/stamps/inline'), ...INLINE, make: inline },
  {
    name: 'types',
    stamp: at('target/stamps/types'),
    inputs: [at('js'), at('tsconfig.package.json'), at('scripts/declare.mjs'), ...['pkg', 'pkg/server'].map((folder) => at(folder, 'article_embed.d.ts'))],
    outputs: [at('pkg/types')],
    make: declare,
  },
  {
    name: 'manifest',
    stamp: at('target/stamps/manifest'),
    inputs: [at('js'), at('README.md'), at('src/card.css'), at('src/view/table'), at('scripts/manifest.mjs')],
    outputs: [at('pkg/custom-elements.json')],
    make: manifest,
  },
];

/** Makes what is missing or out of date, one line of progress for each. */
export async function build() {
  await setup('build');
  for (const { name, ...step } of [...TARGETS.map(wasmStep), BUNDLE, ...PACKAGE]) {
    const made = await renew(step);
    console.log(`✓ ${name}${made ? '' : ' (unchanged)'}`);
  }
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  await build().catch((error) => {
    console.error(error.message);
    process.exit(1);
  });
}
