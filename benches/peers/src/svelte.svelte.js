// The card with Svelte in a page.

import { flushSync, mount as mountComponent, unmount } from 'svelte';
import Card from './Card.svelte';
import { rootIn } from './root.js';

export function mount(host, payload) {
  const props = $state({ article: undefined, theme: undefined });
  // Raw state: a payload is replaced as a whole and needs no proxies.
  let article = $state.raw(payload);
  const given = {
    get article() {
      return article;
    },
    get theme() {
      return props.theme;
    },
  };
  const card = mountComponent(Card, { target: rootIn(host), props: given });
  return {
    update: (next) => ((article = next), flushSync()),
    theme: (theme) => ((props.theme = theme), flushSync()),
    unmount: () => (unmount(card), host.remove()),
  };
}
