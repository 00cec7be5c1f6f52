// How each peer is built for pages: as its own docs say, for production, into one module. One build for each, by `PEER`.

import { svelte } from '@sveltejs/vite-plugin-svelte';
import vue from '@vitejs/plugin-vue';
import solid from 'vite-plugin-solid';

/** Peer → the file it begins with, and what its files need. */
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
    // A library keeps its names for whoever builds it; a page's script is minified whole.
    rollupOptions: { output: { minify: true } },
  },
};
