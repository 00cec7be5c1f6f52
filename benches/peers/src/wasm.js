// The card of a framework in Rust in a page. Its wasm is loaded before anything is drawn; the payload is read in it.

import init, { Card, Payload } from 'card-glue';
import { rootIn } from './root.js';

await init({ module_or_path: new URL(/* @vite-ignore */ 'card_bg.wasm', import.meta.url) });

/** JSON text → what `mount` and `update` take, once. */
export const read = (text) => Payload.read(text);

export function mount(host, payload) {
  const card = new Card(rootIn(host), payload);
  // Some draw at once, some tell when they have drawn.
  const drawn = () => (card.drawn ?? Card.drawn)?.call(card);
  return {
    drawn: drawn(),
    update: (next) => (card.update(next), drawn()),
    theme: (theme) => (card.theme(theme), drawn()),
    unmount: () => (card.unmount(), host.remove()),
  };
}
