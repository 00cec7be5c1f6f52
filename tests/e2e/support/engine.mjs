// Starts Chromium, Firefox or WebKitGTK under its WebDriver, and ends all of their processes in any case.

import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { Builder, Capabilities, logging } from 'selenium-webdriver';

const HOME = fileURLToPath(new URL('../../../', import.meta.url));

const CHROMIUM_ARGS = [
  '--headless=new',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--window-size=1000,800',
];

/** @typedef {import('selenium-webdriver').WebDriver} WebDriver */

/** The command and arguments of each browser's driver, and the capabilities that a session asks for. */
const ENGINES = {
  chromium: () => ({
    driver: process.env.CHROMEDRIVER ?? '/usr/bin/chromedriver',
    args: (port) => [`--port=${port}`],
    asks: {
      browserName: 'chrome',
      'goog:chromeOptions': { binary: process.env.CHROMIUM ?? '/usr/bin/chromium', args: [...CHROMIUM_ARGS] },
      'goog:loggingPrefs': { browser: 'ALL' },
    },
  }),
  firefox: (isTimed) => ({
    driver: process.env.GECKODRIVER ?? inside(`${HOME}.tools`, /^geckodriver-/, 'bin/geckodriver') ?? 'geckodriver',
    args: (port) => ['--port', port, '--websocket-port', '0'],
    asks: {
      browserName: 'firefox',
      'moz:firefoxOptions': {
        binary: process.env.FIREFOX ?? '/usr/bin/firefox-esr',
        args: ['-headless', '--width=1000', '--height=800'],
        // Fewer frames than the usual sixty a second take less time of a processor.
        prefs: isTimed ? {} : { 'layout.frame_rate': 20 },
      },
    },
  }),
  webkit: () => ({
    driver: process.env.WEBKITDRIVER ?? '/usr/bin/WebKitWebDriver',
    args: (port) => [`--port=${port}`],
    asks: {
      browserName: 'MiniBrowser',
      'webkitgtk:browserOptions': {
        binary: process.env.MINIBROWSER ?? inside('/usr/lib', /-linux-gnu/, 'webkit2gtk-4.1/MiniBrowser'),
        args: ['--automation'],
      },
    },
    needsDisplay: true,
  }),
};

/** The first path `folder/<name>/file` that exists, where the name matches a pattern. */
function inside(folder, pattern, file) {
  const folders = existsSync(folder) ? readdirSync(folder).filter((name) => pattern.test(name)) : [];
  return folders.map((name) => join(folder, name, file)).find(existsSync);
}

/** The running process groups. @type {Set<number>} */
const groups = new Set();
/** The temporary folders of this run. @type {Set<string>} */
const folders = new Set();

process.on('exit', () => {
  for (const group of groups) end(group);
  for (const folder of folders) rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
});
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.once(signal, () => process.exit(1));

/** Sets `prefers-reduced-motion`: by an argument, a preference, or the desktop's settings in a folder. */
const REDUCED_MOTION = {
  chromium: ({ asks }) => void asks['goog:chromeOptions'].args.push('--force-prefers-reduced-motion'),
  firefox: ({ asks }) => void (asks['moz:firefoxOptions'].prefs['ui.prefersReducedMotion'] = 1),
  webkit: (_engine, folder) => {
    mkdirSync(join(folder, 'gtk-3.0'));
    writeFileSync(join(folder, 'gtk-3.0/settings.ini'), '[Settings]\ngtk-enable-animations=0\n');
    return { XDG_CONFIG_HOME: folder };
  },
};

/**
 * @param {keyof typeof ENGINES} name
 * @param {object} [options]
 * @param {Partial<Record<keyof typeof ENGINES, string[]>>} [options.flags] by engine: arguments for Chromium, or for the
 * driver of another browser
 * @param {boolean} [options.calm] whether `prefers-reduced-motion` is set
 * @param {boolean} [options.isTimed] whether its times are measured
 * @returns {Promise<{ name: string, driver: WebDriver, address: string, quit: () => Promise<void> }>} `address` is that
 * of the WebDriver server
 */
export async function startEngine(name, { flags = {}, calm = false, isTimed = false } = {}) {
  if (!Object.hasOwn(ENGINES, name))
    throw new Error(`ENGINE must be one of ${Object.keys(ENGINES).join(', ')}; it is ${name}`);
  const engine = ENGINES[name](isTimed);
  const more = flags[name] ?? [];
  engine.asks['goog:chromeOptions']?.args.push(...more);
  const folder = mkdtempSync(join(tmpdir(), 'article-embed-'));
  folders.add(folder);
  const fonts = `${HOME}tests/e2e/support/fonts.conf`;
  const env = { ...process.env, TMPDIR: folder, FONTCONFIG_FILE: fonts, TZ: 'UTC' };
  if (calm) Object.assign(env, REDUCED_MOTION[name](engine, folder));
  if (engine.needsDisplay) env.DISPLAY = await startDisplay();
  const port = await freePort();
  const service = start(engine.driver, [...engine.args(String(port)), ...(name === 'chromium' ? [] : more)], { env });
  const address = `http://127.0.0.1:${port}`;
  await answering(`${address}/status`, service);
  const driver = await new Builder().usingServer(address).withCapabilities(new Capabilities(engine.asks)).build();
  await driver.manage().setTimeouts({ script: 30_000, pageLoad: 15_000 });
  return { name, driver, address, quit: () => driver.quit().finally(() => groups.forEach(end)) };
}

/**
 * Starts WebKitGTK's browser without a driver.
 * @param {string[]} args
 * @param {Record<string, string>} more variables of its environment
 * @returns {Promise<() => Promise<void>>} ends it
 */
export async function startMiniBrowser(args, more) {
  const { binary } = ENGINES.webkit().asks['webkitgtk:browserOptions'];
  const env = { ...process.env, DISPLAY: await startDisplay(), ...more };
  start(binary, args, { env });
  return async () => groups.forEach(end);
}

/** Warnings that only the browser's log has, about requests and policies. Reading them empties the log. */
export async function browserLog({ name, driver }) {
  if (name !== 'chromium') return [];
  const entries = await driver.manage().logs().get(logging.Type.BROWSER);
  return entries
    .filter((entry) => entry.level.value >= logging.Level.WARNING.value)
    .map((entry) => `log: ${entry.message}`);
}

/** Starts an X server without a screen on a free display. */
async function startDisplay() {
  const display = start('Xvfb', ['-displayfd', '3', '-screen', '0', '1400x4000x24', '-nolisten', 'tcp'], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
  });
  const [number] = await once(display.stdio[3], 'data');
  return `:${String(number).trim()}`;
}

function start(command, args, options) {
  const child = spawn(command, args, { detached: true, stdio: 'ignore', ...options });
  child.on('error', (error) => {
    throw new Error(`${command} cannot be started: ${error.message}`);
  });
  if (child.pid) groups.add(child.pid);
  child.unref();
  return child;
}

/** Ends a process and all processes that it started. */
function end(group) {
  groups.delete(group);
  try {
    process.kill(-group, 'SIGKILL');
  } catch {
    // The group has already ended.
  }
}

export async function freePort() {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address();
  server.close();
  return port;
}

/** Waits until a driver answers, which is its only sign of readiness. */
async function answering(address, service) {
  for (const _ of Array(300)) {
    if (service.exitCode !== null) throw new Error(`${service.spawnfile} ended with status ${service.exitCode}`);
    if (
      await fetch(address).then(
        (answer) => answer.ok,
        () => false,
      )
    )
      return;
    await pause(50);
  }
  throw new Error(`${service.spawnfile} does not answer`);
}
