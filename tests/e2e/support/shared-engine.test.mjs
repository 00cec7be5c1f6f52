// The browser that test files share, and what happens when it is gone.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openEngine, shareEngine } from './shared-engine.mjs';

const { ENGINE } = process.env;
const LIMIT = { timeout: 90_000 };

/** Opens a browser as a test file does that has a session in its environment. */
async function openWith(session) {
  const before = process.env.BROWSER_SESSION;
  process.env.BROWSER_SESSION = session;
  try {
    return await openEngine(ENGINE);
  } finally {
    if (before === undefined) delete process.env.BROWSER_SESSION;
    else process.env.BROWSER_SESSION = before;
  }
}

test('two files use one browser, and one that is gone is replaced', LIMIT, async () => {
  const { env, quit } = await shareEngine(ENGINE);
  const { address } = JSON.parse(env.BROWSER_SESSION);
  const first = await openWith(env.BROWSER_SESSION);
  await first.driver.get('data:text/html,<title>One</title>');
  const second = await openWith(env.BROWSER_SESSION);
  assert.deepEqual([first.address, second.address], [address, address]);
  assert.equal(await first.driver.getTitle(), '');
  await quit();
  const own = await openWith(env.BROWSER_SESSION);
  try {
    assert.notEqual(own.address, address);
    await own.driver.get('data:text/html,<title>Own</title>');
    assert.equal(await own.driver.getTitle(), 'Own');
  } finally {
    await own.quit();
  }
});
