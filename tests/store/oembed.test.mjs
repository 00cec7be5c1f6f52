// The edge worker in examples/ over a store that a build has written.

import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import worker from '../../examples/oembed-worker.js';
import { runBuild, startStore } from './store.mjs';

test('no address leads the worker outside of the cards', async (context) => {
  const { url } = await startStore(context);
  const payload = JSON.stringify({ headline: 'Of somebody else', url: 'https://other.example/1' });
  const put = await fetch(`${url}/cards/other/1/article.json`, { method: 'PUT', body: payload });
  assert.equal(put.status, 200);
  const { fetch: real } = globalThis;
  context.mock.method(globalThis, 'fetch', (address) =>
    real(String(address).replace('https://cards.example', `${url}/cards/site`)),
  );
  for (const path of ['../other/1', '%2e%2e/other/1', 'a/../../other/1', '..\\other\\1', './/..//../other/1']) {
    const address = encodeURIComponent(`https://cards.example/${path}`);
    const { status } = await worker.fetch(new Request(`https://edge.example/oembed?url=${address}`));
    assert.equal(status, 404, path);
  }
  const outside = await fetch('https://cards.example/../other/1/article.json');
  assert.equal((await outside.json()).headline, 'Of somebody else', 'the control');
});

test('the worker finds articles by their addresses, until they are withdrawn or removed', async (context) => {
  const home = mkdtempSync(join(tmpdir(), 'article-embed-'));
  context.after(() => rmSync(home, { recursive: true }));
  mkdirSync(join(home, 'in/é 1'), { recursive: true });
  const write = (number, more) => {
    const payload = { headline: `Story ${number}`, url: `https://news.example/é/${number}`, ...more };
    writeFileSync(join(home, `in/é 1/${number}.json`), JSON.stringify(payload));
  };
  for (let number = 0; number < 12; number += 1) write(number, {});
  const { url, seen } = await startStore(context);
  const build = () => runBuild(home, url, 's3://cards/site');
  await build();
  const { fetch } = globalThis;
  context.mock.method(globalThis, 'fetch', (address) =>
    fetch(String(address).replace('https://cards.example', `${url}/cards/site`)),
  );
  const ask = async (number) => {
    const address = encodeURIComponent(`http://news.example/é/${number}/?utm_source=x`);
    const answer = await worker.fetch(new Request(`https://edge.example/oembed?url=${address}&maxwidth=320`));
    return answer.ok ? (await answer.json()).title : answer.status;
  };
  for (let number = 0; number < 12; number += 1) {
    seen.requests = 0;
    assert.deepEqual([await ask(number), seen.requests], [`Story ${number}`, 2]);
  }
  assert.equal(await ask(99), 404);
  write(3, { status: 'canceled' });
  write(4, { url: 'https://news.example/moved' });
  rmSync(join(home, 'in/é 1/5.json'));
  await build();
  assert.match(String(await ask(3)), /not available/);
  assert.deepEqual([await ask(4), await ask(5), await ask(6)], [404, 404, 'Story 6']);
});
