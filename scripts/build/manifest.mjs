// Writes pkg/custom-elements.json from the JSDoc of the element's class and the types of its attributes.

import { readFileSync, writeFileSync } from 'node:fs';
import { at } from '../paths.mjs';

/** In a variable, because the package has no complete types. @type {string} */
const ANALYZER = '@custom-elements-manifest/analyzer/index.js';

/** @param {any} ts @param {string} name */
const parse = (ts, name) => ts.createSourceFile(name, readFileSync(at(name), 'utf8'), ts.ScriptTarget.ES2022, true);

/**
 * The attributes that the interface `ArticleEmbedAttributes` in js/types/dom.d.ts declares.
 * @param {any} ts
 * @returns {{ name: string, fieldName: string, type: { text: string }, description: string }[]}
 */
function attributes(ts) {
  // The types of the package, because the file imports others that are generated.
  const program = ts.createProgram([at('pkg/types/dom.d.ts')], { noLib: true, types: [] });
  const [source, checker] = [program.getSourceFile(at('pkg/types/dom.d.ts')), program.getTypeChecker()];
  const named = (/** @type {any} */ node) =>
    ts.isInterfaceDeclaration(node) && node.name.text === 'ArticleEmbedAttributes';
  return source.statements.find(named).members.map((/** @type {any} */ { name: { text: name }, type, jsDoc }) => ({
    name,
    fieldName: name.replace(/-./, ([, letter = '']) => letter.toUpperCase()),
    type: { text: checker.typeToString(checker.getTypeFromTypeNode(type)) },
    description: ts.getTextOfJSDocComment(jsDoc?.[0]?.comment) ?? '',
  }));
}

export async function manifest() {
  const { create, ts } = await import(ANALYZER);
  const modules = ['js/element.js', 'js/define.js'].map((name) => parse(ts, name));
  const made = create({ modules, plugins: [], context: { dev: false } });
  const declarations = made.modules.flatMap((/** @type {any} */ module) => module.declarations);
  const element = declarations.find((/** @type {any} */ { name }) => name === 'ArticleEmbedElement');
  Object.assign(element, { customElement: true, attributes: attributes(ts) });
  const isPublic = (/** @type {any} */ { name, privacy }) => !name.startsWith('#') && privacy !== 'private';
  element.members = element.members.filter(isPublic);
  writeFileSync(at('pkg/custom-elements.json'), `${JSON.stringify(made, null, 2)}\n`);
}
