// Sets the payload of a card as an object. It may run before the element is defined.

const card = /** @type {HTMLElement & { article?: unknown }} */ (document.querySelector('article-embed'));
card.article = {
  headline: 'What a fog signal sounds like to a seal',
  url: 'https://tidewater.example/science/fog-signal',
  section: { name: 'Science', url: 'https://tidewater.example/science' },
  excerpt: 'Underwater microphones off Carrow Head answer a question that nobody had thought to ask the seals.',
  image: { url: '/images/marsh-240.jpg', width: 240, height: 160, alt: 'Morning haze over low hills and water.' },
  authors: [{ name: 'Tomas Okell' }],
  published: '2026-04-02T10:00:00+01:00',
};
