// Writes what is made of other files of pkg/ without compiling anything: wasm as text in scripts, the style sheet. It makes no wasm.

import { copyFileSync, readFileSync, writeFileSync } from 'node:fs';
import { at } from './tools.mjs';

/** Script → the wasm in it. */
const SCRIPTS = {
  'pkg/inline.js': 'pkg/article_embed_formats_bg.wasm',
  'pkg/server/inline.js': 'pkg/server/article_embed_bg.wasm',
};

export const INLINE = {
  inputs: [...Object.values(SCRIPTS), 'src/card.css', 'scripts/inline.mjs'].map((name) => at(name)),
  outputs: [...Object.keys(SCRIPTS), 'pkg/card.css'].map((name) => at(name)),
};

/** The scripts that hold a wasm, and `pkg/card.css`. */
export async function inline() {
  for (const [script, wasm] of Object.entries(SCRIPTS)) {
    const text = readFileSync(at(wasm)).toString('base64');
    writeFileSync(at(script.replace(/js$/, 'd.ts')), '/** The wasm of the same build, as text. */\nexport const base64: string;\n');
    writeFileSync(at(script), `// The wasm of the same build, as text.\nexport const base64 = '${text}';\n`);
  }
  copyFileSync(at('src/card.css'), at('pkg/card.css'));
}
