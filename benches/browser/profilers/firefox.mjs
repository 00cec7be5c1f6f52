// Profiles the scripts of a page in Firefox, with the profiler that https://profiler.firefox.com shows the results of.

import { startEngine } from '../../../tests/e2e/support/engine.mjs';
import { ask } from '../page.mjs';
import { ofFirefox } from './samples.mjs';

/** Milliseconds between two samples. */
const INTERVAL = 0.1;

/** How many entries of eight bytes the profiler keeps. */
const ENTRIES = 2 ** 24;

/** @param {string} origin @returns {Promise<import('../profile.mjs').Profiler>} */
export async function open(origin) {
  const { driver, quit } = await startEngine('firefox', {
    flags: { firefox: ['--allow-system-access'] },
    isTimed: true,
  });
  /** Runs a script with the rights of the browser's own, and waits for its promise. */
  const privileged = async (script, ...args) => {
    await driver.setContext('chrome');
    try {
      return await driver.executeScript(script, ...args);
    } finally {
      await driver.setContext('content');
    }
  };
  await driver.manage().setTimeouts({ script: 300_000 });
  await driver.get(origin);
  return {
    ask: (name, ...args) => ask(driver, name, ...args),
    start: () =>
      privileged(
        'return Services.profiler.StartProfiler(arguments[0], arguments[1], ["js"], ["GeckoMain"])',
        ENTRIES,
        INTERVAL,
      ),
    stop: async () =>
      ofFirefox(JSON.parse(await privileged('return Services.profiler.getProfileDataAsync().then(JSON.stringify)'))),
    quit,
  };
}
