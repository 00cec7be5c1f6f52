// The playground's page, for the tests that use it: opened, filled in, read. No tests.

import { scene } from './desk.mjs';

/** What the page shows now. */
export const page = () => {
  const text = (selector) => document.querySelector(selector).textContent;
  const card = document.querySelector('article-embed').shadowRoot?.querySelector('[part=card]');
  return {
    verdict: text('#verdict'), issues: [...document.querySelectorAll('#issues li')].map((item) => item.textContent),
    headline: card?.querySelector('[part=headline]')?.textContent, layout: card?.className, code: text('code'),
  };
};

/** Puts something into a field as a reader would: with the event of it. */
export const put = (selector, value, type) => {
  const field = document.querySelector(selector);
  field.value = value;
  field.dispatchEvent(new Event(type, { bubbles: true }));
};

export async function open(desk, hash = '') {
  await desk.driver.get('about:blank');
  await desk.driver.get(`${desk.site.origin}/playground.html${hash}`);
  await shown(desk, 'code', 'article-embed');
}

/** Waits until what is told under a name has something in it. */
export const shown = (desk, name, what) => desk.waited(async () => (await desk.run(page))[name]?.includes(what), `${name}: ${what}`);

/** The page has no recorder, and so has nothing to complain. */
export const play = (name, act) => scene(name, async (desk) => {
  desk.complaints = async () => [];
  await act(desk);
});
