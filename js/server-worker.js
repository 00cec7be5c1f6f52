// article-embed/server in workerd, which compiles wasm only ahead of time, as a module of its own. It reads no file and fetches nothing.

import wasm from '../pkg/server/article_embed_bg.wasm';
import { init } from './server.js';

export * from './server.js';

init({ wasm });
