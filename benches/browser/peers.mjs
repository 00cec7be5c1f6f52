// Who is measured, and how each is built into target/bench. It measures nothing.

import { at } from '../../scripts/tools.mjs';

/** Our ways to a card. */
export const OURS = { renderer: 'article-embed, renderer', element: 'article-embed', lazy: 'article-embed, lazy' };

/** What they are called in tables. @type {Record<string, string>} */
export const NAMES = {
  create: '`createElement` by hand', clone: 'templates by hand', inner: '`innerHTML`', lit: 'Lit 3', preact: 'Preact 10', react: 'React 19',
  svelte: 'Svelte 5', solid: 'Solid', vue: 'Vue 3', leptos: 'Leptos', yew: 'Yew', dioxus: 'Dioxus', sycamore: 'Sycamore',
};

const vite = (name, must) => must(process.execPath, ['node_modules/vite/bin/vite.js', 'build'], at('benches/peers'), { PEER: name });

/** Peer → its build. */
export const PEERS = Object.fromEntries(['create', 'clone', 'inner', 'lit', 'preact', 'react', 'svelte', 'solid', 'vue'].map((name) => [name, vite]));
