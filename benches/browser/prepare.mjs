// Builds what is measured: the project, and the peers that are missing or have changed.

import { existsSync } from 'node:fs';
import { build } from '../../scripts/build/build.mjs';
import { runIfChanged } from '../../scripts/build/build-cache.mjs';
import { exec } from '../../scripts/exec.mjs';
import { at } from '../../scripts/paths.mjs';
import { inputsOf, outputsOf, PEERS } from './peers.mjs';

/**
 * Returns the peers that are ready, and the errors of those that could not be built.
 * @param {string[]} names
 */
export async function prepare(names) {
  await build();
  if (!existsSync(at('benches/peers/node_modules'))) await start('npm', ['ci'], at('benches/peers'));
  /** @type {Record<string, string>} */
  const missing = {};
  for (const name of names) {
    await runIfChanged({
      stamp: at('target/stamps', `peer-${name}`),
      inputs: inputsOf(name),
      outputs: outputsOf(name),
      build: () => PEERS[name](name, start),
    }).then(
      (made) => console.log(`✓ ${name}${made ? '' : ' (unchanged)'}`),
      ({ message }) => (missing[name] = message),
    );
  }
  return { ready: names.filter((name) => !(name in missing)), missing };
}

/** @param {string} command @param {string[]} args @param {string} cwd @param {Record<string, string>} [env] */
function start(command, args, cwd, env) {
  console.log(`… ${command} ${args.join(' ')}`);
  return exec(command, args, { cwd, env: { ...process.env, ...env }, quiet: true });
}

/** @param {Record<string, string>} missing */
export function reportMissing(missing) {
  for (const [name, why] of Object.entries(missing)) console.error(`✗ ${name} is not measured: ${why}`);
  if (Object.keys(missing).length) process.exitCode = 1;
}
