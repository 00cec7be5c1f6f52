// Payloads for the tests, with their pictures moved to the site of the test.

import { existsSync, readFileSync } from 'node:fs';

const HOME = new URL('../../../', import.meta.url);
const SEED = new URL('../shared/seed/article.json', HOME);

/** The article that the project began with. It is beside the project, not in it. */
export const seed = existsSync(SEED) ? JSON.parse(readFileSync(SEED, 'utf8')) : undefined;
if (!seed) console.error('NOT RUN: ../shared/seed/article.json is not here');

/** A fixture of tests/fixtures. @param {string} name @param {string} [origin] of its pictures */
export function fixture(name, origin = 'https://images.example') {
  const text = readFileSync(new URL(`tests/fixtures/${name}.json`, HOME), 'utf8');
  return JSON.parse(text.replaceAll('https://images.example/', `${origin}/picture/`));
}

/** The native renderer's output for a fixture in a layout, for example `full.hero`. @param {string} name */
export const golden = (name) => readFileSync(new URL(`tests/golden/${name}.html`, HOME), 'utf8');

/** A small article. */
export const story = (headline, more = {}) => ({ headline, url: 'https://news.example/story', ...more });
