// The one error that this package throws.

import { REASONS } from './reasons.js';

/** Where the codes are explained. */
export const CODES = 'https://github.com/article-embed/article-embed/blob/main/docs/errors.md';

/**
 * What was expected and what was found. The build of `embed.js` defines the version: there, it is where to read that, and
 * the console gets the texts from a file of their own.
 * @param {string} code
 * @param {string} path
 * @returns {string}
 */
export const reasonOf = (code, path) =>
  typeof __VERSION__ === 'string' ? `see ${CODES}` : (REASONS[path] ?? REASONS[code] ?? code);

/**
 * Why there is no card. The message is for people and may change between releases; the code is stable. Neither repeats
 * any text of the payload.
 *
 * ```js
 * try {
 *   await mount(document.body, payload);
 * } catch (error) {
 *   console.warn(error.code, error.path); // 'missing', '$.headline'
 * }
 * ```
 */
export class ArticleEmbedError extends Error {
  /**
   * @param {string} code a code of docs/errors.md, for example `missing`
   * @param {'payload' | 'wasm' | 'article' | 'render'} phase the step that failed
   * @param {string} [path] JSONPath of the field in the phase `article`, for example `$.headline`; else `$`
   * @param {{ url?: string | undefined, status?: number, cause?: unknown }} [request] that failed
   * @param {string} [reason] what was expected, what was found and what to do
   */
  constructor(code, phase, path = '$', request = {}, reason = reasonOf(code, path)) {
    super(`article-embed: ${code} at ${path} (${phase}): ${reason}`);
    this.code = code;
    this.phase = phase;
    this.path = path;
    /** The URL of the payload or of the wasm, if there was a request. */ this.url = request.url;
    /** The HTTP status of the response, if there was one. */ this.status = request.status;
    /** The exception of the browser, if there was one. */ this.cause = request.cause;
  }
}

// Not a field: the detail of an event has none of this name.
ArticleEmbedError.prototype.name = 'ArticleEmbedError';

/**
 * An error as this package throws it, with the URL of the payload unless it names another one.
 * @param {unknown} error
 * @param {string} url
 */
export function knownError(error, url) {
  const known =
    error instanceof ArticleEmbedError ? error : new ArticleEmbedError('failed', 'render', undefined, { cause: error });
  known.url ??= url || undefined;
  return known;
}

/** The detail of `article-error`: all that the error has of its own. @param {ArticleEmbedError} error */
export const detailOf = (error) => ({ ...error, message: error.message });

/**
 * The step in which a payload fails with a code of the core.
 * @param {string} code
 * @returns {'payload' | 'article'}
 */
export const phaseOf = (code) => (code === 'not-json' ? 'payload' : 'article');
