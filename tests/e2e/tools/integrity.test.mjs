// Browsers run tools.js only if it matches its hash in pkg/integrity.json.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { card, EMBED, test } from '../support/page-fixture.mjs';
import { story } from '../support/payloads.mjs';

for (const [what, text, works] of [
  ['unchanged', (text) => text, true],
  ['with one changed byte', (text) => text.replace('Copied', 'Copies'), false],
]) {
  test(`tools.js ${what} ${works ? 'runs' : 'does not run'}`, async (page) => {
    const hash = JSON.parse(readFileSync(new URL('../../../pkg/integrity.json', import.meta.url), 'utf8'))['tools.js'];
    page.site.script('/tools.js', text(readFileSync(new URL('../../../pkg/tools.js', import.meta.url), 'utf8')));
    page.site.json('/a.json', story('A'));
    await page.visit({
      body: card('src="/a.json" tools="share"'),
      scripts: `<script src="/tools.js" integrity="${hash}" crossorigin="anonymous"></script>${EMBED}`,
    });
    await page.drawn();
    assert.equal(await page.run(() => !!document.querySelector('#card').shadowRoot.querySelector('.tools')), works);
    if (!works) page.allow(/integrity|digest|tools\.js|hash/i);
  });
}
