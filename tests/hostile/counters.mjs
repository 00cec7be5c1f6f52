// What a page keeps: its timers, observers and requests, and Chromium's count of bytes, nodes and listeners.

/** Runs before the card's script: counts what is opened and closed. */
export function count() {
  const open = { timers: new Set(), observed: new Set(), requests: 0, memory: undefined };
  const wrap = (owner, name, around) => {
    const own = owner[name];
    owner[name] = function (...args) {
      return around(args, (...args) => (new.target ? new own(...args) : own.apply(this, args)));
    };
  };
  wrap(window, 'setTimeout', ([call, ...more], run) => {
    const id = run(() => open.timers.delete(id) && call(), ...more);
    open.timers.add(id);
    return id;
  });
  wrap(window, 'clearTimeout', ([id], run) => {
    open.timers.delete(id);
    run(id);
  });
  wrap(window, 'fetch', (args, run) => {
    open.requests += 1;
    return run(...args).finally(() => (open.requests -= 1));
  });
  const { prototype } = IntersectionObserver;
  wrap(prototype, 'observe', ([element], run) => open.observed.add(element) && run(element));
  wrap(prototype, 'unobserve', ([element], run) => {
    open.observed.delete(element);
    run(element);
  });
  wrap(WebAssembly, 'Instance', (args, run) => {
    const instance = run(...args);
    open.memory = Object.values(instance.exports).find((one) => one instanceof WebAssembly.Memory);
    return instance;
  });
  window.counted = () => ({
    timers: open.timers.size,
    observed: open.observed.size,
    requests: open.requests,
    pages: open.memory?.buffer.byteLength / 65_536,
  });
  window.counted.grow = () => open.memory.grow(1) && window.counted().pages;
}

/** Chromium's counters after a garbage collection; other engines have none. */
export async function heap({ engine, driver }) {
  if (engine !== 'chromium') return undefined;
  // One collection frees what the next can collect.
  for (const _ of Array(4)) {
    await driver.sendAndGetDevToolsCommand('HeapProfiler.collectGarbage', {});
    await driver.executeAsyncScript((done) => setTimeout(done, 50));
  }
  const { usedSize } = await driver.sendAndGetDevToolsCommand('Runtime.getHeapUsage', {});
  const { nodes, jsEventListeners } = await driver.sendAndGetDevToolsCommand('Memory.getDOMCounters', {});
  return { bytes: usedSize, nodes, listeners: jsEventListeners };
}
