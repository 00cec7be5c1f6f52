// One browser for all test files of a run, since a browser takes seconds to start. The run starts it and gives its
// session to the files in a variable of their environment. A file that runs alone starts a browser of its own.

import { setTimeout as pause } from 'node:timers/promises';
import { Capabilities, Session, WebDriver } from 'selenium-webdriver';
import { Driver as Chromium } from 'selenium-webdriver/chrome.js';
import { Executor, HttpClient } from 'selenium-webdriver/http/index.js';
import { Name } from 'selenium-webdriver/lib/command.js';
import { startEngine } from './engine.mjs';

const VARIABLE = 'BROWSER_SESSION';

/** How long a browser may take to open an empty page, in milliseconds. One that takes longer is left alone. */
const PATIENCE = 10_000;

/**
 * Starts a browser for several test files.
 * @param {string} name
 * @returns {Promise<{ env: Record<string, string>, quit: () => Promise<void> }>} what the files need in their environment
 */
export async function shareEngine(name) {
  const { driver, address, quit } = await startEngine(name);
  const [session, window] = [await driver.getSession(), await driver.getWindowHandle()];
  const size = await driver.manage().window().getRect();
  const caps = session.getCapabilities();
  const capabilities = Object.fromEntries([...caps.keys()].map((key) => [key, caps.get(key)]));
  return {
    env: { [VARIABLE]: JSON.stringify({ name, address, id: session.getId(), capabilities, window, size }) },
    quit,
  };
}

/**
 * The run's browser, or one of the file's own.
 * @param {string} name
 * @returns {ReturnType<typeof startEngine>}
 */
export async function openEngine(name) {
  const shared = JSON.parse(process.env[VARIABLE] ?? 'null');
  if (shared?.name !== name) return startEngine(name);
  const driver = attach(shared);
  if (!(await isReady(driver, shared))) return startEngine(name);
  return { name, driver, address: shared.address, quit: async () => {} };
}

/** A driver of a session that exists. Selenium's drivers begin a new one; the executor answers that command itself. */
function attach({ name, address, id, capabilities }) {
  class Attached extends Executor {
    execute(command) {
      const isNew = command.getName() === Name.NEW_SESSION;
      return isNew ? Promise.resolve(new Session(id, capabilities)) : super.execute(command);
    }
  }
  const executor = new Attached(new HttpClient(address));
  return name === 'chromium'
    ? Chromium.createSession(new Capabilities(), executor)
    : WebDriver.createSession(executor, new Capabilities());
}

/** Whether a browser answers, with one empty window of the first size. */
async function isReady(driver, { window, size }) {
  const reset = async () => {
    for (const other of await driver.getAllWindowHandles()) {
      if (other !== window)
        await driver
          .switchTo()
          .window(other)
          .then(() => driver.close());
    }
    await driver.switchTo().window(window);
    await driver.get('about:blank');
    await driver.manage().window().setRect(size);
    await driver.manage().deleteAllCookies();
    return true;
  };
  const late = new AbortController();
  const timer = pause(PATIENCE, false, { signal: late.signal }).catch(() => false);
  return Promise.race([reset().catch(() => false), timer]).finally(() => late.abort());
}
