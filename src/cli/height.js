// Runs in a frame: tells the page around it how high the card is, as often as that changes. It takes no messages.

const card = document.querySelector('article-embed');
const tell = () => parent.postMessage({ articleEmbedHeight: Math.ceil(card.getBoundingClientRect().height) }, '*');
new ResizeObserver(tell).observe(card);
addEventListener('load', tell);
