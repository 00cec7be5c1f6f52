// Live cards: 100 on a page, each of which asks for its payload every second and gets another headline.

import { shown } from '../figures.mjs';
import { ask } from './page.mjs';

const CARDS = 100;

export const LIVE = [
  '',
  'updates a second',
  'script, ms a second',
  'all tasks, ms a second',
  'more heap, KiB',
  'dropped frames',
  'longest frame, ms',
];

/** What Chromium's page has spent so far, in milliseconds and bytes. */
async function spent(driver) {
  const send = (method, params = {}) => driver.sendAndGetDevToolsCommand(method, params);
  await send('HeapProfiler.collectGarbage');
  const { metrics } = await send('Performance.getMetrics');
  const { usedSize } = await send('Runtime.getHeapUsage');
  const of = (wanted) => metrics.find(({ name }) => name === wanted)?.value * 1000;
  return { script: of('ScriptDuration'), tasks: of('TaskDuration'), heap: usedSize };
}

/**
 * Draws live cards and watches them. Returns the cells of a row.
 * @param {any} driver
 * @param {string} engine
 * @param {string} name
 * @param {number} seconds
 * @returns {Promise<string[]>}
 */
export async function live(driver, engine, name, seconds) {
  const isChromium = engine === 'chromium';
  if (isChromium) await driver.sendAndGetDevToolsCommand('Performance.enable', {});
  await ask(driver, 'live', name, CARDS);
  // Let the first seconds pass: code is compiled, caches are filled.
  await ask(driver, 'watch', 2);
  const before = isChromium ? await spent(driver) : undefined;
  const { updates, dropped, longest } = await ask(driver, 'watch', seconds);
  const after = isChromium ? await spent(driver) : undefined;
  await ask(driver, 'stop');
  const grown = (/** @type {'script' | 'tasks' | 'heap'} */ key) => (before && after ? after[key] - before[key] : NaN);
  return [
    shown(updates / seconds),
    shown(grown('script') / seconds),
    shown(grown('tasks') / seconds),
    Number.isNaN(grown('heap')) ? '–' : (grown('heap') / 1024).toFixed(0),
    String(dropped),
    shown(longest),
  ];
}
