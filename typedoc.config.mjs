// How TypeDoc writes the documentation of the JavaScript interface.

import { OptionDefaults } from 'typedoc';

export default {
  name: 'article-embed',
  entryPoints: ['js/index.js', 'js/define.js', 'js/inline.js', 'js/server.js'],
  tsconfig: 'tsconfig.package.json',
  out: 'target/doc/js',
  readme: 'docs/npm.md',
  blockTags: [...OptionDefaults.blockTags, '@fires'],
  excludeInternal: true,
  excludePrivate: true,
  disableSources: true,
  treatWarningsAsErrors: true,
};
