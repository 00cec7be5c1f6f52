// The payload's types for TypeScript, made of its JSON Schema. It reads no payload.

import { readFileSync } from 'node:fs';
import { compile } from 'json-schema-to-typescript';
import { at } from './tools.mjs';

/** The text of js/article.d.ts. */
export function types() {
  const schema = JSON.parse(readFileSync(at('js/schema.json'), 'utf8'));
  // That one of two members is needed makes two types of one.
  for (const object of Object.values(schema.$defs)) delete object.anyOf;
  return compile(schema, 'Article', {
    bannerComment: '// The payload, version 1. Made of schema.json; it says no more than that.',
    additionalProperties: false,
    // A list of at most fifty would be fifty-one tuples.
    maxItems: -1,
    style: { singleQuote: true, printWidth: 120 },
  });
}
