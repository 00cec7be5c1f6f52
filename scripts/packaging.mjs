// npm run test:packaging: the packed package in projects of bundlers and frameworks. Names as arguments take some of them.

import { build } from './build.mjs';
import { run } from './child.mjs';
import { at, environment, root, tools } from './tools.mjs';

const { chromium, chromedriver } = tools();
const PROJECTS = process.argv.slice(2).join(',') || undefined;

try {
  await build();
  const env = { ...environment(), CHROMIUM: chromium, CHROMEDRIVER: chromedriver, PROJECTS };
  const { ok, reason } = await run(process.execPath, ['--test', '--test-reporter=spec', at('tests/packaging/matrix.test.mjs')], { cwd: root, env, minutes: 60 });
  if (!ok) throw new Error(reason);
} catch (error) {
  console.error(/** @type {Error} */ (error).message);
  process.exitCode = 1;
}
