// Who is measured, and how each is built into target/bench. It measures nothing.

import { existsSync } from 'node:fs';
import { at } from '../../scripts/tools.mjs';
import { buildRust } from './rust.mjs';

/** Our ways to a card. */
export const OURS = { renderer: 'article-embed, renderer', element: 'article-embed', lazy: 'article-embed, lazy' };

/** What they are called in tables. @type {Record<string, string>} */
export const NAMES = {
  create: '`createElement` by hand', clone: 'templates by hand', inner: '`innerHTML`', lit: 'Lit 3', preact: 'Preact 10', react: 'React 19',
  svelte: 'Svelte 5', solid: 'Solid', vue: 'Vue 3', leptos: 'Leptos', yew: 'Yew', dioxus: 'Dioxus', sycamore: 'Sycamore', microlink: 'Microlink',
};

const vite = (name, must) => must(process.execPath, ['node_modules/vite/bin/vite.js', 'build'], at('benches/peers'), { PEER: name });

/** Microlink's card has packages of its own: it is written for an older React. */
async function microlink(name, must) {
  const folder = at('benches/peers/microlink');
  if (!existsSync(`${folder}/node_modules`)) await must('npm', ['ci'], folder);
  await vite(name, must);
}

/** Those that draw a card of their own, which is not compared. */
export const OTHER_CARDS = ['microlink'];

/** How many cards at most: Microlink's measures its text as it draws, more than a second for 100. */
const MOST = { microlink: 100 };

/** Those that can draw so many. @param {string[]} names @param {number} count */
export const able = (names, count) => names.filter((name) => count <= (MOST[name] ?? Infinity));

const IN_RUST = ['leptos', 'yew', 'dioxus', 'sycamore'];

/** Peer → its build. */
export const PEERS = Object.fromEntries([
  ...['create', 'clone', 'inner', 'lit', 'preact', 'react', 'svelte', 'solid', 'vue'].map((name) => [name, vite]),
  ...IN_RUST.map((name) => [name, buildRust]),
  ['microlink', microlink],
]);

/** What a peer is made from. @param {string} name */
export const inputsOf = (name) => [
  ...['src', 'microlink/card.jsx', 'microlink/package-lock.json', 'vite.config.js', 'package-lock.json'].map((path) => at('benches/peers', path)), at('src/card.css'),
  ...(IN_RUST.includes(name) ? ['Cargo.toml', 'Cargo.lock', 'words', name].map((path) => at('benches/peers/rust', path)) : []),
];

/** What is made. @param {string} name */
export const outputsOf = (name) => ['card.js', ...(IN_RUST.includes(name) ? ['card_bg.wasm'] : [])].map((file) => at('target/bench', name, file));
