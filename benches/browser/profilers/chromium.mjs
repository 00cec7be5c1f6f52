// Profiles the scripts of a page in Chromium, over the DevTools protocol.

import { startEngine } from '../../../tests/e2e/support/engine.mjs';
import { ask } from '../page.mjs';
import { ofChromium } from './samples.mjs';

/** Microseconds between two samples. */
const INTERVAL = 100;

/** @param {string} origin @returns {Promise<import('../profile.mjs').Profiler>} */
export async function open(origin) {
  const { driver, quit } = await startEngine('chromium', { flags: { chromium: ['--js-flags=--expose-gc'] } });
  const send = (method, params = {}) => driver.sendAndGetDevToolsCommand(method, params);
  await driver.manage().setTimeouts({ script: 300_000 });
  await driver.get(origin);
  return {
    ask: (name, ...args) => ask(driver, name, ...args),
    start: async () => {
      await send('Profiler.enable');
      await send('Profiler.setSamplingInterval', { interval: INTERVAL });
      await send('Profiler.start');
    },
    stop: async () => ofChromium((await send('Profiler.stop')).profile),
    quit,
  };
}
