// npm run bench: the card beside its peers in a real browser. It builds what is missing, measures in interleaved rounds, prints tables, writes plots.

import { readFileSync, writeFileSync, existsSync, mkdirSync } from 'node:fs';
import { cpus } from 'node:os';
import { parseArgs } from 'node:util';
import { build } from '../../scripts/build.mjs';
import { must } from '../../scripts/child.mjs';
import { renew } from '../../scripts/stamp.mjs';
import { at } from '../../scripts/tools.mjs';
import { compressed } from '../../scripts/weigh.mjs';
import { startEngine } from '../../tests/e2e/engine.mjs';
import { coldStart, longestTask, MANY, memory } from './devtools.mjs';
import { ask } from './page.mjs';
import { able, inputsOf, OTHER_CARDS, OURS, outputsOf, PEERS } from './peers.mjs';
import { report } from './report.mjs';
import { openSite } from './site.mjs';

const { values: asked } = parseArgs({
  options: { engine: { type: 'string', default: 'chromium' }, rounds: { type: 'string', default: '9' }, peers: { type: 'string' }, write: { type: 'boolean', default: false } },
});

/** Cards at a time, and how often each round draws so many: few cards are drawn often, or a clock's tick is all there is. */
const COUNTS = [1, 100, 1000];
const TASK_ROUNDS = 3;
const CURVE = [1, 10, 100, 1000, 3000, 10_000];
/** Other engines take minutes for more. */
const MOST_ELSEWHERE = 1000;

/** Those that are measured: all that are asked for and could be built. */
let names = (asked.peers?.split(',') ?? Object.keys(PEERS)).filter((name) => PEERS[name]);

/** Builds what is missing, and tells which peers could not be built, and why. @returns {Promise<Record<string, string>>} */
async function prepare() {
  await build();
  if (!existsSync(at('benches/peers/node_modules'))) await start('npm', ['ci'], at('benches/peers'));
  const missing = {};
  for (const name of names) {
    await renew({ stamp: at('target/stamps', `peer-${name}`), inputs: inputsOf(name), outputs: outputsOf(name), make: () => PEERS[name](name, start) })
      .then((made) => console.log(`✓ ${name}${made ? '' : ' (unchanged)'}`), ({ message }) => (missing[name] = message));
  }
  names = names.filter((name) => !(name in missing));
  return missing;
}

/** @param {Record<string, string>} missing */
function complain(missing) {
  for (const [name, why] of Object.entries(missing)) console.error(`✗ ${name} is not measured: ${why}`);
  if (Object.keys(missing).length) process.exitCode = 1;
}

/** @param {string} command @param {string[]} args @param {string} cwd @param {Record<string, string>} [env] */
function start(command, args, cwd, env) {
  console.log(`… ${command} ${args.join(' ')}`);
  return must(command, args, { cwd, env: { ...process.env, ...env }, quiet: true });
}

async function open(driver, origin) {
  await driver.get(origin);
  await ask(driver, 'loadRenderer');
  for (const name of names) await ask(driver, 'load', name);
}

/** Every peer draws the same card, but those that have their own; how many do. One that cannot draw here is not measured. */
async function compare(driver, missing) {
  const wanted = await ask(driver, 'tree', OURS.renderer);
  const same = [OURS.element, ...names.filter((name) => !OTHER_CARDS.includes(name))];
  for (const name of same) {
    const tree = await ask(driver, 'tree', name).catch((error) => {
      if (name === OURS.element) throw error;
      missing[name] = `it does not draw in this browser: ${error.message}`;
    });
    if (tree !== wanted && !missing[name]) throw new Error(`${name} draws another card:\n${tree}\nand not\n${wanted}`);
  }
  names = names.filter((name) => !missing[name]);
  return 1 + same.filter((name) => !missing[name]).length;
}

const shuffled = (list, round) => list.map((name, place) => [((place + 1) * 7919 * (round + 3)) % 104_729, name]).sort(([a], [b]) => a - b).map(([, name]) => name);

/** All measurements: count → name → rounds. */
async function measure(driver, rounds) {
  const told = {};
  for (const count of COUNTS) {
    const all = able([...Object.values(OURS), ...names], count);
    told[count] = Object.fromEntries(all.map((name) => [name, []]));
    const warm = count === 1 ? 30 : count === 100 ? 3 : 1;
    const often = count === 1 ? 5 : 1;
    for (let round = -1; round < rounds; round += 1) {
      for (const name of shuffled(all, round)) {
        for (let time = 0; time < (round < 0 ? warm : often); time += 1) {
          const outcome = await ask(driver, 'round', name, count, true);
          if (round >= 0) told[count][name].push(outcome);
        }
      }
    }
    console.log(`✓ ${count} cards`);
  }
  return told;
}

async function curve(driver) {
  const told = {};
  const counts = CURVE.filter((count) => asked.engine === 'chromium' || count <= MOST_ELSEWHERE);
  for (const name of [OURS.lazy, OURS.element, OURS.renderer, 'create', 'lit'].filter((name) => name.startsWith('article') || names.includes(name))) {
    told[name] = [];
    for (const count of counts) told[name].push([count, (await ask(driver, 'round', name, count)).mount]);
  }
  console.log(`✓ 1 to ${counts.at(-1)} cards`);
  return told;
}

/** The longest task of 1,000 cards, in some rounds. */
async function tasks(driver) {
  const told = {};
  for (let round = 0; round < TASK_ROUNDS; round += 1) {
    for (const name of shuffled(able([OURS.element, OURS.lazy, ...names], 1000), round)) (told[name] ??= []).push(await longestTask(driver, () => ask(driver, 'marked', name, 1000)));
  }
  console.log('✓ longest tasks');
  return told;
}

function bytes() {
  const size = (...paths) => paths.reduce((sum, path) => sum + compressed(readFileSync(at(path))), 0);
  const ours = size('pkg/embed.js', 'pkg/article_embed_bg.wasm');
  const peers = names.map((name) => {
    const wasm = `target/bench/${name}/card_bg.wasm`;
    return [name, size(`target/bench/${name}/card.js`, ...(existsSync(at(wasm)) ? [wasm] : []))];
  });
  return Object.fromEntries([['article-embed', ours], ...peers]);
}

async function bench() {
  const missing = await prepare();
  complain(missing);
  const site = await openSite(() => payload);
  let payload = '{}';
  const engine = await startEngine(asked.engine, ['--js-flags=--expose-gc', '--enable-precise-memory-info']);
  const { driver } = engine;
  try {
    await driver.manage().setTimeouts({ script: 300_000 });
    await open(driver, site.origin);
    payload = await driver.executeAsyncScript(`const done = arguments[0]; import('/browser/payloads.js').then(({ article }) => done(JSON.stringify(article(0))))`);
    console.log(`✓ ${await compare(driver, missing)} ways draw the same card`);
    const measured = await measure(driver, Number(asked.rounds));
    const grown = await curve(driver);
    const chromium = asked.engine === 'chromium' ? { long: await tasks(driver), cold: await coldStart(driver, site.origin, ['article-embed', ...names]), memory: await memory(driver, () => open(driver, site.origin), ask, able([OURS.element, ...names], MANY)) } : {};
    const about = await driver.getCapabilities();
    const results = { engine: asked.engine, browser: `${about.getBrowserName()} ${about.getBrowserVersion()}`, machine: `${cpus().length} × ${cpus()[0]?.model}`, rounds: Number(asked.rounds), measured, grown, bytes: bytes(), ...chromium };
    mkdirSync(at('target/bench'), { recursive: true });
    writeFileSync(at('target/bench', `${asked.engine}.json`), JSON.stringify(results));
    console.log(report(results, asked.write));
    complain(missing);
  } finally {
    site.close();
    await engine.quit();
  }
}

await bench().catch((error) => {
  console.error(error.message);
  process.exit(1);
});
