// The entry `article-embed/server` for Node and its bundlers: js/server.js with the wasm inside. It reads no file.

import { base64 } from '../pkg/server/inline.js';
import { init } from './server.js';

export * from './server.js';

// The first call compiles the module.
init({ wasm: () => new WebAssembly.Module(Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0))) });
