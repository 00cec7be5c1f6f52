// The stages of `npm test`: cheap ones first, and what the slowest wait for as early as possible.

import { existsSync, readdirSync } from 'node:fs';
import { run } from '../exec.mjs';
import { at, root } from '../paths.mjs';
import { setup } from '../setup/install.mjs';
import { browserPaths, environment } from '../setup/programs.mjs';
import { asCargo, asNode, asOne, failure } from './results.mjs';

/** @typedef {import('./schedule.mjs').Stage} Stage */
/** @typedef {import('./schedule.mjs').Print} Print */
/**
 * @typedef {Omit<Stage, 'name' | 'run'> & { env?: () => NodeJS.ProcessEnv, minutes?: number, first?: string[] }} Options
 * `first` is what Node runs before `--test`, with the rest as its arguments
 */

/** Whether the hostile tests run in full, which takes hours. */
const full = process.env.HOSTILE === 'full';

/** Time limit of one test file, in milliseconds; the next file runs after one that hangs. */
const FILE_LIMIT = full ? 14_400_000 : 900_000;

/** The command line has no build for WebAssembly. */
const WASM = ['--package', 'article-embed', '--target', 'wasm32-unknown-unknown'];

/**
 * A stage that runs one program.
 * @param {string} name
 * @param {(result: import('../exec.mjs').Result) => import('./results.mjs').TestResults} count
 * @param {string} command
 * @param {string[]} args
 * @param {Options} [options]
 * @returns {Stage}
 */
const program = (name, count, command, args, { env, minutes = 30, after = ['setup'], ...options } = {}) => ({
  name,
  after,
  ...options,
  run: async (print) =>
    count(await run(command, args, { cwd: root, env: { ...environment(), ...env?.() }, minutes, print })),
});

/** Cargo lets one command at a time use a target folder. @param {string} name @param {string[]} args */
const cargo = (name, args) => program(name, asOne, 'cargo', args, { lock: 'target' });

/** Native tests. @param {string[]} args @returns {Stage} */
const cargoTest = (args) => {
  const stage = (/** @type {string[]} */ filter) =>
    program('cargo', asCargo, 'cargo', ['test', ...args, '--no-fail-fast', ...filter], { lock: 'target' });
  return { ...stage([]), repeat: (print, names) => stage(['--', '--exact', ...names]).run(print) };
};

/** Formatting and lints of JavaScript. @param {string} name */
const biome = (name) => program(name, asOne, process.execPath, [at('node_modules/@biomejs/biome/bin/biome'), 'ci']);

/** @param {string} name @param {string} script @param {Options} [options] */
const script = (name, script, options) => program(name, asOne, process.execPath, [at('scripts', script)], options);

/** Type checking, against the types that the build writes. @param {string} name @param {string} config */
const types = (name, config) =>
  program(name, asOne, process.execPath, [at('node_modules/typescript/bin/tsc'), '-p', at(config)], {
    after: ['setup', 'build'],
  });

/**
 * A stage that runs the test files of a folder one after the other, so that stages share the processors evenly.
 * @param {string} name
 * @param {string} folder
 * @param {Options} [options]
 * @returns {Stage}
 */
export const node = (name, folder, { after = ['setup'], lock, processors, ...options } = {}) => ({
  name,
  after,
  lock,
  processors,
  run: (print) => {
    const all = existsSync(folder) ? readdirSync(folder, { recursive: true, encoding: 'utf8' }) : [];
    const files = all
      .filter((file) => file.endsWith('.test.mjs'))
      .sort()
      .map((file) => `${folder}/${file}`);
    return runFiles(files, print, options);
  },
  repeat: (print, files) =>
    runFiles(
      files.map((file) => at(file)),
      print,
      options,
    ),
});

/** @param {string[]} files @param {Print} print @param {Options} options */
async function runFiles(files, print, { env, minutes = 20, first = [] }) {
  // Without files, `node --test` would search the whole project.
  if (!files.length) return failure('no tests ran');
  const reporter = [`--test-reporter=${at('scripts/test/reporter.mjs')}`, '--test-reporter-destination=stdout'];
  const options = ['--test', '--test-concurrency=1', `--test-timeout=${FILE_LIMIT}`, ...reporter];
  // node:test runs nothing if it finds itself inside a test run.
  const clean = { ...environment(), ...browserPaths(), NODE_TEST_CONTEXT: undefined, ...env?.() };
  return asNode(
    await run(process.execPath, [...first, ...options, ...files], { cwd: root, env: clean, minutes, print }),
  );
}

/** The core's own tests in a browser. @param {string} engine @param {'CHROMEDRIVER' | 'GECKODRIVER'} driver */
const wasm = (engine, driver) => {
  const stage = program(`wasm-${engine}`, asCargo, 'cargo', ['test', '--no-fail-fast', ...WASM, '--test', 'browser'], {
    lock: 'target',
    env: () => ({
      CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUNNER: 'wasm-bindgen-test-runner',
      [driver]: browserPaths()[driver],
    }),
  });
  return { ...stage, repeat: stage.run };
};

/** Tests of a browser wait for more than half of their time; hostile ones, for timeouts too. */
const END_TO_END = { after: ['setup', 'build'], processors: 0.4 };
const HOSTILE = { ...END_TO_END, processors: 0.3 };

/** @param {string} engine */
const hostile = (engine) =>
  node(`hostile-${engine}`, at('tests/hostile'), {
    ...HOSTILE,
    env: () => ({ ENGINE: engine }),
    minutes: full ? 900 : 40,
  });

/** One browser for all files: starting one for each takes minutes. @param {string} engine */
const endToEnd = (engine) =>
  node(`e2e-${engine}`, at('tests/e2e'), {
    ...END_TO_END,
    env: () => ({ ENGINE: engine }),
    first: [at('tests/e2e/support/with-browser.mjs')],
    minutes: 40,
  });

/** @type {Stage} */
const SETUP = {
  name: 'setup',
  run: (print) =>
    setup('test', print).then(
      () => ({ passed: 1, failed: 0, failures: [] }),
      (error) => failure(error.message),
    ),
};

/** @type {Stage[]} */
export const STAGES = [
  SETUP,
  cargo('format', ['fmt', '--all', '--check']),
  biome('lint'),
  script('build', 'build/build.mjs'),
  cargo('clippy', ['clippy', '--all-features', '--all-targets', '--', '-D', 'warnings']),
  cargo('clippy-wasm', ['clippy', ...WASM, '--lib', '--tests', '--', '-D', 'warnings']),
  cargoTest(['--all-features']),
  node('tooling', at('tests/tooling')),
  node('fuzz', at('tests/fuzz'), { minutes: 40 }),
  node('audit', at('tests/audit')),
  types('types', 'tsconfig.json'),
  types('types-tests', 'tsconfig.tests.json'),
  script('docs', 'build/docs.mjs', { after: ['setup', 'build'], lock: 'target' }),
  script('size', 'size/size.mjs', { after: ['setup', 'build'] }),
  script('instructions', 'bench/instructions.mjs'),
  node('node', at('tests/node'), { after: ['setup', 'build'], lock: 'target' }),
  node('packaging', at('tests/packaging/quick'), { after: ['setup', 'build'] }),
  node('hosts', at('tests/hosts/pages'), { after: ['setup', 'build'], env: () => ({ ENGINE: 'chromium' }) }),
  wasm('chromium', 'CHROMEDRIVER'),
  wasm('firefox', 'GECKODRIVER'),
  ...['chromium', 'firefox', 'webkit'].map(endToEnd),
  ...['chromium', 'firefox', 'webkit'].map(hostile),
];
