// The class that the element extends.

import { bundled } from './wasm.js';

/** A server has no HTMLElement; importing the element must not throw there. */
export const Base = bundled ? HTMLElement : (globalThis.HTMLElement ?? /** @type {typeof HTMLElement} */ (class {}));
