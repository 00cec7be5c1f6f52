// Shortens the names that a wasm and its glue know each other's functions by: their hashes do not compress. It reads no file.

const HASHED = '__wb(?:g|indgen)_(?:__wbindgen_)?(\\w+?)_[0-9a-f]{16}';

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
