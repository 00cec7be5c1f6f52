// How `node --test` tells of its tests here: a line for each, the error of those that failed, and the tally. It judges nothing itself.

import { isAbsolute, relative } from 'node:path';
import { inspect } from 'node:util';

/** @param {AsyncIterable<any>} events of node:test */
export default async function* report(events) {
  let [passed, failed] = [0, 0];
  /** Files that say by themselves what they lack. */
  const excused = new Set();
  for await (const { type, data } of events) {
    const printed = type === 'test:stdout' || type === 'test:stderr';
    if (printed && /^NOT RUN: /m.test(data.message)) excused.add(data.file);
    if (printed) yield `${indent(data.message.trimEnd())}\n`;
    if (type !== 'test:pass' && type !== 'test:fail') continue;
    if (type === 'test:pass' && excused.has(data.name)) {
      yield `– ${relative(process.cwd(), data.name)}\n`;
      continue;
    }
    const why = whyNot(type, data);
    // A suite is its tests: it counts only when it fails on its own account.
    if (data.details.type === 'suite' && (!why || data.details.error?.failureType === 'subtestsFailed')) continue;
    if (why) failed += 1;
    else passed += 1;
    yield why ? `✗ ${isAbsolute(data.name) ? relative(process.cwd(), data.name) : data.name}\n${indent(why)}\n` : `✓ ${data.name}\n`;
  }
  yield `tally: ${passed} passed, ${failed} failed\n`;
}

/**
 * Why a test does not count as passed; empty if it does. One that is put off has failed.
 * @param {'test:pass' | 'test:fail'} type
 * @param {any} data
 */
function whyNot(type, data) {
  if (data.skip !== undefined) return 'skipped';
  if (data.todo !== undefined) return 'to do';
  // node:test tells of a file only when it broke down, or when there is no test in it.
  if (type === 'test:pass') return isAbsolute(data.name) ? 'no test in this file' : '';
  return inspect(data.details.error?.cause ?? data.details.error, { depth: 5 });
}

/** What tests print must not look like what is said of them. @param {string} text */
const indent = (text) => text.replace(/^/gm, '    ');
