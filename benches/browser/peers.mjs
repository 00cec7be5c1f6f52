// The peers of the benchmarks, and how each is built into target/bench.

import { existsSync } from 'node:fs';
import { at } from '../../scripts/paths.mjs';
import { buildRust } from './rust.mjs';

/** What times are compared with. */
export const BASE = 'create';

/** Our own ways to draw a card. */
export const OURS = { renderer: 'article-embed, renderer', element: 'article-embed', lazy: 'article-embed, lazy' };

/** Their names in tables. @type {Record<string, string>} */
export const NAMES = {
  create: '`createElement` by hand',
  clone: 'templates by hand',
  inner: '`innerHTML`',
  lit: 'Lit 3',
  preact: 'Preact 10',
  react: 'React 19',
  svelte: 'Svelte 5',
  solid: 'Solid',
  vue: 'Vue 3',
  leptos: 'Leptos',
  yew: 'Yew',
  dioxus: 'Dioxus',
  sycamore: 'Sycamore',
  microlink: 'Microlink',
};

const vite = (name, exec) =>
  exec(process.execPath, ['node_modules/vite/bin/vite.js', 'build'], at('benches/peers'), { PEER: name });

/** Microlink's card has its own packages, since it needs an older React. */
async function microlink(name, exec) {
  const folder = at('benches/peers/microlink');
  if (!existsSync(`${folder}/node_modules`)) await exec('npm', ['ci'], folder);
  await vite(name, exec);
}

/** Peers with a design of their own, whose tree is not compared. */
export const OTHER_CARDS = ['microlink'];

/** Maximum number of cards. Microlink's card measures its text, which takes more than a second for 100 cards. */
const MOST = { microlink: 100 };

/** Peers that can draw a number of cards. @param {string[]} names @param {number} count */
export const able = (names, count) => names.filter((name) => count <= (MOST[name] ?? Infinity));

const IN_RUST = ['leptos', 'yew', 'dioxus', 'sycamore'];

/** The build of each peer. */
export const PEERS = Object.fromEntries([
  ...['create', 'clone', 'inner', 'lit', 'preact', 'react', 'svelte', 'solid', 'vue'].map((name) => [name, vite]),
  ...IN_RUST.map((name) => [name, buildRust]),
  ['microlink', microlink],
]);

/** Source files of a peer. @param {string} name */
export const inputsOf = (name) => [
  ...['src', 'microlink/card.jsx', 'microlink/package-lock.json', 'vite.config.js', 'package-lock.json'].map((path) =>
    at('benches/peers', path),
  ),
  at('src/card.css'),
  ...(IN_RUST.includes(name)
    ? ['Cargo.toml', 'Cargo.lock', 'words', name].map((path) => at('benches/peers/rust', path))
    : []),
];

/** Files that the build of a peer writes. @param {string} name */
export const outputsOf = (name) =>
  ['card.js', ...(IN_RUST.includes(name) ? ['card_bg.wasm'] : [])].map((file) => at('target/bench', name, file));
