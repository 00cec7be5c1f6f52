// Runs in the frame that other sites show: tells them the height of the card, and which link was clicked, in the way that
// WordPress listens for.

(() => {
  // WordPress may have added a second one; the last one counts.
  const secret = /.*[#?&]secret=(\w+)/.exec(location.hash)?.[1];
  if (!secret || parent === window) return;
  /** @param {string} message @param {unknown} value */
  const send = (message, value) => parent.postMessage({ message, value, secret }, '*');
  const report = () => send('height', Math.ceil(document.documentElement.getBoundingClientRect().height));
  new ResizeObserver(report).observe(document.body);
  addEventListener('load', report);
  // Such a frame may not leave the page itself.
  addEventListener('click', (event) => {
    const link = event.composedPath().find((node) => node instanceof HTMLAnchorElement && node.href);
    if (!(link instanceof HTMLAnchorElement) || link.host !== location.host) return;
    event.preventDefault();
    send('link', link.href);
  });
})();
