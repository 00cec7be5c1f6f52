// What bytes weigh on the wire. It reads and writes no file.

import { brotliCompressSync, constants } from 'node:zlib';

/**
 * Bytes after brotli, as a CDN compresses what never changes.
 * @param {Uint8Array} bytes
 */
export function compressed(bytes) {
  return brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }).length;
}
