// npm run docs:site: builds the documentation as a site into target/site, with VitePress.

import { copyFileSync, cpSync, mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { exec } from '../exec.mjs';
import { main } from '../main.mjs';
import { at, root } from '../paths.mjs';
import { build } from './build.mjs';

const PUBLIC = at('target/site-public');

/** What live cards load. */
const FILES = ['embed.js', 'article_embed_bg.wasm', 'article_embed_formats_bg.wasm', 'reasons.json'];

export async function site() {
  await build();
  rmSync(PUBLIC, { recursive: true, force: true });
  mkdirSync(PUBLIC, { recursive: true });
  for (const name of FILES) copyFileSync(at('pkg', name), join(PUBLIC, name));
  cpSync(at('pkg/messages'), join(PUBLIC, 'messages'), { recursive: true });
  copyFileSync(at('www/article.json'), join(PUBLIC, 'article.json'));
  cpSync(at('www/images'), join(PUBLIC, 'images'), { recursive: true });
  await exec(process.execPath, [at('node_modules/vitepress/bin/vitepress.js'), 'build', 'docs'], {
    cwd: root,
    minutes: 10,
  });
}

await main(import.meta, site);
