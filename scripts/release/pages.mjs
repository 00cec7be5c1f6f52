// Checks pages before a release: the HTML of the demo and of what the command line writes, by the Nu checker, and the
// demo by Lighthouse.

import { once } from 'node:events';
import { copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { exec, run } from '../exec.mjs';
import { main } from '../main.mjs';
import { at, root } from '../paths.mjs';
import { respond } from '../serve/serve.mjs';
import { environment, find } from '../setup/programs.mjs';

const TOOLS = at('scripts/release/tools');
const BUILT = at('target/pages');

/** What the checker takes for errors, and why it stays. */
const EXPECTED = [
  // They tell template languages to leave a card alone.
  /^Attribute “(v-pre|ng-?non-?bindable|x-ignore|hx-disable)” not allowed/,
  // A global attribute that the checker does not know: https://www.w3.org/TR/css-shadow-parts-1/#part-attr
  /^Attribute “part” not allowed/,
];

/** The least scores of the demo, in percent, and the most that it may move while it loads. */
const SCORES = { accessibility: 100, 'best-practices': 100, performance: 95 };
const SHIFT = 0.02;

/** Lighthouse measures a machine too: the best of so many runs counts. */
const RUNS = 3;

/** @typedef {{ type: string, message: string, url?: string, lastLine?: number }} Message of the Nu checker */

/**
 * The errors among the checker's messages, one a line.
 * @param {Message[]} messages
 */
export const errors = (messages) =>
  messages
    .filter(({ type, message }) => type !== 'info' && !EXPECTED.some((expected) => expected.test(message)))
    .map(({ url = '', lastLine, message }) => `${url.split('/').slice(-2).join('/')}:${lastLine ?? 0}: ${message}`);

/**
 * What Lighthouse found that is below the bar.
 * @param {{ categories: Record<string, { score: number | null }>, audits: Record<string, { numericValue?: number }> }} report
 */
export function shortfalls({ categories, audits }) {
  const shift = audits['cumulative-layout-shift']?.numericValue ?? 1;
  return [
    ...Object.entries(SCORES)
      .map(([name, least]) => ({ name, least, score: Math.round((categories[name]?.score ?? 0) * 100) }))
      .filter(({ score, least }) => score < least)
      .map(({ name, least, score }) => `Lighthouse: ${name} of the demo is ${score}, expected ${least} at least`),
    ...(shift > SHIFT ? [`Lighthouse: the demo moves by ${shift.toFixed(3)}, expected ${SHIFT} at most`] : []),
  ];
}

/** Installs the tools, if they are not there in the versions of their lock file. */
async function install() {
  if (existsSync(`${TOOLS}/node_modules/lighthouse`) && existsSync(`${TOOLS}/node_modules/vnu-jar`)) return;
  await exec('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund'], { cwd: TOOLS, env: environment() });
}

/** Cards as the command line writes them. Snippets are put into a page. */
async function buildPages() {
  rmSync(BUILT, { recursive: true, force: true });
  mkdirSync(`${BUILT}/payloads`, { recursive: true });
  copyFileSync(at('www/article.json'), `${BUILT}/payloads/coast.json`);
  for (const path of ['full', 'canceled', 'right-to-left', 'minimal', 'lists/section'])
    copyFileSync(at(`tests/fixtures/${path}.json`), `${BUILT}/payloads/${path.replace('lists/', '')}.json`);
  const flags = ['--out', `${BUILT}/site`, '--base-url', 'https://cards.example', '--assets', at('pkg')];
  const cargo = ['run', '--quiet', '--release', '--package', 'article-embed-cli', '--'];
  await exec('cargo', [...cargo, 'build', `${BUILT}/payloads`, ...flags], { cwd: root, env: environment() });
  const files = readdirSync(`${BUILT}/site`, { recursive: true, encoding: 'utf8' });
  for (const file of files.filter((file) => file.endsWith('snippet.html'))) {
    const html = readFileSync(`${BUILT}/site/${file}`, 'utf8');
    writeFileSync(`${BUILT}/site/${file}`, `<!doctype html><html lang="en"><title>Snippet</title><body>${html}`);
  }
}

/** Runs the Nu checker over folders. @param {...string} folders */
async function check(...folders) {
  const jar = `${TOOLS}/node_modules/vnu-jar/build/dist/vnu.jar`;
  const flags = ['--format', 'json', '--stdout', '--exit-zero-always', '--skip-non-html'];
  const { ok, output } = await run('java', ['-jar', jar, ...flags, ...folders], { cwd: root, quiet: true });
  if (!ok) throw new Error('the Nu checker needs Java: apt-get install default-jre-headless');
  return errors(JSON.parse(output.slice(output.indexOf('{'))).messages);
}

/** Runs Lighthouse on an address, as on a slow phone. @param {string} url */
async function audit(url) {
  const report = `${BUILT}/lighthouse.json`;
  const flags = ['--quiet', '--chrome-flags=--headless=new --no-sandbox --disable-gpu', '--output=json'];
  const program = [`${TOOLS}/node_modules/lighthouse/cli/index.js`, url, ...flags, `--output-path=${report}`];
  const env = { ...environment(), CHROME_PATH: find('chromium') };
  await exec(process.execPath, program, { cwd: root, env, quiet: true });
  return shortfalls(JSON.parse(readFileSync(report, 'utf8')));
}

/** What is wrong with the pages. @returns {Promise<string[]>} */
export async function checkPages() {
  await install();
  await buildPages();
  const found = await check(at('www'), `${BUILT}/site`);
  const server = createServer((request, response) => respond(request, response)).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = /** @type {import('node:net').AddressInfo} */ (server.address());
  try {
    let below = ['not run'];
    for (let runs = 0; runs < RUNS && below.length; runs++) below = await audit(`http://127.0.0.1:${port}/`);
    return [...found, ...below];
  } finally {
    server.close();
  }
}

await main(import.meta, async () => {
  const found = await checkPages();
  if (found.length) throw new Error(found.join('\n'));
  console.log('✓ the Nu checker and Lighthouse have nothing to say about the pages');
});
