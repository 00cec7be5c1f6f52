// Draws a payload with the core.

import { reasonOf } from './error.js';
import { withInstance } from './instance.js';
import { inertDocument } from './safe-dom.js';

/** @typedef {ReturnType<import('../pkg/article_embed.js').Bindings['decode']>[1][number] & { message: string }} Issue */

/**
 * Reads a payload, and patches the card that is in a root or draws a new one.
 * @param {string} payload JSON text
 * @param {object} options
 * @param {ParentNode | null} [root]
 * @returns {{ card?: DocumentFragment, isChanged?: boolean, status: string, issues: Issue[], until: number } | undefined} a
 * card if it was drawn; no card if an issue is an error; `until` when it changes without a new payload, in milliseconds since
 * 1970; `undefined` if only the build with all formats reads the payload
 * @throws {import('./error.js').ArticleEmbedError} `crashed`
 */
export function render(payload, options, root) {
  return withInstance(({ decode, encodeRequest, patch, render }) => {
    const result = render(encodeRequest(payload, options));
    if (!result.length) return;
    const [status, found, instructions, until] = decode(result);
    const issues = found.map((issue) => ({ ...issue, message: reasonOf(issue.code, issue.path) }));
    if (!instructions) return { status, issues, until };
    const done = patch(instructions, inertDocument(), root);
    return { card: typeof done === 'object' ? done : undefined, status, issues, isChanged: !!done, until };
  });
}

/** The card's style sheet. */
export const styles = () => withInstance(({ textOf, styles }) => textOf(styles()));
