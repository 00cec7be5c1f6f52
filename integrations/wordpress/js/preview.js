// Runs in the preview of the block editor, whose frame takes the height of its content when an element of the page changes.
// A card changes in its shadow root, which the frame does not see.

addEventListener('article-load', ({ target }) => target.setAttribute('data-drawn', ''));
