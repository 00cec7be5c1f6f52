// What npm test does, in order: the cheap before the dear. It decides neither what runs nor what is printed.

import { existsSync, readdirSync } from 'node:fs';
import { run } from './child.mjs';
import { setup } from './setup.mjs';
import { asCargo, asNode, asOne, failure } from './tally.mjs';
import { at, environment, root, tools } from './tools.mjs';

/**
 * @typedef {object} Stage
 * @property {string} name
 * @property {string} [after] the stage that makes what this one reads
 * @property {() => Promise<import('./tally.mjs').Tally>} run
 */

/** Whether hostile tests run in their full numbers, which takes hours. */
const full = process.env.HOSTILE === 'full';

/** A test file that hangs is named, and the next one has its turn. In milliseconds. */
const FILE_LIMIT = full ? 14_400_000 : 300_000;

const WASM = ['--target', 'wasm32-unknown-unknown'];

/**
 * @param {string} command
 * @param {string[]} args
 * @param {number} minutes
 * @param {NodeJS.ProcessEnv} [env]
 * @param {boolean} [quiet]
 */
const start = (command, args, minutes, env, quiet = false) =>
  run(command, args, { cwd: root, env: { ...environment(), ...env }, minutes, quiet });

/** @param {string} name @param {string[]} args @returns {Stage} */
const cargo = (name, args) => ({ name, run: async () => asOne(await start('cargo', args, 15)) });

/** @param {string} name @param {string} script @returns {Stage} */
const script = (name, script) => ({ name, run: async () => asOne(await start(process.execPath, [at('scripts', script)], 30)) });

/** They read the types of what the build writes. @param {string} name @param {string} config @returns {Stage} */
const types = (name, config) => ({
  name,
  after: 'build',
  run: async () => asOne(await start(process.execPath, [at('node_modules/typescript/bin/tsc'), '-p', at(config)], 5)),
});

/**
 * The test files of a folder, one after the other: they share two cores and the screen.
 * @param {string} name
 * @param {string} folder
 * @param {{ after?: string, env?: () => Record<string, string>, minutes?: number, quiet?: boolean }} [options]
 * @returns {Stage}
 */
export const node = (name, folder, { after, env, minutes = 10, quiet } = {}) => ({
  name,
  after,
  run: async () => {
    const all = existsSync(folder) ? readdirSync(folder, { recursive: true, encoding: 'utf8' }) : [];
    const files = all.filter((file) => file.endsWith('.test.mjs')).sort().map((file) => `${folder}/${file}`);
    // Without files, `node --test` would look for some by itself.
    if (!files.length) return failure('no tests ran');
    const reporter = [`--test-reporter=${at('scripts/reporter.mjs')}`, '--test-reporter-destination=stdout'];
    const how = ['--test', '--test-concurrency=1', `--test-timeout=${FILE_LIMIT}`, ...reporter];
    // A test run inside a test run would do nothing.
    return asNode(await start(process.execPath, [...how, ...files], minutes, { NODE_TEST_CONTEXT: undefined, ...env?.() }, quiet));
  },
});

/**
 * The core's own tests in a browser.
 * @param {string} engine
 * @param {() => Record<string, string>} driver
 * @returns {Stage}
 */
const wasm = (engine, driver) => ({
  name: `wasm-${engine}`,
  run: async () => {
    const env = { CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUNNER: 'wasm-bindgen-test-runner', ...driver() };
    return asCargo(await start('cargo', ['test', '--no-fail-fast', ...WASM, '--test', 'browser'], 10, env));
  },
});

/** @param {string} engine @returns {Stage} */
const hostile = (engine) =>
  node(`hostile-${engine}`, at('tests/hostile'), { after: 'build', env: () => ({ ENGINE: engine, ...drivers() }), minutes: full ? 900 : 20 });

/** @param {string} engine @returns {Stage} */
const endToEnd = (engine) =>
  node(`e2e-${engine}`, at('tests/e2e'), { after: 'build', env: () => ({ ENGINE: engine, ...drivers() }), minutes: 20 });

/** Where the browsers and their drivers are. */
function drivers() {
  const { chromium, chromedriver, firefox, geckodriver, webkitDriver, miniBrowser, xvfb } = tools();
  const found = {
    CHROMIUM: chromium, CHROMEDRIVER: chromedriver, FIREFOX: firefox, GECKODRIVER: geckodriver,
    WEBKITDRIVER: webkitDriver, MINIBROWSER: miniBrowser, XVFB: xvfb,
  };
  return Object.fromEntries(Object.entries(found).filter(([, path]) => path));
}

/** @type {Stage[]} */
export const STAGES = [
  { name: 'setup', run: () => setup('test').then(() => ({ passed: 1, failed: 0, failures: [] }), (error) => failure(error.message)) },
  cargo('format', ['fmt', '--check']),
  node('tooling', at('tests/tooling')),
  cargo('clippy', ['clippy', '--all-targets', '--', '-D', 'warnings']),
  cargo('clippy-wasm', ['clippy', ...WASM, '--all-targets', '--', '-D', 'warnings']),
  { name: 'cargo', run: async () => asCargo(await start('cargo', ['test', '--no-fail-fast'], 20)) },
  node('fuzz', at('tests/fuzz'), { minutes: 25 }),
  node('supply', at('tests/supply'), { minutes: 20 }),
  script('build', 'build.mjs'),
  script('docs', 'docs.mjs'),
  types('types', 'tsconfig.json'),
  types('types-tests', 'tsconfig.tests.json'),
  script('size', 'size.mjs'),
  script('instructions', 'instructions.mjs'),
  node('node', at('tests/node'), { after: 'build' }),
  node('packaging', at('tests/packaging/quick'), { after: 'build' }),
  wasm('chromium', () => ({ CHROMEDRIVER: tools().chromedriver })),
  wasm('firefox', () => ({ GECKODRIVER: tools().geckodriver })),
  ...['chromium', 'firefox', 'webkit'].map(endToEnd),
  ...['chromium', 'firefox', 'webkit'].map(hostile),
];
