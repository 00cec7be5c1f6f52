// Runs in a page: gives frames of cards the height they report. Accepts messages only from a frame's own window and
// origin.

(() => {
  /** The maximum height of a frame in CSS pixels. */
  const MAX_HEIGHT = 10_000;

  /** @param {HTMLIFrameElement} frame */
  const originOf = (frame) => {
    try {
      return new URL(frame.src, document.baseURI).origin;
    } catch {
      return '';
    }
  };

  addEventListener('message', ({ data, origin, source }) => {
    const height = data?.articleEmbedHeight;
    if (!Number.isInteger(height) || height < 1 || height > MAX_HEIGHT) return;
    for (const frame of document.querySelectorAll('iframe.article-embed')) {
      const card = /** @type {HTMLIFrameElement} */ (frame);
      if (card.contentWindow !== source || originOf(card) !== origin) continue;
      card.height = String(height);
      // The frame is there, so the link for places without frames is not needed.
      const link = card.previousElementSibling;
      if (link?.matches('blockquote.article-embed-link')) link.setAttribute('hidden', '');
    }
  });
})();
