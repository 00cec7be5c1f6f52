// article-embed/inline: js/index.js with the wasm in it, for bundlers that know no files beside scripts. One build, which reads all formats.

import { base64 } from '../pkg/inline.js';
import { setSources } from './load.js';

export * from './index.js';

const wasm = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
setSources(wasm, wasm);
