// The playground, from a payload to its snippet, under its own policy: pasted, loaded by address, or from a link.

import assert from 'node:assert/strict';
import { fixture } from '../support/payloads.mjs';
import { open, put, readPlayground, shown, test } from './playground-page.mjs';

test('the playground starts with an example: its card, its format, and its snippet with the hash', async (page) => {
  await open(page);
  await shown(page, 'headline', 'lighthouse');
  const { verdict, code } = await page.run(readPlayground);
  assert.match(verdict, /^Format: article-embed\. /);
  assert.match(code, /integrity="sha384-/);
});

test('a pasted payload: shows format, issues with paths, and the card in the chosen layout and language', async (page) => {
  await open(page);
  await page.run(put, 'textarea', JSON.stringify(fixture('formats/schema-org-list')), 'input');
  await shown(page, 'verdict', 'schema-org');
  await page.run(
    put,
    'textarea',
    JSON.stringify({ headline: 'H', url: 'https://news.example/', authors: 7, related: [{}] }),
    'input',
  );
  await shown(page, 'verdict', 'article-embed');
  const { issues } = await page.run(readPlayground);
  assert.ok(
    issues.some((issue) => /wrong-type at \$\.authors/.test(issue)),
    issues.join(),
  );
  await page.run(put, '[name=layout]', 'full', 'change');
  await shown(page, 'layout', 'full');
  await page.run(put, 'textarea', 'no JSON', 'input');
  await shown(page, 'verdict', 'not JSON');
  const fault = await page.run(readPlayground);
  assert.match(fault.issues[0], /line 1/);
  assert.equal((await page.run(readPlayground)).code, '');
});

test('lists: an example brings its layout, a pasted feed in XML is read, and snippets have all links', async (page) => {
  await open(page);
  await page.run(put, '[name=example]', 'a section', 'change');
  await shown(page, 'layout', 'card grid stories');
  await shown(page, 'code', 'data-layout="grid"');
  const item = (name) => `<item><title>${name}</title><link>https://news.example/${name}</link></item>`;
  const feed = `<rss version="2.0"><channel><title>News</title>${item('One')}${item('Two')}</channel></rss>`;
  await page.run(put, 'textarea', feed, 'input');
  await shown(page, 'verdict', 'Format: rss.');
  await shown(page, 'code', '"headline":"Two"');
  for (const kind of ['script', 'html', 'quotation', 'npm', 'oembed']) {
    await page.run(put, '[name=kind]', kind, 'change');
    await shown(page, 'code', kind === 'quotation' ? 'data-src="https://news.example/a/123.json"' : 'news.example/Two');
    const { code } = await page.run(readPlayground);
    assert.ok(code.includes('https://news.example/One') && code.includes('https://news.example/Two'), code);
  }
});

test('a payload loaded by its address, and the link that contains it', async (page) => {
  page.site.json('/a.json', { headline: 'By address', url: '/story' });
  await open(page);
  await page.run(put, '[name=url]', `${page.site.origin}/a.json`, 'input');
  await page.run(() => document.querySelector('#fetch').requestSubmit());
  await shown(page, 'headline', 'By address');
  await page.run(put, '[name=layout]', 'hero', 'change');
  await shown(page, 'layout', 'hero');
  await page.run(put, '[name=kind]', 'quotation', 'change');
  await shown(page, 'code', `data-src="${page.site.origin}/a.json"`);
  const hash = await page.run(() => location.hash);
  await page.driver.get('about:blank');
  await page.driver.get(`${page.site.origin}/playground.html${hash}`);
  await shown(page, 'headline', 'By address');
  await shown(page, 'layout', 'hero');
});

test('after typing, no snippet names the address of the story that was there before', async (page) => {
  page.site.json('/a.json', { headline: 'By address', url: '/story' });
  await open(page);
  await page.run(put, '[name=url]', `${page.site.origin}/a.json`, 'input');
  await page.run(() => document.querySelector('#fetch').requestSubmit());
  await shown(page, 'headline', 'By address');
  await page.run(put, 'textarea', JSON.stringify({ headline: 'Typed', url: 'https://news.example/' }), 'input');
  await shown(page, 'headline', 'Typed');
  for (const kind of ['html', 'oembed', 'quotation', 'script']) {
    await page.run(put, '[name=kind]', kind, 'change');
    await shown(page, 'code', 'Typed');
    assert.ok(!(await page.run(readPlayground)).code.includes('/a.json'), kind);
  }
  assert.match((await page.run(readPlayground)).code, /<script type="application\/json">\{"headline":"Typed"/);
});

/** The addresses that the snippet names, and whether the payload of each is the one that is shown. */
const named = () => {
  const addresses = [...document.querySelector('code').textContent.matchAll(/ data-src="(http:[^"]*)"/g)];
  const shown = document.querySelector('textarea').value;
  return Promise.all(addresses.map(async ([, url]) => (await (await fetch(url)).text()) === shown));
};

test('the snippet of an example names an address only if that has the story which is shown', async (page) => {
  await open(page);
  const found = [await page.run(named)];
  for (const example of ['a long headline', 'right to left', 'withheld', 'schema.org']) {
    const before = await page.run(() => location.hash);
    await page.run(put, '[name=example]', example, 'change');
    await page.waitUntil(async () => (await page.run(() => location.hash)) !== before, example);
    found.push(await page.run(named));
  }
  const [address, none] = [[true], []];
  assert.deepEqual(found, [address, none, address, none, none]);
});

test('what is typed while a payload is on its way stays', async (page) => {
  let answer;
  page.site.answer('/slow.json', (response) => {
    answer = () => response.writeHead(200, { 'content-type': 'application/json' }).end('{"headline":"Late"}');
  });
  await open(page);
  await page.run(put, '[name=url]', `${page.site.origin}/slow.json`, 'input');
  await page.run(() => document.querySelector('#fetch').requestSubmit());
  await page.waitUntil(() => answer, 'the payload is asked for');
  await page.run(put, 'textarea', JSON.stringify({ headline: 'Typed', url: 'https://news.example/' }), 'input');
  answer();
  await page.settle();
  assert.equal((await page.run(readPlayground)).headline, 'Typed');
});

test('accent, font, related stories and words change the card and the snippet', async (page) => {
  await open(page);
  await page.run(put, '[name=accent]', '#005500', 'change');
  await shown(page, 'code', '--article-embed-accent: #005500;');
  await page.run(put, '[name=font]', 'Georgia, serif', 'change');
  await shown(page, 'code', '--article-embed-font: Georgia, serif;');
  await page.run(put, '[name=related]', '0', 'change');
  await shown(page, 'code', 'related="0"');
  assert.equal(
    await page.run(() => document.querySelector('article-embed').style.getPropertyValue('--article-embed-accent')),
    '#005500',
  );
});

for (const [kind, what] of [
  ['npm', "from 'article-embed'"],
  ['html', 'shadowrootmode="open"'],
  ['oembed', '"type": "rich"'],
  ['quotation', '<blockquote class="article-embed"'],
  ['quotation', 'data-origins="http://127.0.0.1:'],
]) {
  test(`the snippet ${kind} has ${what}`, async (page) => {
    await open(page);
    await page.run(put, '[name=kind]', kind, 'change');
    await shown(page, 'code', what);
  });
}
