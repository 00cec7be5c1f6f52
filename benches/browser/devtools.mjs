// What only Chromium's DevTools can tell: a slow network and processor, a cold start on them, and memory. Nothing of other engines.

/** Slow 4G as Lighthouse has it (once called fast 3G), and a phone's processor. */
const NETWORK = { offline: false, latency: 150, downloadThroughput: (1.6 * 1024 * 1024) / 8, uploadThroughput: (750 * 1024) / 8 };
const SLOWER = 4;
const COLD_ROUNDS = 5;

/** @param {any} driver @param {string} method @param {object} [params] */
const send = (driver, method, params = {}) => driver.sendAndGetDevToolsCommand(method, params);

/** Slows network and processor down. */
export async function slow(driver) {
  await send(driver, 'Network.enable');
  await send(driver, 'Network.emulateNetworkConditions', NETWORK);
  await send(driver, 'Emulation.setCPUThrottlingRate', { rate: SLOWER });
}

/** A window as a phone's, as Lighthouse has it. */
export const hold = (driver) => send(driver, 'Emulation.setDeviceMetricsOverride', { width: 412, height: 823, deviceScaleFactor: 1.75, mobile: true });

/** Milliseconds from the navigation to the card, on an empty cache. */
export async function coldStart(driver, origin, names) {
  const told = Object.fromEntries(names.map((name) => [name, []]));
  await slow(driver);
  for (let round = 0; round < COLD_ROUNDS; round += 1) {
    for (const name of names) {
      await send(driver, 'Network.clearBrowserCache');
      await driver.get(`${origin}/cold/${name}`);
      told[name].push(await driver.wait(() => driver.executeScript('return window.drawn'), 60_000, `no card of ${name}`, 50));
    }
  }
  await send(driver, 'Emulation.setCPUThrottlingRate', { rate: 1 });
  await send(driver, 'Network.emulateNetworkConditions', { offline: false, latency: 0, downloadThroughput: -1, uploadThroughput: -1 });
  console.log('✓ cold start');
  return told;
}

/** What a trace has in it: tasks, and marks of the page. */
const TRACE = { transferMode: 'ReportEvents', traceConfig: { includedCategories: ['toplevel', 'blink.user_timing'] } };

/** All that is traced while `work` is done. */
async function trace(driver, work) {
  const connection = await driver.createCDPConnection('page');
  const events = [];
  const complete = new Promise((resolve) => connection._wsConnection.on('message', (message) => {
    const { method, params } = JSON.parse(message);
    if (method === 'Tracing.dataCollected') events.push(...params.value);
    if (method === 'Tracing.tracingComplete') resolve(undefined);
  }));
  await connection.send('Tracing.start', TRACE);
  await work();
  await connection.send('Tracing.end', {});
  await complete;
  connection._wsConnection.close();
  return events;
}

/**
 * Milliseconds of the longest task of the page's thread between its marks `begin` and `end`, layout and paint included:
 * what pages are told of long tasks leaves out the frames in which no script runs.
 */
export async function longestTask(driver, work) {
  const events = await trace(driver, work);
  const [begin, end] = ['begin', 'end'].map((mark) => events.find(({ name, cat }) => name === mark && cat === 'blink.user_timing'));
  if (!begin || !end) throw new Error('the trace has not both marks of the page');
  const within = ({ name, tid, pid, ts, dur }) => /RunTask$/.test(name) && tid === begin.tid && pid === begin.pid && ts + dur > begin.ts && ts < end.ts;
  return Math.max(...events.filter(within).map(({ dur }) => dur)) / 1000;
}

/** How many cards are kept for their memory. */
export const MANY = 500;

/** Bytes for each of many cards: the page's heap, and the document's own. */
export async function memory(driver, open, ask, names) {
  const told = {};
  const used = async () => {
    await send(driver, 'HeapProfiler.collectGarbage');
    const { usedSize, embedderHeapUsedSize = 0, backingStorageSize = 0 } = await send(driver, 'Runtime.getHeapUsage');
    return usedSize + embedderHeapUsedSize + backingStorageSize;
  };
  for (const name of names) {
    await open();
    await ask(driver, 'keep', name, 1);
    const before = await used();
    await ask(driver, 'keep', name, MANY);
    // The one card from before is gone with what kept it.
    told[name] = ((await used()) - before) / (MANY - 1);
  }
  console.log('✓ memory');
  return told;
}
