// What a page remembers of itself for the vitals: shifts, long tasks, and which element was its largest paint. It judges nothing.

performance.mark('begin');

const seen = { shift: 0, tasks: [], frames: [], largest: undefined, loaded: 0 };

/** Where an element of the page is; one in a shadow root is kept secret, and there is none but cards'. @param {PerformanceEntry} entry */
function placeOf({ element }) {
  if (!element) return performance.getEntriesByType('resource').some(({ name }) => name.endsWith('.wasm')) ? 'drawn card' : 'served card';
  return element.closest('article-embed') ? 'fallback' : 'page';
}

/** @param {string} type @param {(entry: any) => void} note */
const watch = (type, note) => new PerformanceObserver((list) => list.getEntries().forEach(note)).observe({ type, buffered: true });

watch('layout-shift', ({ value }) => (seen.shift += value));
watch('longtask', ({ startTime, duration }) => seen.tasks.push({ startTime, duration }));
watch('long-animation-frame', ({ scripts }) => seen.frames.push(...scripts.map(({ startTime, duration, sourceURL }) => ({ startTime, duration, sourceURL }))));
watch('largest-contentful-paint', (entry) => {
  const what = entry.url ? 'picture' : 'text';
  seen.largest = { time: entry.startTime, size: entry.size, what, place: placeOf(entry) };
});
addEventListener('article-load', () => (seen.loaded += 1));

/** Milliseconds. */
const QUIET = 600;

/** Resolves when the page has painted, and nothing was asked of the network for a while. */
const settled = async () => {
  const count = () => performance.getEntriesByType('resource').length;
  for (let before = -1; before !== count(); await new Promise((resolve) => setTimeout(resolve, QUIET))) before = count();
};

/** Milliseconds that the browser takes for the first date in words, with no card about. */
function date() {
  const begun = performance.now();
  new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' });
  return performance.now() - begun;
}

/** Goes down the page, a screen at a time, as a reader does; a trace of it ends here. */
async function read() {
  for (let top = 0; top < document.documentElement.scrollHeight; top += innerHeight) {
    scrollTo(0, top);
    await settled();
  }
  performance.mark('end');
}

/** All that is remembered. */
function told() {
  const [first] = performance.getEntriesByName('first-contentful-paint');
  return { ...seen, first: first?.startTime };
}

Object.assign(window, { vitals: { settled, read, told, date } });
