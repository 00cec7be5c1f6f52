// npm test: runs all stages, or those that are named, to the end, and says what failed. What the stages are is not its business.

import { pathToFileURL } from 'node:url';
import { STAGES } from './stages.mjs';
import { failure } from './tally.mjs';

/** @typedef {import('./stages.mjs').Stage} Stage */
/** @typedef {import('./tally.mjs').Tally & { name: string, seconds: number }} Outcome */

/**
 * The stages that are named, with those they come after; all if none is named.
 * @param {Stage[]} stages
 * @param {string[]} names
 * @throws {Error} at a name that no stage has
 */
export function choose(stages, names) {
  const unknown = names.filter((name) => !stages.some((stage) => stage.name === name));
  if (unknown.length) throw new Error(`no such stage: ${unknown.join(', ')}; there are ${stages.map(({ name }) => name).join(', ')}`);
  if (!names.length) return stages;
  const wanted = stages.filter(({ name }) => names.includes(name));
  const needed = new Set(['setup', ...wanted.flatMap(({ name, after }) => [name, ...(after ? [after] : [])])]);
  return stages.filter(({ name }) => needed.has(name));
}

/**
 * Runs stages one after the other; one that fails, or throws, does not stop the rest.
 * @param {Stage[]} stages
 * @param {(line: string) => void} say
 * @returns {Promise<Outcome[]>}
 */
export async function runAll(stages, say) {
  const outcomes = [];
  for (const { name, run } of stages) {
    say(`\n── ${name} ${'─'.repeat(Math.max(3, 70 - name.length))}`);
    const begun = performance.now();
    const tally = await run().catch((error) => failure(String(error)));
    outcomes.push({ name, ...tally, seconds: (performance.now() - begun) / 1000 });
  }
  return outcomes;
}

/**
 * The table, what failed, and at the very end the one line that counts.
 * @param {Outcome[]} outcomes
 */
export function summary(outcomes) {
  const lines = ['', `${'stage'.padEnd(16)}${'passed'.padStart(8)}${'failed'.padStart(8)}${'seconds'.padStart(9)}`];
  for (const { name, passed, failed, seconds } of outcomes) {
    lines.push(`${name.padEnd(16)}${`${passed}`.padStart(8)}${`${failed}`.padStart(8)}${seconds.toFixed(1).padStart(9)}`);
  }
  lines.push(...figures(outcomes));
  lines.push('', ...outcomes.flatMap(({ name, notRun }) => (notRun ?? []).map((what) => `– ${name}: not run: ${what}`)));
  lines.push(...outcomes.flatMap(({ name, failures }) => failures.map((what) => `✗ ${name}: ${what}`)));
  return [...lines, `${total(outcomes, 'passed')} passed, ${total(outcomes, 'failed')} failed`].join('\n');
}

/** What was counted or measured, side by side. @param {Outcome[]} outcomes */
function figures(outcomes) {
  const all = outcomes.flatMap(({ figures }) => figures ?? []);
  const whats = [...new Set(all.map(([, what]) => what))];
  return whats.flatMap((what) => ['', what, ...all.filter(([, of]) => of === what).map(([who, , value]) => `  ${who.padEnd(10)}${value}`)]);
}

/** @param {Outcome[]} outcomes @param {'passed' | 'failed'} column */
export const total = (outcomes, column) => outcomes.reduce((all, outcome) => all + outcome[column], 0);

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  try {
    const outcomes = await runAll(choose(STAGES, process.argv.slice(2)), console.log);
    console.log(summary(outcomes));
    process.exitCode = total(outcomes, 'failed') ? 1 : 0;
  } catch (error) {
    console.error(/** @type {Error} */ (error).message);
    process.exitCode = 1;
  }
}
