// npm run test:hosts: tests cards in real hosts, such as WordPress, and prints a table of them. Arguments name some.

import { readdirSync } from 'node:fs';
import { build } from '../build/build.mjs';
import { exec } from '../exec.mjs';
import { main } from '../main.mjs';
import { at, root } from '../paths.mjs';
import { browserPaths, environment } from '../setup/programs.mjs';

await main(import.meta, async () => {
  await build();
  const named = process.argv.slice(2);
  const files = readdirSync(at('tests/hosts'), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.test.mjs') && (!named.length || named.some((name) => file.includes(name))))
    .map((file) => at('tests/hosts', file));
  const env = { ENGINE: 'chromium', ...environment(), ...browserPaths() };
  const args = [
    '--test',
    '--test-concurrency=1',
    `--test-reporter=${at('scripts/test/matrix.mjs')}`,
    '--test-reporter-destination=stdout',
    ...files,
  ];
  await exec(process.execPath, args, { cwd: root, env, minutes: 60 });
});
