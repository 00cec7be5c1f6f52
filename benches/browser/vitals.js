// Runs in the page and records layout shifts, long tasks, and the element of the largest paint.

performance.mark('begin');

const seen = { shift: 0, tasks: [], frames: [], largest: undefined, loaded: 0 };

/**
 * The part of the page that an element is in. The entry hides elements in shadow roots, which only cards have.
 * @param {PerformanceEntry} entry
 */
function placeOf({ element }) {
  if (!element)
    return performance.getEntriesByType('resource').some(({ name }) => /\.wasm(\?|$)/.test(name))
      ? 'drawn card'
      : 'served card';
  return element.closest('article-embed') ? 'fallback' : 'page';
}

/** @param {string} type @param {(entry: any) => void} note */
const watch = (type, note) =>
  new PerformanceObserver((list) => list.getEntries().forEach(note)).observe({ type, buffered: true });

watch('layout-shift', ({ value }) => (seen.shift += value));
watch('longtask', ({ startTime, duration }) => seen.tasks.push({ startTime, duration }));
watch('long-animation-frame', ({ scripts }) =>
  seen.frames.push(...scripts.map(({ startTime, duration, sourceURL }) => ({ startTime, duration, sourceURL }))),
);
watch('largest-contentful-paint', (entry) => {
  const what = entry.url ? 'picture' : 'text';
  seen.largest = { time: entry.startTime, size: entry.size, what, place: placeOf(entry) };
});
addEventListener('article-load', () => (seen.loaded += 1));

/** In milliseconds. */
const QUIET = 600;

/** Resolves when no request has started for a while. */
const settled = async () => {
  const count = () => performance.getEntriesByType('resource').length;
  for (let before = -1; before !== count(); await new Promise((resolve) => setTimeout(resolve, QUIET)))
    before = count();
};

/** Milliseconds of the browser's first date format. */
function date() {
  const begun = performance.now();
  new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' });
  return performance.now() - begun;
}

/** Scrolls down the page, a screen at a time, and ends the trace. */
async function read() {
  for (let top = 0; top < document.documentElement.scrollHeight; top += innerHeight) {
    scrollTo(0, top);
    await settled();
  }
  performance.mark('end');
}

/** All records. */
function records() {
  const [first] = performance.getEntriesByName('first-contentful-paint');
  return { ...seen, first: first?.startTime };
}

Object.assign(window, { vitals: { settled, read, records, date } });
