// Writes the package's TypeScript types into pkg/types, from the JSDoc of js/.

import { cpSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { run } from '../exec.mjs';
import { at, root } from '../paths.mjs';

const INTO = at('pkg/types');

/** Types written by hand, of the element in the DOM and in the templates of frameworks. */
const BY_HAND = at('js/types');

export async function emitTypes() {
  rmSync(INTO, { recursive: true, force: true });
  const how = ['--declaration', '--emitDeclarationOnly', '--noEmit', 'false', '--rootDir', at('js'), '--outDir', INTO];
  const { ok, reason, output } = await run(
    process.execPath,
    [at('node_modules/typescript/bin/tsc'), '-p', at('tsconfig.package.json'), ...how],
    { cwd: root, quiet: true },
  );
  if (!ok) throw new Error(`tsc: ${reason}\n${output}`);
  for (const name of readdirSync(INTO)) {
    const file = join(INTO, name);
    // The types are one folder deeper than the modules.
    writeFileSync(file, readFileSync(file, 'utf8').replaceAll("'../pkg/", "'../").replaceAll('"../pkg/', '"../'));
  }
  for (const entry of ['index', 'inline', 'define']) {
    const file = join(INTO, `${entry}.d.ts`);
    writeFileSync(file, `import './dom.js';\n${readFileSync(file, 'utf8')}`);
  }
  cpSync(BY_HAND, INTO, { recursive: true });
  cpSync(at('js/article.d.ts'), join(INTO, 'article.d.ts'));
}
