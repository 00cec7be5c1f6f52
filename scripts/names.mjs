// Takes out of a wasm what no page needs: long names that only its glue knows it by, and functions for closures. It reads no file.

const HASHED = '__wb(?:g|indgen)_(?:__wbindgen_)?(\\w+?)_[0-9a-f]{16}';

const LETTERS = 'abcdefghijklmnopqrstuvwxyz';

/**
 * `__wbg_createElement_de4a31ed2fb252be` becomes `createElement`, in both.
 * @param {string} wat the wasm, as text
 * @param {string} glue
 * @returns {{ wat: string, glue: string }}
 */
export function shorten(wat, glue) {
  /** @type {Map<string, string>} */
  const short = new Map();
  const taken = new Set([...wat.matchAll(/^ \(import "[^"]*" "([^"]+)"/gm)].map(([, name]) => name));
  const renamed = wat.replace(new RegExp(`^( \\(import "[^"]*" ")(${HASHED})"`, 'gm'), (_, before, long, word) => {
    const name = short.get(long) ?? free(word, taken);
    short.set(long, name);
    return `${before}${name}"`;
  });
  const keys = glue.replace(new RegExp(`^(\\s+)(${HASHED}):`, 'gm'), (_, before, long) => `${before}${short.get(long) ?? long}:`);
  return { wat: renamed, glue: keys };
}

/**
 * The word, or the word with the first number that makes it a name of its own.
 * @param {string} word
 * @param {Set<string | undefined>} taken
 */
function free(word, taken) {
  let name = word;
  for (let number = 2; taken.has(name); number += 1) name = `${word}${number}`;
  taken.add(name);
  return name;
}

/**
 * js-sys leaves a function in the table for each kind of closure it could be given. Where the glue makes no closures
 * nobody calls them; without their places in the table wasm-opt drops them.
 * @param {string} wat
 * @param {string} glue
 */
export function forget(wat, glue) {
  if (/make(Mut)?Closure/.test(glue)) return wat;
  return wat.replace(/^ \(elem .*$/gm, (elements) => {
    const names = elements.match(/\$"(?:[^"\\]|\\.)*"|\$[^\s")]+/g) ?? [];
    const kept = names.find((name) => name.includes('article_embed'));
    if (!kept) return elements;
    return elements.replace(/\$"wasm_bindgen\[[^"]*::convert::closures::[^"]*"|\$"js_sys\[[^"]*::futures::[^"]*"/g, () => kept);
  });
}

/**
 * Imports and exports by a letter each, in the order of the glue; behind `//` it says what an import was called. What
 * the glue does not name is no export.
 * @param {{ wat: string, glue: string }} bound as `trim` leaves it
 * @returns {{ wat: string, glue: string }}
 */
export function initials({ wat, glue }) {
  /** @type {Map<string, string>[]} */
  const [imports, exports] = [new Map(), new Map()];
  const short = glue.replace(/(?<=^ +const import0 = \{\n *__proto__: null,\n)[^]*?(?=^ {4}\};)/m, (members) =>
    members.replace(/^( {8})(\w+)(,|: function.*\{)$/gm, (_, space, name, rest) =>
      `${space}${letter(imports, name)}${rest === ',' ? `: ${name},` : `${rest} // ${name}`}`));
  return {
    glue: short.replace(/\bwasm\.(\w+)/g, (_, name) => `wasm.${letter(exports, name)}`),
    wat: wat
      .replace(/^( \(import "host" ")(\w+)"/gm, (_, before, name) => `${before}${imports.get(name) ?? name}"`)
      .replace(/^ \(export "(\w+)"(.*)\n/gm, (_, name, what) => (exports.has(name) ? ` (export "${exports.get(name)}"${what}\n` : '')),
  };
}

/** @param {Map<string, string>} letters @param {string} name */
function letter(letters, name) {
  const short = letters.get(name) ?? LETTERS[letters.size] ?? name;
  letters.set(name, short);
  return short;
}
