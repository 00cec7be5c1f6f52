// Builds the peer `PEER` for production into one module, as its documentation says.

import { svelte } from '@sveltejs/vite-plugin-svelte';
import vue from '@vitejs/plugin-vue';
import solid from 'vite-plugin-solid';

/** The entry file and the plugins of each peer. */
const PEERS = {
  create: { entry: 'create.js' },
  clone: { entry: 'clone.js' },
  inner: { entry: 'inner.js' },
  lit: { entry: 'lit.js' },
  preact: { entry: 'preact.jsx', jsx: 'preact' },
  react: { entry: 'react.jsx', jsx: 'react' },
  svelte: { entry: 'svelte.svelte.js', plugins: () => [svelte({ configFile: false })] },
  solid: { entry: 'solid.jsx', plugins: () => [solid()] },
  vue: { entry: 'vue.js', plugins: () => [vue()] },
  microlink: { entry: '../microlink/card.jsx', jsx: 'react' },
  ...Object.fromEntries(['leptos', 'yew', 'dioxus', 'sycamore'].map((name) => [name, { entry: 'wasm.js', glue: process.env.GLUE }])),
};

const peer = process.env.PEER;
const { entry, jsx, plugins, glue } = PEERS[peer];

export default {
  root: import.meta.dirname,
  logLevel: 'warn',
  plugins: plugins?.() ?? [],
  ...(glue && { resolve: { alias: { 'card-glue': glue, 'card-words': `${import.meta.dirname}/src/words.js` } } }),
  define: { 'process.env.NODE_ENV': '"production"' },
  ...(jsx && { oxc: { jsx: { runtime: 'automatic', importSource: jsx } } }),
  build: {
    target: 'es2022',
    outDir: `../../target/bench/${peer}`,
    emptyOutDir: true,
    minify: true,
    lib: { entry: `src/${entry}`, formats: ['es'], fileName: () => 'card.js' },
    // Vite does not minify the names of a library; a page's script would be minified.
    rollupOptions: { output: { minify: true } },
  },
};
