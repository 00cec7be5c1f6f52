// Builds the command line for the tests that run it.

import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { at, root } from '../../scripts/paths.mjs';

/** The program, once it is built. */
export const binary = at('target/debug/article-embed');

/**
 * With all features, and with an example, which brings the features of test dependencies: `cargo test --all-features`
 * has compiled the same. Without them, cargo compiles eighteen packages a second time.
 */
const BUILD = ['build', '--quiet', '--all-features', '--bin', 'article-embed', '--example', 'cards'];

export function buildCommandLine() {
  const { status, stderr } = spawnSync('cargo', BUILD, { cwd: root, encoding: 'utf8' });
  assert.equal(status, 0, stderr);
}
