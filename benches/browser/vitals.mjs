// npm run bench:vitals: largest paint, layout shift and long tasks of a page with many cards, on a slow phone, in Chromium.

import { parseArgs } from 'node:util';
import { build } from '../../scripts/build.mjs';
import { startEngine } from '../../tests/e2e/engine.mjs';
import { median, shown, table } from '../figures.mjs';
import { hold, longestTask, slow } from './devtools.mjs';
import { write } from './report.mjs';
import { openSite } from './site.mjs';
import { faults, figures } from './vitals-figures.mjs';
import { blank, CARDS, FORMS, page, payloads, SCRIPT } from './vitals-page.mjs';

const { values: asked } = parseArgs({ options: { rounds: { type: 'string', default: '3' }, write: { type: 'boolean', default: false } } });

/** What a form is called in the table. */
const NAMES = { fallback: 'fallbacks with a picture', words: 'fallbacks of words', served: 'cards from a server' };

/** Runs an async function of the page's `vitals`. */
const ask = (driver, name) => driver.executeAsyncScript(`const done = arguments[0]; Promise.resolve(vitals.${name}()).then(done)`);

/** A browser that has done nothing yet, as slow as a phone: what it has loaded of its own is paid for in each visit. */
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

/** One visit: the paint is that before anything is scrolled, the rest is all that comes until the end of the page. */
async function visit(driver, address) {
  await driver.get(address);
  await ask(driver, 'settled');
  const { largest } = await ask(driver, 'told');
  await ask(driver, 'read');
  return { ...(await ask(driver, 'told')), largest };
}

/** A visit's figures, and its longest task of all, told or not. */
const traced = (address) => fresh(async (driver) => {
  let told;
  const task = await longestTask(driver, async () => (told = await visit(driver, address)));
  return { ...figures(told), task };
});

/** The browser's own first date, in milliseconds. */
const firstDate = (address) => fresh(async (driver) => {
  await driver.get(address);
  return ask(driver, 'date');
});

/** @param {Record<string, any[]>} told */
function tableOf(told) {
  const rows = Object.entries(told).map(([form, rounds]) => {
    const of = (what) => shown(median(rounds.map((round) => round[what])));
    const places = [...new Set(rounds.map(({ largest }) => `${largest.what}, ${largest.place}`))].join('; ');
    return [NAMES[form], of('paint'), places, String(Math.max(...rounds.map(({ shift }) => shift))), of('long'), of('longest'), of('own'), of('blocking'), of('task'), of('alone')];
  });
  return table([`${CARDS} cards`, 'largest paint, ms', 'of', 'layout shift, most', 'long tasks', 'the longest, ms', 'script of the card in it, ms', 'blocking time, ms', 'longest of all tasks, ms', 'the same without the script, ms'], rows);
}

/** Visits every form in turns. */
async function measure(origin) {
  const told = Object.fromEntries(Object.keys(FORMS).map((form) => [form, []]));
  const dates = [];
  for (let round = 0; round < Number(asked.rounds); round += 1) {
    for (const form of Object.keys(FORMS)) {
      const { task: alone } = await traced(`${origin}/alone/${form}`);
      told[form].push({ ...(await traced(`${origin}/vitals/${form}`)), alone });
    }
    dates.push(await firstDate(`${origin}/vitals/blank`));
    console.log(`✓ round ${round + 1}`);
  }
  return { told, dates };
}

/** What is wrong on any machine. @param {Record<string, any[]>} told */
const wrong = (told) => new Set(Object.entries(told).flatMap(([form, rounds]) => rounds.flatMap((round) => faults(form, round).map((fault) => `✗ ${NAMES[form]}: ${fault}`))));

async function bench() {
  await build();
  let origin = '';
  const news = await openSite(() => '{}', payloads(() => origin));
  origin = news.origin;
  const pages = Object.keys(FORMS).flatMap((form) => [[`/vitals/${form}`, () => page(form, origin)], [`/alone/${form}`, () => page(form, origin).replace(SCRIPT, '')]]);
  const site = await openSite(() => '{}', { ...Object.fromEntries(pages), '/vitals/blank': blank });
  try {
    const { told, dates } = await measure(site.origin);
    const vitals = `${tableOf(told)}\n\nThe browser’s own first date in words, on a page without cards: ${shown(median(dates))} ms.`;
    if (asked.write) write({ vitals }, {});
    console.log(vitals);
    for (const line of wrong(told)) console.error(line);
    if (wrong(told).size) process.exitCode = 1;
  } finally {
    for (const open of [site, news]) open.close();
  }
}

await bench().catch((error) => {
  console.error(error.message);
  process.exit(1);
});
