// article-embed/server in Node and in every bundle for it: js/server.js with the wasm in it. It reads no file and fetches nothing.

import { base64 } from '../pkg/server/inline.js';
import { init } from './server.js';

export * from './server.js';

// Compiled when it is first used.
init({ wasm: () => new WebAssembly.Module(Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0))) });
