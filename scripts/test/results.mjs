// Counts passed and failed tests in the output of test programs.

/**
 * @typedef {object} TestResults
 * @property {number} passed
 * @property {number} failed
 * @property {string[]} failures names of failed tests
 * @property {string[]} [notRun] names of test files that cannot run on this machine; they are in neither count
 * @property {[engine: string, name: string, value: string][]} [figures] measurements to print under the table
 * @property {string[]} [toRepeat] what has to run again to see whether its failed tests fail twice: files, names of tests
 * @property {string[]} [unstable] names of tests that failed once, and passed when they ran again
 */

/** @typedef {import('../exec.mjs').Result} Result */

/**
 * Counts a program as one test: a formatter, a linter.
 * @param {Result} result
 * @returns {TestResults}
 */
export const asOne = ({ ok, reason }) => (ok ? { passed: 1, failed: 0, failures: [] } : failure(reason));

/**
 * Counts the tests of `cargo test`, natively or in a browser. An ignored test counts as failed, or it would be forgotten.
 * @param {Result} result
 * @returns {TestResults}
 */
export function asCargo(result) {
  const totals = [...result.output.matchAll(/^test result: \w+\. (\d+) passed; (\d+) failed; (\d+) ignored/gm)];
  const failed = result.output.matchAll(/^test (.+?) \.\.\. (FAILED|FAIL|ignored.*)\r?$/gm);
  const names = [...failed].map(([, name, how]) => `${name} (${how})`);
  const results = checked(result, sum(totals, 1), sum(totals, 2) + sum(totals, 3), names);
  const toRepeat = [...result.output.matchAll(/^test (\S+) \.\.\. FAIL(?:ED)?\r?$/gm)].map(([, name = '']) => name);
  // A documentation test has no name to run by, and a program that crashes names none of its tests.
  const [, programs = '0'] = /^error: (\d+) targets? failed/m.exec(result.output) ?? [];
  const isWhole = result.output.match(/^test result: FAILED/gm)?.length === Number(programs);
  return isWhole && toRepeat.length === results.failed ? { ...results, toRepeat } : results;
}

/**
 * Counts the tests of `node --test` with scripts/test/reporter.mjs.
 * @param {Result} result
 * @returns {TestResults}
 */
export function asNode(result) {
  const totals = [...result.output.matchAll(/^total: (\d+) passed, (\d+) failed$/gm)];
  const names = (/** @type {RegExp} */ line) => [...result.output.matchAll(line)].map(([, name = '']) => name);
  const lines = result.output.matchAll(/^ *▸ (\w+): (.+?): (.+)$/gm);
  const figures = [...lines].map(
    ([, engine = '', name = '', value = '']) => /** @type {[string, string, string]} */ ([engine, name, value]),
  );
  const results = checked(result, sum(totals, 1), sum(totals, 2), names(/^✗ (.+)$/gm));
  const toRepeat = names(/^failed in: (.+)$/gm);
  return {
    ...results,
    notRun: names(/^– (.+)$/gm),
    ...(figures.length ? { figures } : {}),
    ...(toRepeat.length ? { toRepeat } : {}),
  };
}

/**
 * Counts a program that exits with an error although no test failed, and one that runs no test, as a failure.
 * @param {Result} result
 * @param {number} passed
 * @param {number} failed
 * @param {string[]} failures
 * @returns {TestResults}
 */
function checked({ ok, reason }, passed, failed, failures) {
  if (!ok && !failed) return { passed, failed: 1, failures: [reason] };
  if (!passed && !failed) return failure('no tests ran');
  return { passed, failed, failures };
}

/**
 * The results of a stage whose failed tests have run again. A test that failed once counts as passed, and is named.
 * @param {TestResults} first
 * @param {TestResults} second
 * @returns {TestResults}
 */
export function repeated(first, second) {
  const unstable = first.failures.filter((name) => !second.failures.includes(name));
  const { toRepeat: _, ...results } = first;
  const passed = Math.max(0, first.passed + first.failed - second.failed);
  return { ...results, passed, failed: second.failed, failures: second.failures, unstable };
}

/** @param {string} reason @returns {TestResults} */
export const failure = (reason) => ({ passed: 0, failed: 1, failures: [reason] });

/** @param {RegExpMatchArray[]} matches @param {number} group */
const sum = (matches, group) => matches.reduce((all, match) => all + Number(match[group]), 0);
