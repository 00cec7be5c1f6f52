// npm run bench: measures the card and its peers in a real browser, and prints each row as soon as it is measured.
// `--quick` takes less than three minutes; `--write` updates docs/performance.md.

import { readFileSync } from 'node:fs';
import { cpus, loadavg } from 'node:os';
import { parseArgs } from 'node:util';
import { at } from '../../scripts/paths.mjs';
import { startEngine } from '../../tests/e2e/support/engine.mjs';
import { coldStart, MANY, memory } from './devtools.mjs';
import { ask } from './page.mjs';
import { able, BASE, OTHER_CARDS, OURS, PEERS } from './peers.mjs';
import { prepare, reportMissing } from './prepare.mjs';
import { openReport } from './report.mjs';
import { openSite } from './site.mjs';
import { bytes, curve, liveCards, ratios, tasks, untilLate } from './tables.mjs';

const { values: options } = parseArgs({
  options: {
    engine: { type: 'string', default: 'chromium' },
    quick: { type: 'boolean', default: false },
    rounds: { type: 'string' },
    peers: { type: 'string' },
    tables: { type: 'string' },
    write: { type: 'boolean', default: false },
  },
});

/** The quick form measures these, and these tables. */
const QUICK = {
  peers: ['create', 'clone', 'lit', 'preact'],
  tables: 'bytes,hundred,live,tasks,curve',
  rounds: 3,
  seconds: 10,
};
const WHOLE = {
  peers: Object.keys(PEERS),
  tables: 'hundred,thousand,curve,tasks,live,bytes,cold,memory',
  rounds: 7,
  seconds: 60,
};
const form = options.quick ? QUICK : WHOLE;
/** No row is begun after this many milliseconds of the quick form. */
const QUICK_LIMIT = 140_000;

const isChromium = options.engine === 'chromium';

/** Numbers of cards of the curve. Other engines than Chromium take minutes for more than 1,000. */
const CURVE = [1, 10, 100, 1000, 3000, 10_000].filter(
  (count) => count <= (options.quick || !isChromium ? 1000 : 10_000),
);

async function open(driver, origin, names) {
  await driver.get(origin);
  await ask(driver, 'loadRenderer');
  for (const name of names) await ask(driver, 'load', name);
}

/**
 * Checks that every peer draws the same card, except those with a design of their own. Returns the peers that work in
 * this browser.
 */
async function compare(driver, names, missing) {
  const wanted = await ask(driver, 'tree', OURS.renderer);
  const same = [OURS.element, ...names.filter((name) => !OTHER_CARDS.includes(name))];
  for (const name of same) {
    const tree = await ask(driver, 'tree', name).catch((error) => {
      if (name === OURS.element) throw error;
      missing[name] = `it fails in this browser: ${error.message}`;
    });
    if (tree !== wanted && !missing[name])
      throw new Error(`${name} draws a different card:\n${tree}\ninstead of\n${wanted}`);
  }
  console.log(`✓ ${1 + same.filter((name) => !missing[name]).length} ways draw the same card`);
  return names.filter((name) => !missing[name]);
}

/** The tables by name: what measures each. */
const MEASURE = {
  hundred: (run) => ratios(run, 100),
  thousand: (run) => ratios(run, 1000),
  curve: (run) => curve(run, CURVE),
  tasks: (run) => isChromium && tasks(run),
  live: liveCards,
  bytes,
  cold: ({ driver, origin, peers, row }) => isChromium && coldStart(driver, origin, ['article-embed', ...peers], row),
  memory: ({ driver, origin, peers, row }) =>
    isChromium && memory(driver, () => open(driver, origin, peers), ask, able([OURS.element, ...peers], MANY), row),
};

/** The processors, and how busy they were with other programs, as that blurs the figures. */
function machine() {
  const load = loadavg()[0] ?? 0;
  const busy = load > cpus().length ? `, busy with other programs (load ${load.toFixed(0)})` : '';
  return `${cpus().length} × ${cpus()[0]?.model.trim()}${busy}`;
}

/** What the figures are of. @param {any} driver */
async function about(driver) {
  const browser = await driver.getCapabilities();
  const { version } = JSON.parse(readFileSync(at('package.json'), 'utf8'));
  const isLater = /^## \[?Unreleased/m.test(readFileSync(at('CHANGELOG.md'), 'utf8'));
  return {
    engine: options.engine,
    browser: `${browser.getBrowserName()} ${browser.getBrowserVersion()}`.trim(),
    machine: machine(),
    version: `version ${version}${isLater ? ' and what is unreleased' : ''}, ${new Date().toISOString().slice(0, 10)}`,
    form: options.quick ? 'the quick form' : 'all rounds',
  };
}

async function bench() {
  const names = (options.peers?.split(',') ?? form.peers).filter((name) => PEERS[name]);
  const { ready, missing } = await prepare(names.includes(BASE) ? names : [BASE, ...names]);
  reportMissing(missing);
  let payload = '{}';
  const site = await openSite(() => payload);
  const engine = await startEngine(options.engine, {
    flags: { chromium: ['--js-flags=--expose-gc', '--enable-precise-memory-info'] },
    isTimed: true,
  });
  const { driver } = engine;
  try {
    await driver.manage().setTimeouts({ script: 600_000 });
    await open(driver, site.origin, ready);
    payload = await driver.executeAsyncScript(
      `const done = arguments[0]; import('/browser/payloads.js').then(({ article }) => done(JSON.stringify(article(0))))`,
    );
    const peers = await compare(driver, ready, missing);
    const report = openReport(await about(driver), CURVE);
    const rounds = Number(options.rounds ?? form.rounds);
    const run = { driver, engine: options.engine, origin: site.origin, peers, rounds, seconds: form.seconds };
    const limit = options.quick ? Date.now() + QUICK_LIMIT : Infinity;
    for (const name of (options.tables ?? form.tables).split(',').filter((name) => name in MEASURE)) {
      const isLate = await untilLate(limit, report.table(name), (row) => MEASURE[name]({ ...run, row }));
      if (options.write) report.write(name);
      if (!isLate) continue;
      console.log('\n– The quick form ends here, as this machine is busy; all rows above are complete.');
      break;
    }
    reportMissing(missing);
  } finally {
    site.close();
    await engine.quit();
  }
}

await bench().catch((error) => {
  console.error(error.message);
  process.exit(1);
});
