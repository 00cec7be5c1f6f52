// The names of what the wasm imports, as src/web/host.rs has them. The wasm has one letter for each.

import { readFileSync } from 'node:fs';

const text = readFileSync(new URL('../../pkg/article_embed.js', import.meta.url), 'utf8');

/** What each function of the bindings calls in its first line. */
const called = new Map(
  [...text.matchAll(/^ {2}function (__wbg_\w+)\(.*\) \{\n\s*const ret = ([\w.]+)\(/gm)].map(([, from, name]) => [
    from,
    name,
  ]),
);

/** The object of imports, whose functions are of the bindings or of a module of their own. */
const [, imports = ''] = /\ba: \{ __proto__: null, (.*?) \}/.exec(text) ?? [];

/** By letter. */
export const NAMES = new Map(
  [...imports.matchAll(/(\w+): (\w+)/g)].map(([, letter = '', from = '']) => [letter, called.get(from) ?? from]),
);
