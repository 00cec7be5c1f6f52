// How long the longest task is that drawing cards takes, layout and paint included, where a browser tells of long tasks.

/** Tasks of up to 50 ms are told of by no browser. */
const TOLD = 50;

/**
 * Milliseconds of the longest task while `work` is done and painted; 0 if none is longer than 50 ms, `null` where that is not told.
 * @param {() => Promise<unknown>} work
 */
export async function longestTask(work) {
  if (!PerformanceObserver.supportedEntryTypes.includes('longtask')) return null;
  let longest = 0;
  const note = (entries) => entries.forEach(({ duration }) => (longest = Math.max(longest, duration)));
  const observer = new PerformanceObserver((list) => note(list.getEntries()));
  observer.observe({ type: 'longtask' });
  await work();
  // What is told of a task comes after it.
  await new Promise((resolve) => setTimeout(resolve, TOLD * 4));
  note(observer.takeRecords());
  observer.disconnect();
  return longest;
}
