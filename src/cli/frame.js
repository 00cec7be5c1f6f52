// Runs in a page: gives the frames of cards the height that they tell. It takes a message only from a frame's own window and origin.

(() => {
  const MOST = 10_000;

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
    if (!Number.isInteger(height) || height < 1 || height > MOST) return;
    for (const frame of document.querySelectorAll('iframe.article-embed')) {
      const card = /** @type {HTMLIFrameElement} */ (frame);
      if (card.contentWindow === source && originOf(card) === origin) card.height = String(height);
    }
  });
})();
