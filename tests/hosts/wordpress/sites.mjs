// Starts real WordPress sites of Debian's packages on loopback, with one MariaDB, and ends them with the process.

import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { copyFileSync, cpSync, existsSync, mkdirSync, mkdtempSync, rmSync, statfsSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { at } from '../../../scripts/paths.mjs';

/** Debian's packages with all that the tests need. */
export const PACKAGES =
  'wordpress wordpress-theme-twentytwentythree mariadb-server php-cli php-mysql php-gd php-xml php-mbstring';

const HERE = at('tests/hosts/wordpress');
const WORDPRESS = '/usr/share/wordpress';

/** How long a program may take to be ready, on a busy machine. */
const PATIENCE = 120_000;

/** @param {string} command @param {...string} args */
const succeeds = (command, ...args) => spawnSync(command, args, { stdio: 'ignore' }).status === 0;

/** What is missing for the tests; empty if nothing is. */
export function missing() {
  const programs = ['mariadbd', 'mariadb-install-db', 'mariadb', 'php'].filter(
    (name) => !['/usr/bin', '/usr/sbin', '/usr/local/bin'].some((folder) => existsSync(join(folder, name))),
  );
  if (!existsSync(`${WORDPRESS}/wp-load.php`)) programs.push('wordpress');
  if (!programs.length && !succeeds('php', '-r', 'exit(function_exists("mysqli_connect") ? 0 : 1);'))
    programs.push('php-mysql');
  return programs.join(', ');
}

/** @type {Set<number>} */
const groups = new Set();
/** @type {Set<string>} */
const folders = new Set();
process.on('exit', () => {
  for (const group of groups) {
    try {
      process.kill(-group, 'SIGKILL');
    } catch {
      // It has ended.
    }
  }
  for (const folder of folders) rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
});
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.once(signal, () => process.exit(1));

function start(command, args, env = {}) {
  const child = spawn(command, args, { detached: true, stdio: 'ignore', env: { ...process.env, ...env } });
  if (child.pid) groups.add(child.pid);
  child.unref();
  return child;
}

/** Waits until something is so. @param {string} what @param {() => unknown} check */
export async function until(what, check) {
  const end = Date.now() + PATIENCE;
  for (;;) {
    const found = await check();
    if (found) return found;
    if (Date.now() > end) throw new Error(`not in time: ${what}`);
    await pause(100);
  }
}

export async function freePort() {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address();
  server.close();
  return port;
}

/** Whether a folder has room for the database and two sites. @param {string} folder */
function hasSpace(folder) {
  if (!existsSync(folder)) return false;
  const { bavail, bsize } = statfsSync(folder);
  return bavail * bsize > 1e9;
}

/** One MariaDB in a folder of its own. */
export class Database {
  constructor() {
    // A database in memory is made in seconds; on a disk it waits for the disk.
    this.folder = mkdtempSync(join(hasSpace('/dev/shm') ? '/dev/shm' : tmpdir(), 'article-embed-wordpress-'));
    folders.add(this.folder);
    this.socket = join(this.folder, 'db.sock');
  }

  async start() {
    const data = join(this.folder, 'db');
    const own = ['--no-defaults', '--user=root', `--datadir=${data}`];
    const install = [...own, '--auth-root-authentication-method=normal', '--skip-test-db'];
    const { status, stderr } = spawnSync('mariadb-install-db', install, { encoding: 'utf8' });
    if (status !== 0) throw new Error(`mariadb-install-db: ${stderr}`);
    // Nothing of it has to outlive the test.
    const fast = ['--skip-networking', '--innodb-flush-log-at-trx-commit=0', '--skip-innodb-doublewrite'];
    const server = start('mariadbd', [...own, `--socket=${this.socket}`, ...fast]);
    await until('the database answers', () => {
      if (server.exitCode !== null) throw new Error(`mariadbd ended with status ${server.exitCode}`);
      return this.run('select 1');
    });
    return this;
  }

  run(sql) {
    return succeeds('mariadb', '--no-defaults', '-uroot', '-S', this.socket, '-e', sql);
  }
}

/**
 * Starts a WordPress.
 * @param {Database} database
 * @param {string} name of the site's database and folder
 * @param {boolean} withPlugin
 */
export async function startSite(database, name, withPlugin) {
  const folder = join(database.folder, name);
  const port = await freePort();
  const host = `127.0.0.1:${port}`;
  cpSync(WORDPRESS, folder, { recursive: true, dereference: true });
  for (const path of ['mu-plugins', 'uploads', 'plugins']) {
    mkdirSync(join(folder, 'wp-content', path), { recursive: true });
  }
  copyFileSync(join(HERE, 'loopback.php'), join(folder, 'wp-content/mu-plugins/loopback.php'));
  if (withPlugin) {
    cpSync(at('integrations/wordpress'), join(folder, 'wp-content/plugins/article-embed'), { recursive: true });
  }
  database.run(`create database ${name}`);
  writeFileSync(join(folder, 'wp-config.php'), config(host, name, database.socket));
  php('installed', 'setup.php', folder, host);
  if (withPlugin) php('activated', 'activate.php', folder, host, 'article-embed/article-embed.php');
  // Sites ask each other and themselves.
  start('php', ['-S', host, '-t', folder, join(HERE, 'router.php')], { PHP_CLI_SERVER_WORKERS: '4' });
  const origin = `http://${host}`;
  await until('WordPress answers', () =>
    fetch(`${origin}/wp-json/`).then(
      ({ ok }) => ok,
      () => false,
    ),
  );
  return { origin, folder, host };
}

/** Runs a script that ends with a word if all went well. @param {string} word @param {string} script @param {...string} args */
function php(word, script, ...args) {
  const { stdout, stderr } = spawnSync('php', [join(HERE, script), ...args], { encoding: 'utf8' });
  if (!stdout.endsWith(word)) throw new Error(`WordPress is not ${word}: ${stdout}${stderr}`);
}

const config = (host, name, socket) => `<?php
define('DB_NAME', '${name}'); define('DB_USER', 'root'); define('DB_PASSWORD', ''); define('DB_HOST', 'localhost:${socket}');
define('DB_CHARSET', 'utf8mb4'); define('DB_COLLATE', '');
define('WP_HOME', 'http://${host}'); define('WP_SITEURL', 'http://${host}'); define('DISABLE_WP_CRON', true);
define('WP_HTTP_BLOCK_EXTERNAL', true); define('WP_ACCESSIBLE_HOSTS', '127.0.0.1');
$table_prefix = 'wp_';
if (!defined('ABSPATH')) define('ABSPATH', __DIR__ . '/');
require_once ABSPATH . 'wp-settings.php';
`;
