// The addresses of the two builds of the core, and of their copies whose names have the hash of the content.

import { readdirSync } from 'node:fs';

const files = readdirSync(new URL('../../../pkg', import.meta.url));
const copyOf = (stem) => `/pkg/${files.find((name) => name.startsWith(`${stem}.`) && name !== `${stem}.wasm`)}`;

export const CORE = '/pkg/article_embed_bg.wasm';
export const FORMATS = '/pkg/article_embed_formats_bg.wasm';
export const CORE_COPY = copyOf('article_embed_bg');
export const FORMATS_COPY = copyOf('article_embed_formats_bg');

/** What browsers log about requests that failed, and wasm with another hash. */
export const LOST = /^log: .*(Failed to load|Failed to find a valid digest|ERR_|integrity|404|503|net::)/;
