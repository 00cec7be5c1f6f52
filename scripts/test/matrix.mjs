// The reporter of `npm run test:hosts`: a table with a row for each host and a cell for each way to put a card into it.

import { inspect } from 'node:util';

/** @typedef {{ name: string, ok: boolean }} Cell */

/**
 * The table of results. A test is named by its host, a colon and the way.
 * @param {Cell[]} cells
 */
export function table(cells) {
  /** @type {Map<string, string[]>} */
  const hosts = new Map();
  for (const { name, ok } of cells) {
    const [, host = 'others', way = name] = /^([^:]+): (.*)$/s.exec(name) ?? [];
    hosts.set(host, [...(hosts.get(host) ?? []), `${ok ? '✓' : '✗'} ${way}`]);
  }
  return [
    '| host | cells |',
    '| --- | --- |',
    ...[...hosts].map(([host, all]) => `| ${host} | ${all.join(' · ')} |`),
  ].join('\n');
}

/** @param {AsyncIterable<any>} events of node:test */
export default async function* report(events) {
  /** @type {Cell[]} */
  const cells = [];
  for await (const { type, data } of events) {
    if ((type === 'test:stdout' || type === 'test:stderr') && /^NOT RUN: /m.test(data.message)) yield data.message;
    if (type !== 'test:pass' && type !== 'test:fail') continue;
    if (data.details.type === 'suite' || data.name.endsWith('.mjs')) continue;
    const ok = type === 'test:pass';
    cells.push({ name: data.name, ok });
    yield `${ok ? '✓' : '✗'} ${data.name}\n`;
    if (!ok) yield `${inspect(data.details.error?.cause ?? data.details.error, { depth: 5 })}\n`;
  }
  yield `\n${table(cells)}\n`;
}
