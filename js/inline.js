// The entry `article-embed/inline`: `article-embed` with the wasm inside, for bundlers without assets.

import { base64 } from '../pkg/inline.js';
import { setSources } from './wasm.js';

export * from './index.js';

// One build for both, the one that reads all formats.
const wasm = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
setSources(wasm, wasm);
