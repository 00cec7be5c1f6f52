// Tells the page what happens to a card, through shadow roots too. It does not know what happens.

/**
 * @param {Element} card
 * @param {string} type
 * @param {object} detail
 * @param {boolean} [cancelable]
 * @returns {boolean} whether the page lets the card go on
 */
export function tell(card, type, detail, cancelable) {
  // Without a prototype: a polluted Object.prototype has no say in the event.
  return card.dispatchEvent(new CustomEvent('article-' + type, { __proto__: null, bubbles: true, composed: true, cancelable, detail }));
}
