// npm run test:store: builds into a server that speaks S3, and answers oEmbed from it. Needs Python 3.10 or later.

import { existsSync, readdirSync, writeFileSync } from 'node:fs';
import { build } from '../build/build.mjs';
import { exec } from '../exec.mjs';
import { main } from '../main.mjs';
import { at, root } from '../paths.mjs';
import { environment } from '../setup/programs.mjs';

const ENVIRONMENT = at('target/store-server');

/** Installs the server that speaks S3 into a folder of its own. */
async function installServer() {
  const done = `${ENVIRONMENT}/installed`;
  if (existsSync(done)) return;
  await exec('python3', ['-m', 'venv', ENVIRONMENT], { cwd: root });
  const pip = ['install', '--quiet', '--no-deps', '--only-binary', ':all:', '-r', at('tests/store/requirements.txt')];
  await exec(`${ENVIRONMENT}/bin/pip`, pip, { cwd: root, minutes: 10 });
  writeFileSync(done, '');
}

await main(import.meta, async () => {
  await build();
  await installServer();
  const env = environment();
  await exec('cargo', ['build', '--locked'], { cwd: at('object-store'), env, minutes: 20 });
  await exec('cargo', ['test', '--locked', '--quiet'], { cwd: at('object-store'), env, minutes: 20 });
  await exec('cargo', ['build', '--locked', '--bin', 'article-embed'], { cwd: root, env, minutes: 20 });
  const files = readdirSync(at('tests/store')).filter((file) => file.endsWith('.test.mjs'));
  const tests = files.map((file) => at('tests/store', file));
  await exec(process.execPath, ['--test', '--test-concurrency=1', ...tests], { cwd: root, env, minutes: 20 });
});
