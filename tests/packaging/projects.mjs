// The projects of the packaging tests: bundlers and frameworks, set up as their documentation says, with the examples
// of ours.

import { codeOf } from '../docs/blocks.mjs';

/** The headline in all examples. */
export const HEADLINE = 'Rain';
const STORY = `{ headline: '${HEADLINE}', url: 'https://news.example/rain' }`;

const page = (script, body = '<div id="app"></div>') =>
  `<!doctype html><html lang="en"><meta charset="utf-8"><title>App</title><body>${body}<script type="module" src="${script}"></script>`;

/** Records the load event of a card. */
const LISTEN = "addEventListener('article-load', ({ type }) => Object.assign(window, { heard: [type] }));\n";

const mounted = (entry) => LISTEN + codeOf('docs/npm.md', 'js').replace("'article-embed'", `'${entry}'`);

const guide = (name, language, place) => codeOf(`docs/frameworks/${name}.md`, language, place);

const TSCONFIG = (more = {}, include = ['src']) =>
  JSON.stringify({
    compilerOptions: {
      target: 'es2022',
      module: 'esnext',
      moduleResolution: 'bundler',
      lib: ['es2023', 'dom', 'dom.iterable'],
      strict: true,
      noEmit: true,
      types: [],
      ...more,
    },
    include,
  });

const VITE = ['vite@8', 'typescript@5.9'];
const vite = { build: ['npx', 'vite', 'build'], out: 'dist' };
const checked = { check: ['npx', 'tsc', '-p', '.'] };

/** A module that must not compile. */
const wrong = (framework, value) =>
  `import 'article-embed/${framework}';\n// @ts-expect-error: no such layout\nexport const wrong = ${value};\n`;

/** Each framework's template with attributes, the payload as a property, and an event with its type. */
const frameworks = {
  react: {
    hasList: true,
    packages: [...VITE, 'react@19', 'react-dom@19', '@types/react@19', '@types/react-dom@19', '@vitejs/plugin-react@6'],
    files: {
      'index.html': page('/src/main.tsx'),
      'vite.config.ts': `import react from '@vitejs/plugin-react';\nexport default { plugins: [react()] };`,
      'tsconfig.json': TSCONFIG({ jsx: 'react-jsx' }),
      'src/Card.tsx': guide('react', 'tsx'),
      'src/Section.tsx': guide('react', 'tsx', 1),
      'src/main.tsx': `${LISTEN}import { createRoot } from 'react-dom/client';\nimport { Card } from './Card';\nimport { Section } from './Section';\ncreateRoot(document.querySelector('#app')!).render(<><Card /><Section /></>);\n`,
      'src/wrong.tsx': wrong('react', '<article-embed layout="round" />'),
    },
    ...vite,
    ...checked,
  },
  preact: {
    packages: [...VITE, 'preact@10', '@preact/preset-vite@2'],
    files: {
      'index.html': page('/src/main.tsx'),
      'vite.config.ts': `import preact from '@preact/preset-vite';\nexport default { plugins: [preact()] };`,
      'tsconfig.json': TSCONFIG({ jsx: 'react-jsx', jsxImportSource: 'preact' }),
      'src/Card.tsx': guide('preact', 'tsx'),
      'src/main.tsx': `${LISTEN}import { render } from 'preact';\nimport { Card } from './Card';\nrender(<Card />, document.querySelector('#app')!);\n`,
      'src/wrong.tsx': wrong('preact', '<article-embed layout="round" />'),
    },
    ...vite,
    ...checked,
  },
  vue: {
    hasList: true,
    packages: [...VITE, 'vue@3', '@vitejs/plugin-vue@6', 'vue-tsc@3'],
    files: {
      'index.html': page('/src/main.ts'),
      'vite.config.ts': guide('vue', 'ts'),
      'tsconfig.json': TSCONFIG({ jsx: 'preserve' }),
      'src/Card.vue': guide('vue', 'vue'),
      'src/Section.vue': guide('vue', 'vue', 1),
      'src/main.ts': `${LISTEN}import { createApp, h } from 'vue';\nimport Card from './Card.vue';\nimport Section from './Section.vue';\ncreateApp({ render: () => [h(Card), h(Section)] }).mount('#app');\n`,
    },
    ...vite,
    check: ['npx', 'vue-tsc', '-p', '.'],
  },
  svelte: {
    hasList: true,
    packages: [...VITE, 'svelte@5', '@sveltejs/vite-plugin-svelte@7', 'svelte-check@4'],
    files: {
      'index.html': page('/src/main.ts'),
      'vite.config.ts': `import { svelte } from '@sveltejs/vite-plugin-svelte';\nexport default { plugins: [svelte()] };`,
      'tsconfig.json': TSCONFIG(),
      'src/Card.svelte': guide('svelte', 'svelte'),
      'src/Section.svelte': guide('svelte', 'svelte', 1),
      'src/main.ts': `${LISTEN}import { mount } from 'svelte';\nimport Card from './Card.svelte';\nimport Section from './Section.svelte';\nconst target = document.querySelector('#app')!;\nmount(Card, { target });\nmount(Section, { target });\n`,
    },
    ...vite,
    check: ['npx', 'svelte-check', '--tsconfig', './tsconfig.json', '--fail-on-warnings'],
  },
  solid: {
    packages: [...VITE, 'solid-js@1', 'vite-plugin-solid@2'],
    files: {
      'index.html': page('/src/main.tsx'),
      'vite.config.ts': `import solid from 'vite-plugin-solid';\nexport default { plugins: [solid()] };`,
      'tsconfig.json': TSCONFIG({ jsx: 'preserve', jsxImportSource: 'solid-js' }),
      'src/Card.tsx': guide('solid', 'tsx'),
      'src/main.tsx': `${LISTEN}import { render } from 'solid-js/web';\nimport { Card } from './Card';\nrender(() => <Card />, document.querySelector('#app')!);\n`,
      'src/wrong.tsx': wrong('solid', '() => <article-embed layout="round" />'),
    },
    ...vite,
    ...checked,
  },
};

/** Bundlers, with their defaults. */
const bundlers = {
  vite: {
    packages: VITE,
    files: { 'index.html': page('/src/main.ts'), 'tsconfig.json': TSCONFIG(), 'src/main.ts': mounted('article-embed') },
    ...vite,
    ...checked,
  },
  webpack: {
    packages: ['webpack@5', 'webpack-cli@7'],
    files: { 'src/index.js': mounted('article-embed'), 'dist/index.html': page('main.js') },
    build: ['npx', 'webpack', '--mode', 'production'],
    out: 'dist',
  },
  rollup: {
    packages: ['rollup@4', '@rollup/plugin-node-resolve@16'],
    files: { 'main.js': mounted('article-embed/inline'), 'dist/index.html': page('main.js') },
    build: ['npx', 'rollup', 'main.js', '--dir', 'dist', '--format', 'es', '--plugin', 'node-resolve'],
    out: 'dist',
  },
  esbuild: {
    packages: ['esbuild@0.28'],
    files: { 'main.js': mounted('article-embed/inline'), 'dist/index.html': page('main.js') },
    build: ['npx', 'esbuild', 'main.js', '--bundle', '--format=esm', '--outdir=dist'],
    out: 'dist',
  },
  parcel: {
    packages: ['parcel@2'],
    files: { 'index.html': page('./main.js'), 'main.js': mounted('article-embed') },
    build: ['npx', 'parcel', 'build', 'index.html', '--no-cache', '--public-url', './'],
    out: 'dist',
  },
  next: {
    packages: ['next@16', 'react@19', 'react-dom@19'],
    files: {
      'app/layout.jsx': 'export default ({ children }) => <html lang="en"><body>{children}</body></html>;\n',
      'app/define.jsx': guide('next', 'jsx', 0),
      'app/page.jsx': guide('next', 'jsx', 1),
    },
    build: ['npx', 'next', 'build'],
    start: ['npx', ['next', 'start', '--hostname', '127.0.0.1']],
  },
};

export const PROJECTS = { ...bundlers, ...frameworks };

/** Programs that print a card. */
export const PROGRAMS = {
  'node, import': {
    files: {
      'main.mjs': `import { renderToString } from 'article-embed/server';\nimport * as app from 'article-embed';\nimport 'article-embed/define';\nimport 'article-embed/inline';\nif (typeof app.mount !== 'function') throw 1;\nconsole.log(renderToString(${STORY}));`,
    },
    run: ['node', 'main.mjs'],
  },
  'node, require': {
    files: {
      'main.cjs': `const { renderToString } = require('article-embed/server');\nconsole.log(renderToString(${STORY}));`,
    },
    run: ['node', 'main.cjs'],
  },
  'node, bundled by esbuild': {
    packages: ['esbuild@0.28'],
    files: {
      'main.mjs': `import { renderToString } from 'article-embed/server';\nconsole.log(renderToString(${STORY}));`,
    },
    build: ['npx', 'esbuild', 'main.mjs', '--bundle', '--platform=node', '--format=cjs', '--outfile=out/main.cjs'],
    run: ['node', 'out/main.cjs'],
  },
  workerd: {
    packages: ['miniflare@4', 'esbuild@0.28'],
    files: {
      'worker.js': `import { renderToString } from 'article-embed/server';\nexport default { fetch: () => new Response(renderToString(${STORY})) };`,
      'run.mjs': `import { Miniflare } from 'miniflare';
const worker = new Miniflare({ modules: true, modulesRules: [{ type: 'CompiledWasm', include: ['**/*.wasm'] }], rootPath: 'out', scriptPath: 'worker.js', compatibilityDate: '2025-09-01' });
console.log(await (await worker.dispatchFetch('http://localhost/')).text());
await worker.dispose();`,
    },
    build: [
      'npx',
      'esbuild',
      'worker.js',
      '--bundle',
      '--format=esm',
      '--conditions=workerd',
      '--loader:.wasm=copy',
      '--outdir=out',
    ],
    run: ['node', 'run.mjs'],
  },
};
