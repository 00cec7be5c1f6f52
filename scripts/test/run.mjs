// npm test: runs all stages, or the named ones, and prints a table, what failed, and the total in the last line.

import { existsSync } from 'node:fs';
import { main } from '../main.mjs';
import { at } from '../paths.mjs';
import { ensureSpace } from '../setup/disk-space.mjs';
import { choose, runAll } from './schedule.mjs';
import { STAGES } from './stages.mjs';

/** @typedef {import('./schedule.mjs').Outcome} Outcome */

/** @param {Outcome[]} outcomes */
export function summary(outcomes) {
  const lines = ['', `${'stage'.padEnd(16)}${'passed'.padStart(8)}${'failed'.padStart(8)}${'seconds'.padStart(9)}`];
  for (const { name, passed, failed, seconds } of outcomes) {
    lines.push(
      `${name.padEnd(16)}${`${passed}`.padStart(8)}${`${failed}`.padStart(8)}${seconds.toFixed(1).padStart(9)}`,
    );
  }
  lines.push(...figures(outcomes));
  lines.push('', ...outcomes.flatMap(({ name, notRun = [] }) => notRun.map((file) => `– ${name}: not run: ${file}`)));
  lines.push(
    ...outcomes.flatMap(({ name, unstable = [] }) => unstable.map((test) => `~ ${name}: failed once: ${test}`)),
  );
  lines.push(...outcomes.flatMap(({ name, failures }) => failures.map((failure) => `✗ ${name}: ${failure}`)));
  return [...lines, `${total(outcomes, 'passed')} passed, ${total(outcomes, 'failed')} failed`].join('\n');
}

/** The measurements of all engines, by name. @param {Outcome[]} outcomes */
function figures(outcomes) {
  const all = outcomes.flatMap(({ figures = [] }) => figures);
  return [...new Set(all.map(([, name]) => name))].flatMap((name) => {
    const rows = all.filter(([, other]) => other === name);
    return ['', name, ...rows.map(([engine, , value]) => `  ${engine.padEnd(10)}${value}`)];
  });
}

/** @param {Outcome[]} outcomes @param {'passed' | 'failed'} column */
const total = (outcomes, column) => outcomes.reduce((all, outcome) => all + outcome[column], 0);

await main(import.meta, async () => {
  const start = performance.now();
  // A first build keeps nothing for the next one: what an incremental build needs takes a part of its time.
  if (!existsSync(at('target/debug'))) process.env.CARGO_INCREMENTAL ??= '0';
  const names = process.argv.slice(2);
  if (!names.length) ensureSpace('all tests');
  const outcomes = await runAll(choose(STAGES, names), (text) => process.stdout.write(text));
  const minutes = (performance.now() - start) / 60_000;
  console.log(`\n${minutes.toFixed(1)} minutes\n${summary(outcomes)}`);
  process.exitCode = total(outcomes, 'failed') ? 1 : 0;
});
