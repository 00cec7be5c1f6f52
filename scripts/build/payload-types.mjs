// Generates the TypeScript types of a payload from its JSON Schema.

import { readFileSync } from 'node:fs';
import { compile } from 'json-schema-to-typescript';
import { at } from '../paths.mjs';

/** The text of js/article.d.ts. */
export function types() {
  const schema = JSON.parse(readFileSync(at('js/schema.json'), 'utf8'));
  // `anyOf` requires one of two members; it would split a type in two.
  for (const object of Object.values(schema.$defs)) delete object.anyOf;
  return compile(schema, 'Article', {
    bannerComment: '// The payload, version 1. Generated from schema.json.',
    additionalProperties: false,
    // A list of at most fifty items would become fifty-one tuples.
    maxItems: -1,
    style: { singleQuote: true, printWidth: 120 },
  });
}
