// Configures TypeDoc, which documents the JavaScript API.

import { OptionDefaults } from 'typedoc';

export default {
  name: 'article-embed',
  entryPoints: ['js/index.js', 'js/define.js', 'js/inline.js', 'js/server.js'],
  tsconfig: 'tsconfig.package.json',
  out: 'target/doc/js',
  readme: 'docs/npm.md',
  blockTags: [...OptionDefaults.blockTags, '@cssproperty', '@csspart', '@fires', '@slot', '@tagname'],
  // What wasm-bindgen generates.
  intentionallyNotExported: ['bindings'],
  excludeInternal: true,
  excludePrivate: true,
  disableSources: true,
  treatWarningsAsErrors: true,
};
