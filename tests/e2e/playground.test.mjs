// The playground from a payload to the snippet, under its own policy: by pasting, by address, by link. It looks at no pixel.

import assert from 'node:assert/strict';
import { fixture } from './payloads.mjs';
import { open, page, play, put, shown } from './playground.mjs';

play('the playground begins with an example: its card, its format, its snippet with the hash', async (desk) => {
  await open(desk);
  const { verdict, headline, code } = await desk.run(page);
  assert.match(verdict, /^Format: article-embed\. /);
  assert.match(headline, /lighthouse/);
  assert.match(code, /integrity="sha384-/);
});

play('a payload that is pasted: format, issues with their paths, card in the chosen layout and language', async (desk) => {
  await open(desk);
  await desk.run(put, 'textarea', JSON.stringify(fixture('formats/schema-org-list')), 'input');
  await shown(desk, 'verdict', 'schema-org');
  await desk.run(put, 'textarea', JSON.stringify({ headline: 'H', url: 'https://news.example/', authors: 7, related: [{}] }), 'input');
  await shown(desk, 'verdict', 'article-embed');
  const { issues } = await desk.run(page);
  assert.ok(issues.some((issue) => /wrong-type at \$\.authors/.test(issue)), issues.join());
  await desk.run(put, '[name=layout]', 'full', 'change');
  await shown(desk, 'layout', 'full');
  await desk.run(put, 'textarea', 'no JSON', 'input');
  await shown(desk, 'verdict', 'not JSON');
  assert.equal((await desk.run(page)).code, '');
});

play('a payload that is given by its address, and the link that holds it', async (desk) => {
  desk.site.json('/a.json', { headline: 'By address', url: '/story' });
  await open(desk);
  await desk.run(put, '[name=url]', `${desk.site.origin}/a.json`, 'input');
  await desk.run(() => document.querySelector('#fetch').requestSubmit());
  await shown(desk, 'headline', 'By address');
  await desk.run(put, '[name=layout]', 'hero', 'change');
  await shown(desk, 'layout', 'hero');
  await desk.run(put, '[name=kind]', 'quotation', 'change');
  await shown(desk, 'code', `data-src="${desk.site.origin}/a.json"`);
  const hash = await desk.run(() => location.hash);
  await desk.driver.get('about:blank');
  await desk.driver.get(`${desk.site.origin}/playground.html${hash}`);
  await shown(desk, 'headline', 'By address');
  await shown(desk, 'layout', 'hero');
});

for (const [kind, what] of [['npm', "from 'article-embed'"], ['html', 'shadowrootmode="open"'], ['oembed', '"type": "rich"'], ['quotation', '<blockquote class="article-embed"']]) {
  play(`the snippet ${kind}`, async (desk) => {
    await open(desk);
    await desk.run(put, '[name=kind]', kind, 'change');
    await shown(desk, 'code', what);
  });
}
