// The entry `article-embed/server` for workerd, which compiles only WebAssembly that is imported as a module.

import wasm from '../pkg/server/article_embed_bg.wasm';
import { init } from './server.js';

export * from './server.js';

init({ wasm });
