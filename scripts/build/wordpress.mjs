// npm run build:wordpress: copies the script and its wasm into the WordPress plugin, and packs it with -- --zip FILE.

import { createHash } from 'node:crypto';
import { copyFileSync, cpSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { exec } from '../exec.mjs';
import { main } from '../main.mjs';
import { at, root } from '../paths.mjs';
import { build } from './build.mjs';

const PLUGIN = 'integrations/wordpress';

/** What the plugin ships of the build; git ignores the folder. */
const FILES = [
  'pkg/embed.js',
  'pkg/article_embed_bg.wasm',
  'pkg/article_embed_formats_bg.wasm',
  'pkg/reasons.json',
  'js/fallback.css',
  'LICENSE-MIT',
];

/** Files of the plugin's folder that only its developers need, as git leaves them out. */
const LEFT_OUT = [':(exclude)README.md', ':(exclude)phpcs.xml.dist'];

/** Copies the files, and writes what PHP has to know about the script. @returns {string[]} paths of the files */
export function copyAssets() {
  const folder = at(PLUGIN, 'assets');
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const hash = createHash('sha256');
  for (const file of FILES) {
    copyFileSync(at(file), `${folder}/${name(file)}`);
    hash.update(readFileSync(at(file)));
  }
  cpSync(at('pkg/messages'), `${folder}/messages`, { recursive: true, filter: (path) => !/\.(ts|js)$/.test(path) });
  const texts = readdirSync(`${folder}/messages`).sort();
  for (const text of texts) hash.update(readFileSync(`${folder}/messages/${text}`));
  const integrity = `sha384-${createHash('sha384')
    .update(readFileSync(at('pkg/embed.js')))
    .digest('base64')}`;
  const facts = `<?php return array( 'version' => '${hash.digest('hex').slice(0, 16)}', 'integrity' => '${integrity}' );\n`;
  writeFileSync(`${folder}/embed.asset.php`, facts);
  const names = [...FILES.map(name), ...texts.map((text) => `messages/${text}`), 'embed.asset.php'];
  return names.map((file) => `${folder}/${file}`);
}

/** @param {string} path */
const name = (path) => path.slice(path.lastIndexOf('/') + 1);

/** Packs the committed plugin with the copied files. @param {string} zip @param {string[]} assets */
export async function pack(zip, assets) {
  // A file that is added has the last prefix before it, and its name without folders.
  const folder = (/** @type {string} */ file) => file.slice(at(PLUGIN).length + 1, file.lastIndexOf('/') + 1);
  const added = assets.flatMap((file) => [`--prefix=article-embed/${folder(file)}`, `--add-file=${file}`]);
  const args = [...added, '--prefix=article-embed/', `HEAD:${PLUGIN}`, '.', ...LEFT_OUT];
  await exec('git', ['archive', '--format=zip', `--output=${zip}`, ...args], { cwd: root });
}

await main(import.meta, async () => {
  await build();
  const assets = copyAssets();
  const zip = process.argv[process.argv.indexOf('--zip') + 1];
  if (process.argv.includes('--zip')) await pack(zip ?? 'article-embed.zip', assets);
  console.log(`${PLUGIN}/assets: ${assets.length} files`);
});
