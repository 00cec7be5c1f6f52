// Opens, fills in and reads the playground, for the tests of it.

import { test as pageTest } from '../support/page-fixture.mjs';

/** Runs in the page: what the playground shows. */
export const readPlayground = () => {
  const text = (selector) => document.querySelector(selector).textContent;
  const card = document.querySelector('article-embed').shadowRoot?.querySelector('[part=card]');
  return {
    verdict: text('#verdict'),
    issues: [...document.querySelectorAll('#issues li')].map((item) => item.textContent),
    headline: card?.querySelector('[part=headline]')?.textContent,
    layout: card?.className,
    code: text('code'),
  };
};

/** Sets the value of a field and fires the event that an edit fires. */
export const put = (selector, value, type) => {
  const field = document.querySelector(selector);
  field.value = value;
  field.dispatchEvent(new Event(type, { bubbles: true }));
};

export async function open(page, hash = '') {
  await page.driver.get('about:blank');
  await page.driver.get(`${page.site.origin}/playground.html${hash}`);
  await shown(page, 'code', 'article-embed');
}

/** Waits until one of the values of `readPlayground` contains a text. */
export const shown = (page, name, what) =>
  page.waitUntil(async () => (await page.run(readPlayground))[name]?.includes(what), `${name}: ${what}`);

/** A test on a page without the recorder of complaints. */
export const test = (name, act) =>
  pageTest(name, async (page) => {
    page.complaints = async () => [];
    await act(page);
  });
