// npm run test:packaging: tests the packed package in projects of bundlers and frameworks. Arguments name some of them.

import { build } from '../build/build.mjs';
import { exec } from '../exec.mjs';
import { main } from '../main.mjs';
import { at, root } from '../paths.mjs';
import { browserPaths, environment } from '../setup/programs.mjs';

await main(import.meta, async () => {
  await build();
  const env = { ...environment(), ...browserPaths(), PROJECTS: process.argv.slice(2).join(',') || undefined };
  const args = ['--test', '--test-reporter=spec', at('tests/packaging/matrix.test.mjs')];
  await exec(process.execPath, args, { cwd: root, env, minutes: 60 });
});
