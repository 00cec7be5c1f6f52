// The glue's changes: one object of imports, short names, nothing exported in vain, and a stop where the glue is not as it was.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { trim } from '../../scripts/glue.mjs';

const WAT = `(module
 (import "./article_embed_bg.js" "create" (func $0))
 (import "./article_embed_bg.js" "__wbindgen_init_externref_table" (func $1))
 (import "./snippets/x/host.js" "kind" (func $2))
 (import "./snippets/x/host.js" "append" (func $3))
 (export "memory" (memory $0))
 (export "__wbindgen_malloc" (func $4))
 (export "__abort_handler" (func $5))
 (data "__wbindgen_malloc"))`;
const GLUE = `import { create } from './snippets/x/host.js';
import * as import1 from "./snippets/x/host.js"
import * as import2 from "./snippets/x/host.js"
    const import0 = {
        __proto__: null,
        create: function(arg0) {
            return create(wasm.__wbindgen_malloc(arg0), wasm.memory);
        },
        __wbindgen_init_externref_table: function() {},
    };
    return {
        "./article_embed_bg.js": import0,
        "./snippets/x/host.js": import1,
        "./snippets/x/host.js": import2,
    };
`;

test('what the wasm imports is one object, in which every function is', () => {
  const { wat, glue } = trim({ wat: WAT, glue: GLUE }, []);
  const imported = [...wat.matchAll(/import "(.+?)" "(.+?)"/g)].map(([, from, name]) => `${from} ${name}`);
  assert.deepEqual(imported, ['host create', 'host init_externref_table', 'host kind', 'host append']);
  assert.match(glue, /^import \{ append, kind, create \} from '\.\/snippets\/x\/host\.js';\nexport \{ date, draw, hold, language \} from '\.\/snippets\/x\/host\.js';\n/);
  assert.deepEqual(glue.match(/^ {8}\w+(?=[,:])/gm)?.map((line) => line.trim()), ['__proto__', 'append', 'kind', 'create', 'init_externref_table', 'host']);
  assert.doesNotMatch(glue, /import\d+ from|import[12]/);
});

test('both sides know an export by the same name; what nobody asks for is none; data stays', () => {
  const { wat, glue } = trim({ wat: WAT, glue: GLUE }, []);
  assert.deepEqual([...wat.matchAll(/export "(.+?)"/g)].map(([, name]) => name), ['memory', 'malloc']);
  assert.ok(glue.includes('wasm.malloc(arg0)') && wat.includes('(data "__wbindgen_malloc")'));
});

test('a glue that is not as it was stops the build', () => {
  assert.throws(() => trim({ wat: WAT, glue: GLUE }), /has no .* any more/);
  assert.throws(() => trim({ wat: WAT, glue: GLUE }, [[/create/g, 'make'], [/create/g, 'make']]), /has no \/create\/g any more/);
  assert.throws(() => trim({ wat: WAT, glue: `${GLUE}getDataViewMemory0();` }, []), /still uses getDataViewMemory0/);
});
