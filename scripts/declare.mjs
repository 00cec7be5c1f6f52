// Writes the package's TypeScript types into pkg/types, from the JSDoc of js/. It checks nothing: the stage `types` does.

import { cpSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { run } from './child.mjs';
import { at, root } from './tools.mjs';

const INTO = at('pkg/types');

/** What is written by hand: what a compiler cannot see, and the templates of frameworks. */
const BY_HAND = at('js/types');

export async function declare() {
  rmSync(INTO, { recursive: true, force: true });
  const how = ['--declaration', '--emitDeclarationOnly', '--noEmit', 'false', '--rootDir', at('js'), '--outDir', INTO];
  const { ok, reason, output } = await run(process.execPath, [at('node_modules/typescript/bin/tsc'), '-p', at('tsconfig.package.json'), ...how], { cwd: root, quiet: true });
  if (!ok) throw new Error(`tsc: ${reason}\n${output}`);
  for (const name of readdirSync(INTO)) {
    const file = join(INTO, name);
    // They stand one folder deeper than what they are made from.
    writeFileSync(file, readFileSync(file, 'utf8').replaceAll("'../pkg/", "'../").replaceAll('"../pkg/', '"../'));
  }
  for (const entry of ['index', 'inline', 'define']) {
    const file = join(INTO, `${entry}.d.ts`);
    writeFileSync(file, `import './dom.js';\n${readFileSync(file, 'utf8')}`);
  }
  cpSync(BY_HAND, INTO, { recursive: true });
  cpSync(at('js/article.d.ts'), join(INTO, 'article.d.ts'));
}
