// npm run bench:vitals: largest paint, layout shift and long tasks of a page with many cards, on a slow phone, in
// Chromium.

import { parseArgs } from 'node:util';
import { build } from '../../scripts/build/build.mjs';
import { startEngine } from '../../tests/e2e/support/engine.mjs';
import { median, shown, table } from '../figures.mjs';
import { hold, longestTask, slow } from './devtools.mjs';
import { write } from './report.mjs';
import { openSite } from './site.mjs';
import { faults, figures } from './vitals-figures.mjs';
import { blank, CARDS, FORMS, page, payloads, SCRIPT } from './vitals-page.mjs';

const { values: options } = parseArgs({
  options: { rounds: { type: 'string', default: '3' }, write: { type: 'boolean', default: false } },
});

/** The names of the forms in the table. */
const NAMES = {
  fallback: 'fallbacks with a picture',
  words: 'fallbacks of words',
  served: 'cards from a server',
  lists: 'pasted lists of 8',
  'served-lists': 'lists of 8 from a server',
};

/** Runs an async function of the page's `vitals`. */
const ask = (driver, name) =>
  driver.executeAsyncScript(`const done = arguments[0]; Promise.resolve(vitals.${name}()).then(done)`);

/** Runs `work` in a new browser, as slow as a phone. */
async function fresh(work) {
  const { driver, quit } = await startEngine('chromium');
  try {
    await driver.manage().setTimeouts({ script: 120_000, pageLoad: 60_000 });
    await hold(driver);
    await slow(driver);
    return await work(driver);
  } finally {
    await quit();
  }
}

/** Visits a page. The largest paint is from before scrolling, the rest until the end of the page. */
async function visit(driver, address) {
  await driver.get(address);
  await ask(driver, 'settled');
  const { largest } = await ask(driver, 'records');
  await ask(driver, 'read');
  return { ...(await ask(driver, 'records')), largest };
}

/** The figures of a visit, and its longest task, also if the Long Tasks API does not report it. */
const traced = (address) =>
  fresh(async (driver) => {
    let results;
    const task = await longestTask(driver, async () => (results = await visit(driver, address)));
    return { ...figures(results), task };
  });

/** Milliseconds of the browser's first date format, on a page without cards. */
const firstDate = (address) =>
  fresh(async (driver) => {
    await driver.get(address);
    return ask(driver, 'date');
  });

/** @param {Record<string, any[]>} results */
function tableOf(results) {
  const rows = Object.entries(results).map(([form, rounds]) => {
    const of = (what) => shown(median(rounds.map((round) => round[what])));
    const places = [...new Set(rounds.map(({ largest }) => `${largest.what}, ${largest.place}`))].join('; ');
    return [
      NAMES[form],
      of('paint'),
      places,
      String(Math.max(...rounds.map(({ shift }) => shift))),
      of('long'),
      of('longest'),
      of('own'),
      of('blocking'),
      of('task'),
      of('alone'),
    ];
  });
  return table(
    [
      `${CARDS} cards`,
      'largest paint, ms',
      'of',
      'layout shift, most',
      'long tasks',
      'the longest, ms',
      'script of the card in it, ms',
      'blocking time, ms',
      'longest of all tasks, ms',
      'the same without the script, ms',
    ],
    rows,
  );
}

/** Visits every form in each round. */
async function measure(origin) {
  const results = Object.fromEntries(Object.keys(FORMS).map((form) => [form, []]));
  const dates = [];
  for (let round = 0; round < Number(options.rounds); round += 1) {
    for (const form of Object.keys(FORMS)) {
      const { task: alone } = await traced(`${origin}/alone/${form}`);
      results[form].push({ ...(await traced(`${origin}/vitals/${form}`)), alone });
    }
    dates.push(await firstDate(`${origin}/vitals/blank`));
    console.log(`✓ round ${round + 1}`);
  }
  return { results, dates };
}

/** Faults that do not depend on the machine. @param {Record<string, any[]>} results */
const wrong = (results) =>
  new Set(
    Object.entries(results).flatMap(([form, rounds]) =>
      rounds.flatMap((round) => faults(form, round).map((fault) => `✗ ${NAMES[form]}: ${fault}`)),
    ),
  );

async function bench() {
  await build();
  let origin = '';
  const news = await openSite(
    () => '{}',
    payloads(() => origin),
  );
  origin = news.origin;
  const pages = Object.keys(FORMS).flatMap((form) => [
    [`/vitals/${form}`, () => page(form, origin)],
    [`/alone/${form}`, () => page(form, origin).replace(SCRIPT, '')],
  ]);
  const site = await openSite(() => '{}', { ...Object.fromEntries(pages), '/vitals/blank': blank });
  try {
    const { results, dates } = await measure(site.origin);
    const vitals = `${tableOf(results)}\n\nThe browser’s own first date in words, on a page without cards: ${shown(median(dates))} ms.`;
    if (options.write) write({ vitals }, {});
    console.log(vitals);
    for (const line of wrong(results)) console.error(line);
    if (wrong(results).size) process.exitCode = 1;
  } finally {
    for (const open of [site, news]) open.close();
  }
}

await bench().catch((error) => {
  console.error(error.message);
  process.exit(1);
});
