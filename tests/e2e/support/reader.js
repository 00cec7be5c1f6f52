// Reads a card for the tests: its parts with texts and attributes, and whether the fallback is visible.

(() => {
  const squeeze = (text) => text.replace(/\s+/g, ' ').trim();

  /** Whether an element takes up space on the page. */
  const seen = (node) => [...node.getClientRects()].some(({ width, height }) => width > 0 && height > 0);

  const describe = (node) => ({
    part: node.getAttribute('part') ?? '',
    tag: node.localName,
    text: squeeze(node.textContent),
    seen: seen(node),
    ...Object.fromEntries(
      [...node.attributes].filter(({ name }) => name !== 'part').map(({ name, value }) => [name, value]),
    ),
  });

  /** From the prototype, because an image of a test page may be named like the method. */
  const find = (id) => Document.prototype.querySelector.call(document, `[id="${id}"]`);

  const read = (id = 'card') => {
    const element = find(id);
    const card = element.shadowRoot?.querySelector('[part=card]');
    const all = (selector) => (card ? [...card.querySelectorAll(selector)].map(describe) : []);
    return {
      drawn: !!card,
      fallback: [...element.children].some(seen),
      card: card && describe(card),
      parts: all('[part]'),
      links: all('a'),
      images: all('img'),
      headings: all('h1, h2, h3, h4, h5, h6'),
      paragraphs: all('[part=body] > *'),
      labels: all('.label'),
    };
  };
  Object.defineProperty(window, 'readCard', { value: read });
})();
