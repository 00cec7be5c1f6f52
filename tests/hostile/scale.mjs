// How much of each hostile test runs: a slice by default, all of it with HOSTILE=full; and how tests print figures.

export const full = process.env.HOSTILE === 'full';

/** @template T @param {T} slice @param {T} all @returns {T} */
export const scaled = (slice, all) => (full ? all : slice);

/** Time limit of a test, in milliseconds. */
export const LIMIT = { timeout: scaled(120_000, 14_400_000) };

/**
 * How long a browser may take for one page and for one script, in milliseconds. WebKit is slow with thousands of players.
 */
export const PATIENCE = scaled({ pageLoad: 15_000, script: 30_000 }, { pageLoad: 120_000, script: 300_000 });

/** Prints a line of a test. @param {string} engine @param {string} line */
export const say = (engine, line) => console.log(`${engine}: ${line}`);

let printed = Date.now();

/** Prints how far a full run has got, every fifteen seconds. @param {string} engine @param {() => string} line */
export function progress(engine, line) {
  if (!full || Date.now() - printed < 15_000) return;
  printed = Date.now();
  say(engine, `… ${line()}`);
}

/**
 * Prints a figure for the summary of the run; scripts/test/results.mjs finds it by its sign.
 * @param {string} engine
 * @param {string} name
 * @param {string} value
 */
export const figure = (engine, name, value) => console.log(`▸ ${engine}: ${name}: ${value}`);
