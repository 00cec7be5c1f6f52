// The card with Vue in a page.

import { createApp, h, nextTick, shallowReactive } from 'vue';
import Card from './Card.vue';
import { rootIn } from './root.js';

export function mount(host, payload) {
  const given = shallowReactive({ article: payload, theme: undefined });
  const app = createApp({ render: () => h(Card, given) });
  app.mount(rootIn(host));
  const set = (changes) => (Object.assign(given, changes), nextTick());
  return {
    update: (article) => set({ article }),
    theme: (theme) => set({ theme }),
    unmount: () => (app.unmount(), host.remove()),
  };
}
