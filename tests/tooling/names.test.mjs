// The short names of imports: the same on both sides, one for each function, and nothing else is touched.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { initials, shorten } from '../../scripts/names.mjs';

const [ONE, TWO] = ['__wbg_set_00112233445566aa', '__wbg_set_ffeeddccbbaa9988'];
const WAT = `(module
 (import "./glue.js" "${ONE}" (func $0))
 (import "./glue.js" "${TWO}" (func $1))
 (import "./glue.js" "__wbindgen_init_externref_table" (func $2))
 (import "./host.js" "kind" (func $3))
 (import "./glue.js" "__wbg_kind_0011223344556677" (func $4))
 (import "./glue.js" "__wbg___wbindgen_is_string_0011223344556677" (func $5))
 (data "${ONE}")`;
const GLUE = `const imports = {
    ${TWO}: function() {},
    ${ONE}: function() { return '${ONE}'; },
    __wbindgen_init_externref_table: function() {},
    __wbg_kind_0011223344556677: function() {},
    __wbg___wbindgen_is_string_0011223344556677: function() {},
};`;

test('both sides know a function by the same name, and no two by one', () => {
  const { wat, glue } = shorten(WAT, GLUE);
  const imported = [...wat.matchAll(/import "(.+?)" "(.+?)"/g)].map(([, from, name]) => [from, name]);
  assert.deepEqual(imported, [
    ['./glue.js', 'set'], ['./glue.js', 'set2'], ['./glue.js', '__wbindgen_init_externref_table'],
    ['./host.js', 'kind'], ['./glue.js', 'kind2'], ['./glue.js', 'is_string'],
  ]);
  const keys = [...glue.matchAll(/(\w+): function/g)].map(([, name]) => name);
  assert.deepEqual(keys, ['set2', 'set', '__wbindgen_init_externref_table', 'kind2', 'is_string']);
});

test('data and code stay as they are', () => {
  const { wat, glue } = shorten(WAT, GLUE);
  assert.ok(wat.includes(`(data "${ONE}")`) && glue.includes(`return '${ONE}'`));
});

test('imports and exports have a letter each, the same on both sides, and the glue says of which', () => {
  const glue = `    const import0 = {
        __proto__: null,
        now,
        date: function(arg0) {
            return date(wasm.malloc(arg0), wasm.memory);
        },
    };
wasm.free(wasm.malloc(1));
`;
  const wat = '(module\n (import "host" "date" (func $0))\n (import "host" "now" (func $1))\n (export "memory" (memory $0))\n (export "malloc" (func $2))\n (export "other" (func $3)))';
  const short = initials({ wat, glue });
  assert.match(short.glue, /^ {8}a: now,\n {8}b: function\(arg0\) \{ \/\/ date\n {12}return date\(wasm\.a\(arg0\), wasm\.b\);$/m);
  assert.match(short.glue, /^wasm\.c\(wasm\.a\(1\)\);$/m);
  assert.deepEqual([...short.wat.matchAll(/(?:import "host"|export) "(\w+)"/g)].map(([, name]) => name), ['b', 'a', 'b', 'a', 'other']);
});
