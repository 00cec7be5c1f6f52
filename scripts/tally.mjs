// Counts tests from what a test program printed, and finds out who failed. It starts nothing.

/**
 * @typedef {object} Tally
 * @property {number} passed
 * @property {number} failed
 * @property {string[]} failures what failed, by name
 * @property {string[]} [notRun] what could not run here, by name; it counts for nothing
 * @property {[who: string, what: string, value: string][]} [figures] what was counted or measured
 */

/** @typedef {import('./child.mjs').Result} Result */

/**
 * A program that is one test as a whole: a formatter, a linter.
 * @param {Result} result
 * @returns {Tally}
 */
export const asOne = ({ ok, reason }) => (ok ? { passed: 1, failed: 0, failures: [] } : failure(reason));

/**
 * `cargo test`, natively or in a browser. An ignored test has failed: nobody would look at it again.
 * @param {Result} result
 * @returns {Tally}
 */
export function asCargo(result) {
  const totals = [...result.output.matchAll(/^test result: \w+\. (\d+) passed; (\d+) failed; (\d+) ignored/gm)];
  const names = [...result.output.matchAll(/^test (.+?) \.\.\. (FAILED|FAIL|ignored.*)\r?$/gm)].map(([, name, how]) => `${name} (${how})`);
  return judged(result, sum(totals, 1), sum(totals, 2) + sum(totals, 3), names);
}

/**
 * `node --test` with scripts/reporter.mjs.
 * @param {Result} result
 * @returns {Tally}
 */
export function asNode(result) {
  const totals = [...result.output.matchAll(/^tally: (\d+) passed, (\d+) failed$/gm)];
  const names = (/** @type {RegExp} */ line) => [...result.output.matchAll(line)].map(([, name]) => `${name}`);
  const figures = [...result.output.matchAll(/^ *▸ (\w+): (.+?): (.+)$/gm)].map(([, who, what, value]) => /** @type {[string, string, string]} */ ([`${who}`, `${what}`, `${value}`]));
  return { ...judged(result, sum(totals, 1), sum(totals, 2), names(/^✗ (.+)$/gm)), notRun: names(/^– (.+)$/gm), ...(figures.length ? { figures } : {}) };
}

/**
 * A program that ended badly without a failed test, and one that ran no test, have failed.
 * @param {Result} result
 * @param {number} passed
 * @param {number} failed
 * @param {string[]} failures
 * @returns {Tally}
 */
function judged({ ok, reason }, passed, failed, failures) {
  if (!ok && !failed) return { passed, failed: 1, failures: [reason] };
  if (!passed && !failed) return failure('no tests ran');
  return { passed, failed, failures };
}

/** @param {string} reason @returns {Tally} */
export const failure = (reason) => ({ passed: 0, failed: 1, failures: [reason] });

/** @param {RegExpMatchArray[]} matches @param {number} group */
const sum = (matches, group) => matches.reduce((all, match) => all + Number(match[group]), 0);
