// Counts what the core is asked, for tests that say when it is not called at all.

/** Counts calls of the core in `coreCalls`, and stops the clock at `clock`. Runs in the page, before the card's script. */
export function watchCore() {
  const { Instance } = WebAssembly;
  window.coreCalls = 0;
  WebAssembly.Instance = function (module, imports) {
    const counted = Object.entries(new Instance(module, imports).exports).map(([name, value]) => [
      name,
      typeof value === 'function' ? (...given) => ((window.coreCalls += 1), value(...given)) : value,
    ]);
    return { exports: Object.fromEntries(counted) };
  };
  window.clock = Date.now();
  Date.now = () => window.clock;
}
