// Bundles wasm-bindgen's bindings into a module that instantiates the core, as often as needed.

import { dirname } from 'node:path';

/**
 * What wasm-opt's `--minify-imports-and-exports-and-modules` prints: how it renamed a wasm's imports and exports.
 * @typedef {{ imports: [module: string, name: string, short: string][], exports: [name: string, short: string][] }} NameMap
 */

/** The name that wasm-opt gives to the modules that a wasm imports from. */
const MODULE = 'a';

/**
 * Original names → short names, for esbuild's `mangleCache`.
 * @param {NameMap} names
 * @returns {Record<string, string>}
 */
export const mangleCache = ({ imports, exports }) =>
  Object.fromEntries([
    ...imports.flatMap(([module, name, short]) => [
      [module, MODULE],
      [name, short],
    ]),
    ...exports,
  ]);

/**
 * The source of a module that exports `createBindings()`. Each call returns bindings with a state of their own, and
 * `start(module)` makes their instance: so a new instance replaces one that has crashed.
 *
 * Only documented options of esbuild are used (https://esbuild.github.io/api/#mangle-props), and no line of the bindings
 * is looked at: another version of wasm-bindgen needs no change here.
 * @param {string} bindings the module `…_bg.js` that wasm-bindgen wrote, with `--target bundler`
 * @param {WebAssembly.Module} wasm what it was written for
 * @param {string[]} exports of it
 * @param {NameMap} [names] if the wasm's imports and exports have been renamed
 */
export async function bindingsModule(bindings, wasm, exports, names) {
  // Not at the top: a fresh checkout has no npm packages until they are installed.
  const { build } = await import('esbuild');
  const list = ['start', ...exports].join(', ');
  const { outputFiles } = await build({
    write: false,
    bundle: true,
    absWorkingDir: dirname(bindings),
    stdin: {
      contents: `${starter(bindings, wasm, exports, !!names)}\nexported = [${list}];`,
      resolveDir: dirname(bindings),
    },
    banner: { js: 'export function createBindings() {\nlet exported;' },
    footer: { js: `const [${list}] = exported;\nreturn { ${list} };\n}` },
    format: 'iife',
    target: 'es2022',
    charset: 'utf8',
    ...(names && mangled(mangleCache(names))),
  });
  return outputFiles[0]?.text ?? '';
}

/**
 * What a bundler would generate for the import of a wasm
 * (https://wasm-bindgen.github.io/wasm-bindgen/reference/deployment.html#bundlers), as a function that can be called again.
 * @param {string} bindings @param {WebAssembly.Module} wasm @param {string[]} exports @param {boolean} isRenamed
 */
function starter(bindings, wasm, exports, isRenamed) {
  const imports = WebAssembly.Module.imports(wasm);
  const from = [...new Set(imports.map(({ module }) => module))];
  // A function that needs no conversion is imported from its own module, all others from the bindings.
  const list = (/** @type {string[]} */ ...modules) =>
    imports
      .filter(({ module }) => modules.includes(module))
      .map(({ name }) => name)
      .join(', ');
  const lines = from.map((module) => `import { ${list(module)} } from ${JSON.stringify(module)};`);
  // Renamed modules share one name.
  const groups = isRenamed ? [from] : from.map((module) => [module]);
  const objects = groups.map((group) => `${JSON.stringify(group[0])}: { __proto__: null, ${list(...group)} }`);
  const hasStart = WebAssembly.Module.exports(wasm).some(({ name }) => name === '__wbindgen_start');
  return `import { __wbg_set_wasm, ${exports.join(', ')} } from ${JSON.stringify(bindings)};
${lines.join('\n')}
function start(module) {
  const { exports } = new WebAssembly.Instance(module, { __proto__: null, ${objects.join(', ')} });
  __wbg_set_wasm(exports);${hasStart ? '\n  exports.__wbindgen_start();' : ''}
}`;
}

/** @param {Record<string, string>} cache */
function mangled(cache) {
  const names = Object.keys(cache).map((name) => name.replace(/\W/g, '\\$&'));
  return { mangleProps: new RegExp(`^(?:${names.join('|')})$`), mangleQuoted: true, mangleCache: cache };
}

/**
 * The types of that module.
 * @param {string} bindings specifier of a module with the types that wasm-bindgen wrote
 * @param {string[]} exports
 */
export const bindingsTypes = (bindings, exports) => `import type * as bindings from '${bindings}';

export type Bindings = Pick<typeof bindings, ${exports.map((name) => `'${name}'`).join(' | ')}> & {
  /** Makes the instance. Must be called before anything else. */
  start(module: WebAssembly.Module): void;
};

/** Bindings with a state of their own. */
export function createBindings(): Bindings;
`;
