// Mounts a card from the package's modules, changes it and removes it.

import { mount } from '/js/index.js';

const [place, wider, away] = ['place', 'wider', 'away'].map(
  (id) => /** @type {HTMLElement} */ (document.getElementById(id)),
);
const response = await fetch('/article.json');
const card = await mount(place, await response.json(), { layout: 'compact', headingLevel: 2 });

wider.addEventListener('click', () => card.set({ layout: 'full' }));
away.addEventListener('click', () => card.destroy());
