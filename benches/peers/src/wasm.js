// The card of a Rust framework in a page. Its wasm is loaded before measuring, and parses the payload.

import init, { Card, Payload } from 'card-glue';
import { rootIn } from './root.js';

await init({ module_or_path: new URL(/* @vite-ignore */ 'card_bg.wasm', import.meta.url) });

/** Parses JSON for one call of `mount` or `update`. */
export const read = (text) => Payload.read(text);

export function mount(host, payload) {
  const card = new Card(rootIn(host), payload);
  // Asynchronous frameworks return a promise.
  const drawn = () => (card.drawn ?? Card.drawn)?.call(card);
  return {
    drawn: drawn(),
    update: (next) => (card.update(next), drawn()),
    theme: (theme) => (card.theme(theme), drawn()),
    unmount: () => (card.unmount(), host.remove()),
  };
}
