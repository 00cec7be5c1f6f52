// The size of bytes after compression.

import { brotliCompressSync, constants } from 'node:zlib';

/**
 * Bytes after brotli at its highest quality, with which a CDN compresses files that never change.
 * @param {Uint8Array} bytes
 */
export function brotliSize(bytes) {
  return brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }).length;
}
