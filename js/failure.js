// The one error of this package: a stable code and the phase it happened in. Nothing of the payload is repeated in it.

/** Why there is no card. */
export class ArticleEmbedError extends Error {
  name = 'ArticleEmbedError';

  /**
   * @param {string} code see docs/errors.md
   * @param {'payload' | 'wasm' | 'article' | 'render'} phase
   * @param {string} [path] JSONPath of the field, in the phase `article`
   */
  constructor(code, phase, path = '$') {
    super(`article-embed: ${code} at ${path} (${phase})`);
    this.code = code;
    this.phase = phase;
    this.path = path;
  }
}
