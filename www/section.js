// Runs the section page: its theme, and links of publishers that do not exist.

const theme = document.querySelector('select');
theme?.addEventListener('change', () => (document.documentElement.dataset.theme = theme.value));
for (const type of ['article-click', 'click'])
  document.addEventListener(type, (event) => {
    const link = event instanceof CustomEvent || /** @type {Element} */ (event.target).closest?.('a[href="#"]');
    if (link) event.preventDefault();
  });
