// Makes wasm-bindgen's glue replace its instance, and takes out of it what cannot run in a browser of ours. It reads no file.

/**
 * What stands in the glue and what stands there instead. Text that is not there any more stops the build: another
 * wasm-bindgen has to be read anew, line by line.
 * @typedef {[from: RegExp, to: string]} Change
 */

/** An instance lasts as long as load.js wants: the next `initSync` makes another, of any build. @type {Change[]} */
const REPLACEABLE = [
  [/(?<=^function initSync\(module\) \{\n) *if \(wasm !== undefined\) return wasm;\n/m, ''],
  // Views of the memory are made when they are used: one that is kept may be of the instance before.
  [/^ *(let )?cached(DataView|Uint8Array)Memory0 = null;\n/gm, ''],
  [/^function getDataViewMemory0\(\) \{[^]*?^\}\n/m, ''],
  [/^function getUint8ArrayMemory0\(\) \{[^]*?^\}\n/m, 'function getUint8ArrayMemory0(ptr, len) {\n    return new Uint8Array(wasm.memory.buffer, ptr, len);\n}\n'],
  [/getUint8ArrayMemory0\(\)\.subarray\(ptr, ptr \+ len\)/, 'getUint8ArrayMemory0(ptr, len)'],
  // Safari's decoder fails after 2 GB: that is the death of the instance, and the next one has a new decoder.
  [/^let cachedTextDecoder = [^]*?^function decodeText\(bytes\) \{[^]*?^\}\n/m, 'let cachedTextDecoder;\n'],
  [/^ *ptr = ptr[^;]*;\n *return decodeText\(/m, '    return cachedTextDecoder.decode('],
  [/(?<=^ *)wasm = instance\.exports;\n/m, "cachedTextDecoder = new TextDecoder('utf-8', { ignoreBOM: true });\n    keys.clear();\n    wasm = instance.exports;\n"],
];

/** What cannot run in a browser of ours. @type {Change[]} */
const IDLE = [
  // load.js gives a compiled module.
  [/(?<=^function initSync[^]*?) *if \(module !== undefined\) \{[^]*?\n    \}\n/m, ''],
  [/(?<=^function initSync[^]*?) *if \(!\(module instanceof WebAssembly\.Module\)\) \{[^]*?\n    \}\n/m, ''],
  // Every browser has it since 2020.
  [/^if \(!\('encodeInto' in cachedTextEncoder\)\) \{[^]*?^\}\n/m, ''],
  // An address beyond 2 GB would be a negative one: no view of the memory begins there, and the instance dies.
  [/ >>> 0/g, ''],
];

/** A build for pages speaks of values by number: it needs no table of them, and throws none. @type {Change[]} */
const TABLELESS = [
  [/^ *throw: function\(arg0, arg1\) \{[^]*?^        \},\n/m, ''],
  [/^ *init_externref_table: function\(\) \{[^]*?^        \},\n/m, ''],
  [/^ *wasm\.start\(\);\n/m, ''],
];

/** A text is most often ASCII, which a loop copies faster than an encoder. */
const PASS_TEXT = `function passTextOrNone(at, text) {
    let ptr = 0, size = 0;
    if (!isLikeNone(text)) {
        const { length } = text;
        ptr = wasm.malloc(length, 1);
        const ascii = getUint8ArrayMemory0(ptr, length);
        for (let code; (code = text.charCodeAt(size)) < 128; size++) ascii[size] = code;
        if (size < length) {
            wasm.free(ptr, length, 1);
            const bytes = cachedTextEncoder.encode(text);
            size = bytes.length;
            ptr = wasm.malloc(size, 1);
            getUint8ArrayMemory0(ptr, size).set(bytes);
        }
    }
    new Int32Array(wasm.memory.buffer, at, 2).set([ptr, size]);
}
`;

/** The names of members are static: each crosses once, and is known again by its address. */
const PASS_KEY = `const keys = new Map();
function keyFromWasm0(ptr, len) {
    let key = keys.get(ptr);
    if (key?.length !== len) keys.set(ptr, key = getStringFromWasm0(ptr, len));
    return key;
}

function takeStringFromWasm0([ptr, len]) {
    const text = getStringFromWasm0(ptr, len);
    wasm.free(ptr, len, 1);
    return text;
}
`;

/** The same with fewer words. @type {Change[]} */
const SHORT = [
  [/^function passStringToWasm0\(arg, malloc, realloc\) \{[^]*?^\}\n/m, PASS_TEXT + PASS_KEY],
  [/^ *var ptr1 = isLikeNone\(ret\) [^]*?setInt32\(\(arg0\) \+ 4 \* 0, ptr1, true\);\n/gm, '            passTextOrNone(arg0, ret);\n'],
  [/^let WASM_VECTOR_LEN = 0;\n/m, ''],
  [/own\(arg0, getStringFromWasm0\(/, 'own(arg0, keyFromWasm0('],
  [/^    let deferred1_0;[^]*?const ret = (.*);\n[^]*?^    \}\n(?=\}\n)/gm, '    return takeStringFromWasm0($1);\n'],
  // A number is as true as a boolean; no address is 0.
  [/(?<=return ret|\barg4) !== 0(?=[;)])/g, ''],
  [/arg3 === 0 \? undefined : (getStringFromWasm0\(arg3, arg4\))/, 'arg3 ? $1 : undefined'],
  // What is passed on as it is needs no function of its own.
  [/^( *)(\w+): function\(([\w, ]*)\) \{\n *(?:const ret = )?\2\(\3\);\n(?: *return ret;\n)? *\},\n/gm, '$1$2,\n'],
];

/**
 * @param {{ wat: string, glue: string }} bound the wasm, as text, and its glue, as wasm-bindgen wrote them
 * @param {Change[]} [changes] all that the wasm can do with
 */
export function trim(bound, changes) {
  const { wat, glue: whole } = rename(join(bound));
  const table = /\((param|result)[^)]* externref/.test(wat);
  const glue = (changes ?? [...REPLACEABLE, ...IDLE, ...SHORT, ...(table ? [] : TABLELESS)]).reduce(change, whole);
  const [gone] = glue.match(/getDataViewMemory0|cached(DataView|Uint8Array)Memory0|numBytesDecoded/) ?? [];
  if (gone) throw new Error(`the glue still uses ${gone}: see scripts/glue.mjs`);
  return { wat: close(wat, glue), glue };
}

/** @param {string} glue @param {Change} change */
function change(glue, [from, to]) {
  const changed = glue.replace(from, to);
  if (changed === glue) throw new Error(`the glue has no ${from} any more: see scripts/glue.mjs`);
  return changed;
}

/**
 * wasm-bindgen imports a module whole, once for each of its functions that needs no glue. Here each is named, and all
 * that the wasm imports comes from one object.
 * @param {{ wat: string, glue: string }} bound
 */
function join({ wat, glue }) {
  const direct = [...wat.matchAll(/^ \(import "\.\/snippets\/[^"]*" "(\w+)"/gm)].map(([, name]) => name).sort();
  /** @type {Change[]} */
  const changes = [
    [/^import \* as import\d+ from .*\n/gm, ''],
    [/^import \{ (.* from ('\.\/snippets.*'));/m, `import { ${direct.join(', ')}, $1;\nexport { date, draw, hold, language } from $2;`],
    [/(?<=const import0 = \{\n *__proto__: null,\n)/, direct.map((name) => `        ${name},\n`).join('')],
    [/( *)"\.\/article_embed_bg\.js": import0,\n(.*import\d+,\n)*/, '$1host: import0,\n'],
  ];
  return { wat: wat.replace(/^( \(import )"[^"]*"/gm, '$1"host"'), glue: changes.reduce(change, glue) };
}

/**
 * wasm-bindgen's own functions keep their names without what says that they are wasm-bindgen's.
 * @param {{ wat: string, glue: string }} bound
 */
function rename({ wat, glue }) {
  const own = '__(?:wbindgen|externref)_';
  return {
    wat: wat.replace(new RegExp(`^( \\((?:export|import "host") ")${own}`, 'gm'), '$1'),
    glue: glue.replace(new RegExp(`(?<=wasm\\.|^ *)${own}(?=\\w+)`, 'gm'), ''),
  };
}

/**
 * What the wasm exports and the glue never asks for is no longer exported, so that wasm-opt finds it idle.
 * @param {string} wat
 * @param {string} glue
 */
function close(wat, glue) {
  return wat.replace(/^ \(export "(\w+)" .*\n/gm, (line, name) => (glue.includes(`wasm.${name}`) ? line : ''));
}
