// The JSON text of a value: what the core reads.

/** Size limit of a payload, in bytes. */
export const MAX_PAYLOAD_BYTES = 1 << 20;

/**
 * Writes a value as JSON.
 * @param {unknown} value a string is JSON text already
 * @returns {string} empty if it cannot be written, because it has a cycle or a BigInt, or a getter throws; the core reports
 * such a payload as `not-json`
 */
export function jsonText(value) {
  try {
    return (typeof value === 'string' ? value : JSON.stringify(value)) ?? '';
  } catch {
    return '';
  }
}
