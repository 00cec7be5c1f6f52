// npm run build: everything in pkg/, as far as it is not there. It installs what it needs first.

import { pathToFileURL } from 'node:url';
import { bundle } from './bundle.mjs';
import { setup } from './setup.mjs';
import { renew } from './stamp.mjs';
import { at } from './tools.mjs';
import { makeWasm } from './wasm.mjs';

/** Each wasm there is. @type {import('./wasm.mjs').Target[]} */
const TARGETS = [{ name: 'browser', cargo: ['--no-default-features'], into: at('pkg') }];

const SCRIPTS = ['build.mjs', 'wasm.mjs', 'names.mjs', 'bundle.mjs', 'tools.mjs'].map((name) => at('scripts', name));
const MANIFESTS = [at('Cargo.toml'), at('Cargo.lock'), at('package-lock.json'), ...SCRIPTS];

/** @param {import('./wasm.mjs').Target} target @returns {import('./stamp.mjs').Step & { name: string }} */
const wasmStep = (target) => ({
  name: target.name,
  stamp: at('target/stamps', target.name),
  inputs: [at('src'), ...MANIFESTS],
  outputs: ['article_embed.js', 'article_embed.d.ts', 'article_embed_bg.wasm', 'snippets'].map((name) => `${target.into}/${name}`),
  make: () => makeWasm(target, console.log),
});

/** The one-file script; it names the hash of the wasm. */
const BUNDLE = {
  name: 'embed.js',
  stamp: at('target/stamps/embed'),
  inputs: [at('js'), at('package.json'), at('pkg/article_embed.js'), at('pkg/article_embed_bg.wasm'), at('pkg/snippets'), ...MANIFESTS],
  outputs: [at('pkg/embed.js'), at('pkg/integrity.json')],
  make: bundle,
};

/** Makes what is missing or out of date, one line of progress for each. */
export async function build() {
  await setup('build');
  for (const { name, ...step } of [...TARGETS.map(wasmStep), BUNDLE]) {
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
