// Writes modules that contain a wasm as base64, and copies the style sheet.

import { readFileSync, writeFileSync } from 'node:fs';
import { at } from '../paths.mjs';

/** Module → the wasm that it contains. */
const SCRIPTS = {
  'pkg/inline.js': 'pkg/article_embed_formats_bg.wasm',
  'pkg/server/inline.js': 'pkg/server/article_embed_bg.wasm',
};

/** The parts of the style sheet, in the order of src/styles.rs. */
const SHEETS = ['card', 'disclosures', 'media', 'list', 'gallery'].map((name) => `src/${name}.css`);

export const EMBEDDED = {
  inputs: [...Object.values(SCRIPTS), ...SHEETS, 'scripts/build/embed-wasm.mjs'].map((name) => at(name)),
  outputs: [...Object.keys(SCRIPTS), 'pkg/card.css'].map((name) => at(name)),
};

/** Writes these modules, and `pkg/card.css`. */
export async function embedWasm() {
  for (const [script, wasm] of Object.entries(SCRIPTS)) {
    const text = readFileSync(at(wasm)).toString('base64');
    writeFileSync(
      at(script.replace(/js$/, 'd.ts')),
      '/** The wasm of this build, as base64. */\nexport const base64: string;\n',
    );
    writeFileSync(at(script), `// The wasm of this build, as base64.\nexport const base64 = '${text}';\n`);
  }
  writeFileSync(at('pkg/card.css'), SHEETS.map((sheet) => readFileSync(at(sheet))).join(''));
}
