// Draws a payload with the core.

import { reasonOf } from './error.js';
import { answers, withInstance } from './instance.js';
import { inertDocument } from './safe-dom.js';

/**
 * A card if it was drawn; no card if an issue is an error; `until` when it changes without a new payload, in milliseconds
 * since 1970; `missing` if its own texts are in English instead of that language.
 * @typedef {{ card?: DocumentFragment, isChanged?: boolean, status: string, issues: Issue[], until: number, missing: string }} Rendered
 */
/** @typedef {ReturnType<import('../pkg/article_embed.js').Bindings['decode']>[1][number] & { message: string }} Issue */

/**
 * Reads a payload, and patches the card that is in a root or draws a new one. The core is not called for what the card shows
 * already.
 * @param {string} payload JSON text
 * @param {Record<string, unknown>} options
 * @param {ParentNode & Node | null} [root]
 * @param {(language: string) => Promise<unknown> | undefined} [waitFor] says what to wait for if the card's own texts are
 * missing in a language
 * @returns {Rendered | Promise<unknown> | undefined} what to wait for, if nothing was drawn yet; `undefined` if only the
 * build with all formats reads the payload
 * @throws {import('./error.js').ArticleEmbedError} `crashed`
 */
export function render(payload, options, root, waitFor) {
  const given = JSON.stringify(options);
  const last = answers.get(/** @type {Node} */ (root?.firstChild));
  if (last?.payload === payload && last.given === given && Date.now() < last.until) {
    // One copy of the text, that of the caller.
    last.payload = payload;
    return last;
  }
  return withInstance(({ decode, encodeRequest, patch, render }) => {
    const result = render(encodeRequest(payload, given));
    if (!result.length) return;
    const [status, found, instructions, until, missing] = decode(result);
    const issues = found.map((issue) => ({ ...issue, message: reasonOf(issue.code, issue.path) }));
    if (!instructions) return { status, issues, until, missing };
    const wait = missing && waitFor?.(missing);
    // Also a card that nobody sees is drawn: the core sends each template once.
    const done = patch(instructions, inertDocument(), wait ? null : root);
    if (wait) return wait;
    const card = typeof done === 'object' ? done : undefined;
    const answer = { status, issues, until, missing, payload, given };
    // Distances in time change by themselves.
    if (options.dateStyle !== 'relative') answers.set(/** @type {Node} */ ((card ?? root)?.firstChild), answer);
    return { ...answer, card, isChanged: !!done };
  });
}

/** The card's style sheet. */
export const styles = () => withInstance(({ textOf, styles }) => textOf(styles()));
