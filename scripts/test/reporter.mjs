// The reporter for `node --test`: a line per test, the errors of failed ones, the files of these, and a total.

import { isAbsolute, relative } from 'node:path';
import { inspect } from 'node:util';

/** @param {AsyncIterable<any>} events of node:test */
export default async function* report(events) {
  let [passed, failed] = [0, 0];
  /** Test files that print what they need and this machine lacks. */
  const notRun = new Set();
  /** Test files with a failed test. @type {Set<string>} */
  const failedFiles = new Set();
  // Files run one after the other. The file of an event is the one that calls `test`, which may be a fixture's.
  let current = '';
  for await (const { type, data } of events) {
    if (type === 'test:dequeue' && isAbsolute(data.name)) current = data.name;
    const printed = type === 'test:stdout' || type === 'test:stderr';
    if (printed && /^NOT RUN: /m.test(data.message)) notRun.add(data.file);
    if (printed) yield `${indent(data.message.trimEnd())}\n`;
    if (type !== 'test:pass' && type !== 'test:fail') continue;
    if (type === 'test:pass' && notRun.has(data.name)) {
      yield `– ${relative(process.cwd(), data.name)}\n`;
      continue;
    }
    const reason = failureOf(type, data);
    // The tests of a suite are counted one by one; the suite counts only if it fails itself.
    if (data.details.type === 'suite' && (!reason || data.details.error?.failureType === 'subtestsFailed')) continue;
    if (reason) {
      failed += 1;
      failedFiles.add(relative(process.cwd(), isAbsolute(data.name) ? data.name : current));
    } else passed += 1;
    const name = isAbsolute(data.name) ? relative(process.cwd(), data.name) : data.name;
    yield reason ? `✗ ${name}\n${indent(reason)}\n` : `✓ ${data.name}\n`;
  }
  for (const file of failedFiles) yield `failed in: ${file}\n`;
  yield `total: ${passed} passed, ${failed} failed\n`;
}

/**
 * Why a test does not count as passed; empty if it does. A skipped test has failed.
 * @param {'test:pass' | 'test:fail'} type
 * @param {any} data
 */
function failureOf(type, data) {
  if (data.skip !== undefined) return 'skipped';
  if (data.todo !== undefined) return 'to do';
  // node:test reports a file as a test only if the file crashed or has no test.
  if (type === 'test:pass') return isAbsolute(data.name) ? 'no test in this file' : '';
  return inspect(data.details.error?.cause ?? data.details.error, { depth: 5 });
}

/** Indents what tests print, so that it cannot be taken for a result. @param {string} text */
const indent = (text) => text.replace(/^/gm, '    ');
