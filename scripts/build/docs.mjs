// npm run docs: writes the API documentation with rustdoc and TypeDoc. A warning is an error.

import { exec } from '../exec.mjs';
import { main } from '../main.mjs';
import { at, root } from '../paths.mjs';
import { environment } from '../setup/programs.mjs';
import { build } from './build.mjs';

await main(import.meta, async () => {
  await build();
  await exec('cargo', ['doc', '--no-deps', '--package', 'article-embed', '--features', 'schema'], {
    cwd: root,
    env: { ...environment(), RUSTDOCFLAGS: '-D warnings' },
  });
  await exec(process.execPath, [at('node_modules/typedoc/bin/typedoc')], { cwd: root });
  console.log([at('target/doc/article_embed/index.html'), at('target/doc/js/index.html')].join('\n'));
});
