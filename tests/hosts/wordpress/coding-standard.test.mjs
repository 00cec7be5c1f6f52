// The plugin keeps to the coding standard of WordPress, where PHP_CodeSniffer has it. PHPCS names another phpcs.

import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { test } from 'node:test';
import { at } from '../../../scripts/paths.mjs';

const PHPCS = process.env.PHPCS ?? 'phpcs';
const STANDARD = `--standard=${at('integrations/wordpress/phpcs.xml.dist')}`;

/** @param {string[]} args @param {string} [input] */
const phpcs = (args, input) => spawnSync(PHPCS, args, { cwd: at('integrations/wordpress'), encoding: 'utf8', input });

const { stdout } = phpcs(['-i']);
if (/\bWordPress-Extra\b/.test(stdout)) {
  test('WordPress: the plugin keeps to the coding standard', () => {
    const { status, stdout } = phpcs([STANDARD, '-s', '.']);
    assert.equal(status, 0, stdout);
  });

  test('WordPress: the control: a file that does not is found', () => {
    const { status, stdout } = phpcs([STANDARD, '-s', '-'], '<?php\nfunction open($a){echo $_GET["x"];}\n');
    assert.notEqual(status, 0);
    assert.match(stdout, /PrefixAllGlobals/);
    assert.match(stdout, /EscapeOutput/);
  });
} else {
  console.log(
    'NOT RUN: phpcs with the standard of WordPress is missing; composer global require wp-coding-standards/wpcs',
  );
}
