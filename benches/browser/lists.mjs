// npm run bench:lists: what a list of 50 articles costs beside 8 standard cards, the longest task of a page with 20 lists
// of 20 beside that of 1,000 cards, and how many pictures are asked for before anybody scrolls. The cards are those of the
// same build, and take turns with the lists, so that a busy machine slows both.

import { parseArgs } from 'node:util';
import { build } from '../../scripts/build/build.mjs';
import { startEngine } from '../../tests/e2e/support/engine.mjs';
import { median, ratio, shown, spread, table } from '../figures.mjs';
import { countProcessorTime, longestWork, processorTimes } from './devtools.mjs';
import { ask } from './page.mjs';
import { openSite } from './site.mjs';

const { values: options } = parseArgs({
  options: { engine: { type: 'string', default: 'chromium' }, rounds: { type: 'string', default: '15' } },
});
const rounds = Number(options.rounds);

/** A list of 50 may cost as much as 8 standard cards. */
const MOST = 1;
/** The most milliseconds of processor time of one task. */
const MAX_WORK = 100;
/** Pictures are asked for within this many pixels below the viewport, as browsers do for `loading="lazy"`. */
const LISTS = ['list', 'grid', 'carousel', 'headlines', 'list, with texts'];

const PAGE = `<!doctype html><html lang="en-GB"><meta charset="utf-8"><title>Lists</title><body>
<script src="/pkg/embed.js"></script><script type="module">import * as page from '/browser/lists.js'; Object.assign(window, { page })</script>`;

/** Draws lists and cards in turns. Returns a row for each layout. Chromium counts processor time, others have a clock. */
async function costs(driver) {
  const isCounted = options.engine === 'chromium';
  if (isCounted) await countProcessorTime(driver);
  const draw = (what) =>
    isCounted ? processorTimes(driver, () => ask(driver, 'draw', what)) : ask(driver, 'draw', what);
  const rows = [];
  for (const name of LISTS) {
    const [own, base] = [[], []];
    for (let round = -2; round < rounds; round += 1) {
      for (const what of round % 2 ? [name, 'cards'] : ['cards', name]) {
        const times = await draw(what);
        if (round >= 0) (what === name ? own : base).push(times);
      }
    }
    const of = (series, key) => series.map((times) => (key === 'both' ? times.script + times.layout : times[key]));
    const cells = ['script', 'layout', 'both'].map((key) => ratio(of(own, key), of(base, key)));
    rows.push({ name, cells, isOver: cells[2].median > MOST });
  }
  return rows;
}

/**
 * Milliseconds of processor time of the longest task of each kind of page. Each has a page of its own: a page that drew
 * before collects that garbage in a task of this one. Only Chromium measures them.
 */
async function tasks(driver, open) {
  const times = { lists: [], cards: [] };
  for (let round = 0; round < 5; round += 1)
    for (const kind of ['lists', 'cards']) {
      await open();
      times[kind].push(await longestWork(driver, () => ask(driver, 'marked', kind)));
    }
  return times;
}

/** Prints the longest tasks; returns that of the lists. */
async function printTasks(driver, open) {
  const { lists, cards } = await tasks(driver, open);
  const [ours, theirs] = [lists, cards].map(median);
  console.log(
    `\nLongest task, in processor time: ${shown(ours)} ms with 20 lists of 20, ${shown(theirs)} ms with 1,000 cards; ` +
      `ratio ${spread(ratio(lists, cards))}.`,
  );
  return ours;
}

async function bench() {
  await build();
  const site = await openSite(() => '{}', { '/lists': () => PAGE });
  const { driver, quit } = await startEngine(options.engine, { isTimed: true });
  try {
    await driver.manage().setTimeouts({ script: 600_000 });
    const open = async () => {
      await driver.get(`${site.origin}/lists`);
      await ask(driver, 'prepare');
    };
    await open();
    const rows = await costs(driver);
    const head = ['a list of 50 / 8 standard cards', 'script', 'layout', 'both'];
    console.log(
      table(
        head,
        rows.map(({ name, cells }) => [name, ...cells.map(spread)]),
      ),
    );
    const { all, near, asked } = await ask(driver, 'pictures');
    console.log(`\nPictures: ${asked} of ${all} are asked for before anybody scrolls; ${near} are near the viewport.`);
    const isLong = options.engine === 'chromium' && (await printTasks(driver, open)) > MAX_WORK;
    if (isLong) console.error(`✗ a task takes more than ${MAX_WORK} ms`);
    for (const { name } of rows.filter(({ isOver }) => isOver))
      console.error(`✗ ${name}: 50 articles cost more than 8 standard cards`);
    if (asked > near) console.error('✗ pictures far below the viewport are asked for');
    if (rows.some(({ isOver }) => isOver) || asked > near || isLong) process.exitCode = 1;
  } finally {
    site.close();
    await quit();
  }
}

await bench().catch((error) => {
  console.error(error.message);
  process.exit(1);
});
