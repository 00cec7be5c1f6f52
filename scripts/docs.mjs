// npm run docs: the documentation of the interfaces, Rust's by rustdoc and JavaScript's by TypeDoc. A warning is an error.

import { pathToFileURL } from 'node:url';
import { build } from './build.mjs';
import { must } from './child.mjs';
import { at, environment, root } from './tools.mjs';

/** The first page of each. */
const PAGES = ['target/doc/article_embed/index.html', 'target/doc/js/index.html'];

export async function document() {
  await build();
  await must('cargo', ['doc', '--no-deps'], { cwd: root, env: { ...environment(), RUSTDOCFLAGS: '-D warnings' } });
  await must(process.execPath, [at('node_modules/typedoc/bin/typedoc')], { cwd: root });
  console.log(PAGES.map((page) => at(page)).join('\n'));
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  await document().catch((error) => {
    console.error(error.message);
    process.exit(1);
  });
}
