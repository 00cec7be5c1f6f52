// The first script of every test page: records errors, policy violations, console messages and the events of cards.

(() => {
  const complaints = [];
  const events = [];
  const complain = (kind, text) => complaints.push(`${kind}: ${text}`);

  addEventListener('error', ({ target, message }) => complain('error', message ?? target.src ?? target.href), true);
  addEventListener('unhandledrejection', ({ reason }) => complain('unhandledrejection', reason));
  addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) => {
    complain('violation', `${violatedDirective} ${blockedURI}`);
  });
  for (const level of ['error', 'warn']) {
    const say = console[level];
    console[level] = (...words) => {
      complain(`console.${level}`, words.join(' '));
      say.apply(console, words);
    };
  }
  for (const type of ['article-load', 'article-error', 'article-status', 'article-view', 'article-click']) {
    addEventListener(type, ({ target, detail, bubbles, composed, cancelable }) => {
      // Through JSON, to record only what the driver can transfer.
      events.push({
        type,
        id: target.getAttribute('id'),
        detail: JSON.parse(JSON.stringify(detail)),
        bubbles,
        composed,
        cancelable,
      });
    });
  }
  const later = setTimeout.bind(window);
  Object.defineProperty(window, 'recorder', { value: Object.freeze({ complaints, events, later }) });
})();
