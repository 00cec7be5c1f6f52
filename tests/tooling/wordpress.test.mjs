// The WordPress plugin as text: its versions agree, its texts can be translated, and it has the house rules of its host.

import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { pack } from '../../scripts/build/wordpress.mjs';
import { POT, pot } from '../../scripts/build/wordpress-texts.mjs';
import { at } from '../../scripts/paths.mjs';

const PLUGIN = at('integrations/wordpress');
const read = (file) => readFileSync(`${PLUGIN}/${file}`, 'utf8');
const php = readdirSync(PLUGIN, { recursive: true, encoding: 'utf8' }).filter(
  (file) => file.endsWith('.php') && !file.startsWith('assets'),
);

/** Calls of the plugin that no plugin in the directory may have, and output without escaping. */
const FORBIDDEN =
  /\b(?:eval|unserialize|base64_decode|create_function|extract|curl_exec|file_put_contents|wp_remote_get)\s*\(|\becho\s+\$\w+;(?! \/\/ phpcs:ignore WordPress\.Security\.EscapeOutput)/;

test('the version is that of the package', () => {
  const { version } = JSON.parse(readFileSync(at('package.json'), 'utf8'));
  assert.match(read('article-embed.php'), new RegExp(`\\* Version: +${version}\n`));
  assert.match(read('readme.txt'), new RegExp(`Stable tag: ${version}\n`));
});

test('the list of texts is up to date', () => {
  assert.equal(readFileSync(POT, 'utf8'), pot(), 'run node scripts/build/wordpress-texts.mjs');
  for (const text of ['Article at %s', 'Who may read', 'Level of the headline']) assert.match(pot(), new RegExp(text));
});

test('no file can be called directly, and none has what a directory refuses', () => {
  assert.ok(php.length > 15, `${php.length} files`);
  for (const file of php.filter((file) => !file.endsWith('.asset.php'))) {
    assert.match(read(file), /defined\( '(ABSPATH|WP_UNINSTALL_PLUGIN)' \) \|\| exit;/, file);
    assert.doesNotMatch(read(file), FORBIDDEN, file);
  }
});

test('control: what a directory refuses is found', () => {
  for (const bad of ['eval( $x )', 'wp_remote_get( $url )', 'echo $title;']) assert.match(bad, FORBIDDEN);
  assert.doesNotMatch('wp_safe_remote_get( $url ); echo esc_html( $x );', FORBIDDEN);
});

test('frameworks in the page leave alone what the plugin writes', () => {
  const marks = /INERT: &str = " ([^"]+)"/.exec(readFileSync(at('src/escape.rs'), 'utf8'))?.[1] ?? assert.fail();
  assert.ok(read('includes/quotation.php').includes(`const INERT = '${marks}';`), marks);
  const uses = (file) => read(file).split('INERT').length - 1;
  assert.deepEqual(['includes/quotation.php', 'includes/frame.php', 'includes/script.php'].map(uses), [2, 1, 0]);
});

const has = (...command) => spawnSync(command[0], command.slice(1), { encoding: 'utf8' });
test('PHP reads every file', () => {
  for (const file of php) {
    const { status, stdout, stderr } = has('php', '-l', `${PLUGIN}/${file}`);
    assert.equal(status, 0, stdout + stderr);
  }
});

// A copy of the project without its history has nothing to pack.
if (has('git', '-C', PLUGIN, 'rev-parse', 'HEAD').status === 0) {
  test('the zip has the plugin, and nothing that only its developers need', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'article-embed-zip-'));
    try {
      await pack(join(folder, 'a.zip'), []);
      // The names in a zip are plain bytes.
      const zip = readFileSync(join(folder, 'a.zip'), 'latin1');
      for (const name of ['article-embed.php', 'readme.txt', 'includes/frame.php', 'block/block.json'])
        assert.ok(zip.includes(`article-embed/${name}`), name);
      assert.doesNotMatch(zip, /README\.md|phpcs\.xml/);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
}
