// The commands in README.md and docs/: npm scripts exist, and those of article-embed run.

import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { at } from '../../scripts/paths.mjs';
import { codeOf, written } from '../docs/blocks.mjs';
import { binary, buildCommandLine } from './command-line.mjs';

const RAIN = JSON.stringify({ headline: 'Rain', url: 'https://news.example/rain' });
const manifest = JSON.parse(readFileSync(at('package.json'), 'utf8'));
const PAGE = '<title>Rain</title><link rel="canonical" href="https://news.example/rain">';

/** Starts the server of a command, requests an article, and stops it. */
async function serves(args, cwd) {
  const child = spawn(binary, args, { cwd, stdio: ['ignore', 'pipe', 'inherit'] });
  try {
    const [line] = await once(child.stdout, 'data');
    const answer = await fetch(new URL('/oembed?url=https://news.example/rain', String(line).trim()));
    assert.equal((await answer.json()).type, 'rich');
  } finally {
    child.kill();
  }
}

/** Runs a line of a shell script if it is a command of this project. @returns {Promise<boolean>} whether it is */
async function command(line, cwd) {
  const [program, ...args] = line.split(' ');
  if (program === 'article-embed' && args[0] === 'serve') await serves(args, cwd);
  else if (program === 'article-embed' && line.includes('s3://')) {
    // `npm run test:store` runs it, with the program that knows object stores.
    const { stderr } = spawnSync(binary, args, { cwd, encoding: 'utf8' });
    assert.match(stderr, /this program knows no object stores/);
  } else if (program === 'article-embed') {
    const { status, stderr } = spawnSync(binary, args, { cwd, encoding: 'utf8' });
    assert.equal(status, 0, `${line}: ${stderr}`);
  } else if (line.startsWith('npm run ')) assert.ok(args[1] in manifest.scripts, line);
  else if (program === 'npm') assert.ok(['start', 'test', 'install', 'ci', 'pack'].includes(args[0]), line);
  else assert.match(line, /^(UPDATE_GOLDEN=1 )?cargo /);
  return program === 'article-embed';
}

test('commands exist: npm scripts by name, and those of article-embed run', async () => {
  buildCommandLine();
  const home = mkdtempSync(join(tmpdir(), 'article-embed-'));
  try {
    mkdirSync(join(home, 'payloads/world'), { recursive: true });
    for (const [name, text] of [
      ['rain.json', RAIN],
      ['page.html', PAGE],
      ['payloads/world/rain.json', RAIN],
    ])
      writeFileSync(join(home, name), text);
    let ran = 0;
    for (const line of written('sh').flatMap(({ code }) => code.trim().split('\n')))
      ran += Number(await command(line, home));
    assert.ok(ran >= 9, `${ran}`);
    await assert.rejects(command('article-embed render none.json', home), /none\.json/);
  } finally {
    rmSync(home, { recursive: true });
  }
});

test('the unit and the container of docs/hosting.md run a server', async () => {
  const [unit, container] = [codeOf('docs/hosting.md', 'ini'), codeOf('docs/hosting.md', 'dockerfile')];
  const list = (name) => JSON.parse(new RegExp(`^${name} (\\[.*\\])$`, 'm').exec(container)[1]);
  const [program, ...args] = /^ExecStart=(.*)$/m.exec(unit)[1].split(' ');
  assert.equal(program, '/usr/local/bin/article-embed');
  const home = mkdtempSync(join(tmpdir(), 'article-embed-'));
  try {
    mkdirSync(join(home, 'payloads'));
    writeFileSync(join(home, 'payloads/rain.json'), RAIN);
    for (const documented of [args, [...list('ENTRYPOINT').slice(1), ...list('CMD')]]) {
      const local = documented.map((arg) =>
        arg.replace(/^\/.*payloads$/, 'payloads').replace(/^[\d.]+:\d+$/, '127.0.0.1:0'),
      );
      assert.equal(local.includes('payloads') && local.includes('127.0.0.1:0'), true);
      await serves(local, home);
    }
    // Where systemd is installed, it checks the unit; the program need not be.
    writeFileSync(join(home, 'article-embed.service'), unit.replace(program, process.execPath));
    const verified = spawnSync('systemd-analyze', ['verify', join(home, 'article-embed.service')], {
      encoding: 'utf8',
    });
    assert.doesNotMatch(verified.stderr ?? '', /article-embed\.service:\d+/);
  } finally {
    rmSync(home, { recursive: true });
  }
});

test('validate prints what docs/command-line.md shows', () => {
  const home = mkdtempSync(join(tmpdir(), 'article-embed-'));
  try {
    const post = { title: { rendered: 'Rain' }, link: 'https://news.example/rain', status: 'publish', date: 'soon' };
    for (const [name, text] of [
      ['rain.json', RAIN],
      ['post.json', JSON.stringify(post)],
      ['snow.json', '{\n "headline": "Snow",\n "url": snow}'],
    ])
      writeFileSync(join(home, name), text);
    const args = ['validate', 'rain.json', 'post.json', 'snow.json'];
    const { stdout, stderr } = spawnSync(binary, args, { cwd: home, encoding: 'utf8' });
    assert.equal(stdout, codeOf('docs/command-line.md', 'text', 0));
    assert.equal(stderr, codeOf('docs/command-line.md', 'text', 1));
    const { date, ...more } = { ...post, guid: { rendered: 'https://news.example/?p=1' }, sticky: false };
    writeFileSync(join(home, 'post.json'), JSON.stringify(more));
    const unused = spawnSync(binary, ['validate', '--unused', 'post.json'], { cwd: home, encoding: 'utf8' });
    assert.equal(unused.stdout, codeOf('docs/command-line.md', 'text', 2));
  } finally {
    rmSync(home, { recursive: true });
  }
});
