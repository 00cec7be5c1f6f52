// Measurements through Chromium's DevTools protocol: cold starts on a slow network and processor, long tasks, memory.

import { median, shown } from '../figures.mjs';

/** Lighthouse's slow 4G (formerly fast 3G) and a phone's processor. */
const NETWORK = {
  offline: false,
  latency: 150,
  downloadThroughput: (1.6 * 1024 * 1024) / 8,
  uploadThroughput: (750 * 1024) / 8,
};
const SLOWER = 4;
const COLD_ROUNDS = 5;

/** @param {any} driver @param {string} method @param {object} [params] */
const send = (driver, method, params = {}) => driver.sendAndGetDevToolsCommand(method, params);

/** Throttles network and processor. */
export async function slow(driver) {
  await send(driver, 'Network.enable');
  await send(driver, 'Network.emulateNetworkConditions', NETWORK);
  await send(driver, 'Emulation.setCPUThrottlingRate', { rate: SLOWER });
}

/** Sets Lighthouse's phone screen. */
export const hold = (driver) =>
  send(driver, 'Emulation.setDeviceMetricsOverride', {
    width: 412,
    height: 823,
    deviceScaleFactor: 1.75,
    mobile: true,
  });

/** Milliseconds from navigation to card, with an empty cache. */
export async function coldStart(driver, origin, names, row) {
  await slow(driver);
  for (const name of names) {
    const times = [];
    for (let round = 0; round < COLD_ROUNDS; round += 1) {
      await send(driver, 'Network.clearBrowserCache');
      await driver.get(`${origin}/cold/${name}`);
      times.push(
        await driver.wait(() => driver.executeScript('return window.drawn'), 60_000, `no card of ${name}`, 50),
      );
    }
    row(name, [shown(median(times))]);
  }
  await send(driver, 'Emulation.setCPUThrottlingRate', { rate: 1 });
  await send(driver, 'Network.emulateNetworkConditions', {
    offline: false,
    latency: 0,
    downloadThroughput: -1,
    uploadThroughput: -1,
  });
}

/** Traces tasks and the page's marks. */
const TRACE = { transferMode: 'ReportEvents', traceConfig: { includedCategories: ['toplevel', 'blink.user_timing'] } };

/** The events of a trace of `work`. */
async function trace(driver, work) {
  const connection = await driver.createCDPConnection('page');
  const events = [];
  const complete = new Promise((resolve) =>
    connection._wsConnection.on('message', (message) => {
      const { method, params } = JSON.parse(message);
      if (method === 'Tracing.dataCollected') events.push(...params.value);
      if (method === 'Tracing.tracingComplete') resolve(undefined);
    }),
  );
  await connection.send('Tracing.start', TRACE);
  await work();
  await connection.send('Tracing.end', {});
  await complete;
  connection._wsConnection.close();
  return events;
}

/** The tasks of the page's thread between its marks `begin` and `end`, with layout and paint. */
async function tasksOf(driver, work) {
  const events = await trace(driver, work);
  const [begin, end] = ['begin', 'end'].map((mark) =>
    events.find(({ name, cat }) => name === mark && cat === 'blink.user_timing'),
  );
  if (!begin || !end) throw new Error('the trace lacks a mark of the page');
  const within = ({ name, tid, pid, ts, dur }) =>
    /RunTask$/.test(name) && tid === begin.tid && pid === begin.pid && ts + dur > begin.ts && ts < end.ts;
  return events.filter(within);
}

/** Milliseconds of the longest task. The Long Tasks API leaves out frames without script. */
export const longestTask = async (driver, work) =>
  Math.max(...(await tasksOf(driver, work)).map(({ dur }) => dur)) / 1000;

/** The same in milliseconds of processor time, which other programs hardly lengthen. */
export const longestWork = async (driver, work) =>
  Math.max(...(await tasksOf(driver, work)).map(({ tdur = 0 }) => tdur)) / 1000;

/** Makes `processorTimes` count processor time, which other programs hardly lengthen. */
export const countProcessorTime = (driver) => send(driver, 'Performance.enable', { timeDomain: 'threadTicks' });

/** Milliseconds of processor time that the page's thread spends on some work: on layout with styles, and on the rest. */
export async function processorTimes(driver, work) {
  const read = async () => {
    const { metrics } = await send(driver, 'Performance.getMetrics');
    const of = (name) => metrics.find((metric) => metric.name === name).value * 1000;
    return { layout: of('LayoutDuration') + of('RecalcStyleDuration'), all: of('TaskDuration') };
  };
  const before = await read();
  await work();
  const after = await read();
  const layout = after.layout - before.layout;
  return { layout, script: after.all - before.all - layout };
}

/** Number of cards whose memory is measured. */
export const MANY = 500;

/** Bytes per card, on the JavaScript heap and in the DOM. */
export async function memory(driver, open, ask, names, row) {
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
    // The card of the first measurement is garbage by now.
    row(name, [shown(((await used()) - before) / (MANY - 1) / 1024)]);
  }
}
