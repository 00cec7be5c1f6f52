// Profiles the scripts of a page in WebKitGTK, over the protocol of its inspector. No WebDriver opens the page: a browser
// answers its driver or an inspector, never both.

import { setTimeout as pause } from 'node:timers/promises';
import WebSocket from 'ws';
import { freePort, startMiniBrowser } from '../../../tests/e2e/support/engine.mjs';
import { ofWebKit } from './samples.mjs';

/** Microseconds between two samples. */
const INTERVAL = 100;

/** @param {string} origin @returns {Promise<import('../profile.mjs').Profiler>} */
export async function open(origin) {
  const address = `127.0.0.1:${await freePort()}`;
  const env = { WEBKIT_INSPECTOR_HTTP_SERVER: address, JSC_sampleInterval: String(INTERVAL) };
  const quit = await startMiniBrowser([origin], env);
  const { send, on } = await connect(`ws://${address}${await target(address)}`);
  const evaluate = async (/** @type {string} */ expression) => {
    const { result, wasThrown } = await send('Runtime.evaluate', { expression, returnByValue: true });
    if (wasThrown) throw new Error(result.description);
    return result.value;
  };
  await send('Runtime.enable');
  return {
    ask: async (name, ...args) => {
      while (!(await evaluate('!!window.page'))) await pause(100);
      await evaluate(
        `window.asked = null; page[${JSON.stringify(name)}](...${JSON.stringify(args)}).then((value) => (asked = { value }), (error) => (asked = { error: String(error) }));`,
      );
      for (;;) {
        const asked = JSON.parse(await evaluate('JSON.stringify(window.asked)'));
        if (asked?.error) throw new Error(`${name}: ${asked.error}`);
        if (asked) return asked.value;
        await pause(200);
      }
    },
    start: () => send('ScriptProfiler.startTracking', { includeSamples: true }),
    stop: async () => {
      const complete = on('ScriptProfiler.trackingComplete');
      await send('ScriptProfiler.stopTracking');
      return ofWebKit(await complete);
    },
    quit,
  };
}

/** The path of the page's inspector. @param {string} address */
async function target(address) {
  for (let tries = 0; tries < 100; tries += 1) {
    const list = await fetch(`http://${address}/`).then(
      (response) => response.text(),
      () => '',
    );
    const [path] = /\/socket\/\d+\/\d+\/WebPage/.exec(list) ?? [];
    if (path) return path;
    await pause(100);
  }
  throw new Error('MiniBrowser lists no page to inspect; expected one within ten seconds');
}

/**
 * Messages to a page go through its target: https://github.com/WebKit/WebKit/blob/main/Source/JavaScriptCore/inspector/protocol/Target.json
 * @param {string} url
 */
async function connect(url) {
  const socket = new WebSocket(url, { maxPayload: 2 ** 30 });
  /** @type {Map<number | string, (value: any) => void>} by the id of a command or the name of an event */
  const waiting = new Map();
  const on = (/** @type {number | string} */ key) => new Promise((resolve) => waiting.set(key, resolve));
  const created = on('Target.targetCreated');
  const receive = (/** @type {any} */ { id, method, params, result, error }) => {
    if (method === 'Target.dispatchMessageFromTarget') receive(JSON.parse(params.message));
    else waiting.get(id ?? method)?.(error ? { error } : (result ?? params));
  };
  socket.on('message', (text) => receive(JSON.parse(String(text))));
  const {
    targetInfo: { targetId },
  } = await created;
  let last = 0;
  const send = async (/** @type {string} */ method, params = {}) => {
    last += 1;
    const answer = on(last);
    const message = JSON.stringify({ id: last, method, params });
    // The command to the target has an id of its own, which no answer is awaited for.
    socket.send(JSON.stringify({ id: -last, method: 'Target.sendMessageToTarget', params: { targetId, message } }));
    const result = await answer;
    if (result.error) throw new Error(`${method}: ${result.error.message}`);
    return result;
  };
  return { send, on };
}
