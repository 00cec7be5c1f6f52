// Dispatches the events of a card. They bubble and cross shadow roots: one listener on the document hears every card.

/**
 * @param {Element} card
 * @param {string} type name of the event without `article-`
 * @param {object} detail
 * @param {boolean} [cancelable]
 * @returns {boolean} false if a listener called `preventDefault()`
 */
export function dispatch(card, type, detail, cancelable) {
  // `__proto__: null` keeps a polluted Object.prototype from setting options of the event.
  return card.dispatchEvent(
    new CustomEvent('article-' + type, { __proto__: null, bubbles: true, composed: true, cancelable, detail }),
  );
}
