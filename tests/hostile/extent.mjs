// How much of each hostile test is run: a slice by default, all of it where the environment says so. It runs nothing.

export const full = process.env.HOSTILE === 'full';

/** @template T @param {T} slice @param {T} all @returns {T} */
export const extent = (slice, all) => (full ? all : slice);

/** How long a test may take. */
export const LIMIT = { timeout: extent(120_000, 7_200_000) };

/** A figure of this run, in what the test prints. @param {string} engine @param {string} line */
export const say = (engine, line) => console.log(`${engine}: ${line}`);

let told = Date.now();

/** How far a long run is: a line in a quarter of a minute. @param {string} engine @param {() => string} line */
export function progress(engine, line) {
  if (!full || Date.now() - told < 15_000) return;
  told = Date.now();
  say(engine, `… ${line()}`);
}

/** A figure of this run for the table at its end; scripts/tally.mjs knows it by its sign. @param {string} engine @param {string} what @param {string} value */
export const figure = (engine, what, value) => console.log(`▸ ${engine}: ${what}: ${value}`);
