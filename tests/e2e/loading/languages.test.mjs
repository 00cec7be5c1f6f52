// The card's own texts: a page loads those in the languages of its cards, once, and draws a card in English if they are lost.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { card, EMBED, test } from '../support/page-fixture.mjs';
import { story } from '../support/payloads.mjs';

const FRENCH = '/pkg/messages/fr.txt';
const ARABIC = '/pkg/messages/ar.txt';
const LOST = /^log: .*(Failed to load|404|503)/;
const DATES = { published: '2026-05-01T08:00:00Z', updated: '2026-05-02T08:00:00Z' };

/** A page with a card whose payload has a language, or none. */
async function open(page, language, settings = {}) {
  page.site.json('/a.json', story('Pluie', { ...DATES, language }));
  await page.visit({ body: card('src="/a.json"'), ...settings });
}

const byline = async (page, id = 'card', count = 1) => (await page.drawn(id, count)).one('byline').text;
const draws = async (page) => (await page.events()).filter((type) => type === 'article-load').length;
const requests = (page) => page.site.requests.filter(({ path }) => /\/messages\//.test(path)).length;

test('control: a page in English asks for no other language', async (page) => {
  for (const language of ['en', 'en-GB', undefined, 'sw']) {
    await open(page, language);
    assert.match(await byline(page), /Updated/);
  }
  await page.settle();
  assert.equal(requests(page), 0);
});

for (const lang of ['en', '']) {
  test(`a card in French on a page ${lang ? 'in English' : 'without a language'} is drawn once, in French`, async (page) => {
    await open(page, 'fr-CA', { lang });
    assert.match(await byline(page), /Mis à jour/);
    await page.settle();
    assert.equal(await draws(page), 1);
    const [asked, ...others] = page.site.requestsFor(FRENCH);
    assert.deepEqual(others, []);
    assert.match(asked.path, /\?[\w-]{8}$/);
    assert.equal(asked.headers.cookie, undefined);
  });
}

test('a page in French asks for French before it has the payload', async (page) => {
  page.site.answer('/a.json', async (response) => {
    // Never answered if the page waits for the payload first.
    await page.waitUntil(() => page.site.requestsFor(FRENCH).length);
    response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(story('Pluie', DATES)));
  });
  await page.visit({ body: card('src="/a.json"'), lang: 'fr-FR' });
  assert.match(await byline(page), /Mis à jour/);
  assert.equal(await draws(page), 1);
});

test('many cards in two languages ask once for each, and each is in its own', async (page) => {
  const cards = ['fr', 'ar', 'en', 'fr', 'ar', 'fr'].map((language, index) => {
    page.site.json(`/${index}.json`, story(`Headline ${index}`, { ...DATES, language }));
    return card(`src="/${index}.json" loading="eager"`).replace('"card"', `"card-${index}"`);
  });
  await page.visit({ body: cards.join('') });
  const expected = [/Mis à jour/, /آخر تحديث/, /Updated/, /Mis à jour/, /آخر تحديث/, /Mis à jour/];
  for (const [index, text] of expected.entries()) assert.match(await byline(page, `card-${index}`), text);
  assert.equal(page.site.requestsFor(FRENCH).length, 1);
  assert.equal(page.site.requestsFor(ARABIC).length, 1);
  await page.run(() => (document.querySelector('#card-2').lang = 'fr'));
  assert.match(await byline(page, 'card-2', 2), /Mis à jour/);
  assert.equal(requests(page), 2);
});

test('a file that is lost leaves the card in English until it is there', async (page) => {
  page.allow(LOST);
  page.site.send(FRENCH, '', {}, 503);
  await open(page, 'fr');
  assert.match(await byline(page), /Updated/);
  page.site.answer(FRENCH, undefined);
  assert.match(await byline(page, 'card', 2), /Mis à jour/);
});

test('a file that does not come in time holds no card up', async (page) => {
  page.site.hang(FRENCH);
  await open(page, 'fr');
  assert.match(await byline(page), /Updated/);
});

test('a page in place of the file is no language, and draws no card twice', async (page) => {
  page.site.send(FRENCH, '<!doctype html><html lang="fr"><p>Rien ici', { 'content-type': 'text/html' });
  await open(page, 'fr');
  assert.match(await byline(page), /Updated/);
  await page.waitUntil(() => page.site.requestsFor(FRENCH).length > 2);
  assert.equal(await draws(page), 1);
});

test('texts without their places, or with direction overrides, stay harmless', async (page) => {
  page.site.send(FRENCH, 'language=fr\nothers=tous\nsearch=\u202eCherche\nupdated=Mis à jour\n', {
    'content-type': 'text/plain',
  });
  page.site.json(
    '/a.json',
    story('Pluie', { ...DATES, language: 'fr', authors: [...'abcdefgh'].map((name) => ({ name })) }),
  );
  await page.visit({ body: card('src="/a.json"') });
  const found = await byline(page);
  assert.match(found, /Mis à jour/);
  assert.match(found, /and 5 others/);
});

test('an instance that replaces a crashed one has the languages of the page', async (page) => {
  const countInstances = () => {
    window.instances = 0;
    const { Instance } = WebAssembly;
    WebAssembly.Instance = function (...given) {
      window.instances++;
      return new Instance(...given);
    };
  };
  page.allow(/crashed/);
  await open(page, 'fr', { before: countInstances });
  assert.match(await byline(page), /Mis à jour/);
  const before = await page.run(() => window.instances);
  await page.run(
    (payload) => {
      const { encode } = TextEncoder.prototype;
      TextEncoder.prototype.encode = () => {
        TextEncoder.prototype.encode = encode;
        throw new Error('injected');
      };
      document.querySelector('#card').article = payload;
    },
    story('Neige', { ...DATES, language: 'fr' }),
  );
  assert.equal((await page.event('article-error')).detail.code, 'crashed');
  await page.run(
    (payload) => (document.querySelector('#card').article = payload),
    story('Vent', { ...DATES, language: 'fr' }),
  );
  assert.match(await byline(page, 'card', 2), /Mis à jour/);
  assert.equal(await page.run(() => window.instances), before + 1);
  assert.equal(requests(page), 1);
});

const file = (path) => readFileSync(new URL(`../../../${path}`, import.meta.url));
const text = file('pkg/embed.js').toString();
const { version } = JSON.parse(file('package.json').toString());

/** A policy for a page that runs the script from a blob. */
const BLOBS = { 'script-src': "'self' 'wasm-unsafe-eval' blob:", 'require-trusted-types-for': null };

/** Runs embed.js from a blob. */
async function loadBlob() {
  const tag = document.createElement('script');
  tag.dataset.wasm = '/pkg/';
  tag.src = URL.createObjectURL(await (await fetch('/pkg/embed.js')).blob());
  document.head.append(tag);
}

/** What a network for files from npm serves: the script by the package's name, and its files by name and version. */
function serveAsNetwork({ site }) {
  site.script('/npm/article-embed', text);
  const names = ['article_embed_bg.wasm', 'article_embed_formats_bg.wasm', 'messages/fr.txt'];
  for (const name of names) site.send(`/npm/article-embed@${version}/pkg/${name}`, file(`pkg/${name}`), TYPES(name));
}
const TYPES = (name) => ({ 'content-type': name.endsWith('.wasm') ? 'application/wasm' : 'text/plain' });

for (const [how, scripts, policy] of [
  ['as a module', '<script type="module" src="/pkg/embed.js"></script>'],
  ['by import()', '<script src="/app/main.js"></script>'],
  ['copied into another script, with data-wasm', '<script src="/app/bundle.js" data-wasm="/pkg/"></script>'],
  ['copied into another script, with init()', '<script src="/app/init.js"></script>'],
  ['from a blob, with data-wasm', '<script src="/app/blob.js"></script>', BLOBS],
  ['from a network whose address does not end in .js', '<script async src="/npm/article-embed"></script>'],
  ['as a package, without a bundler', '<script type="module" src="/js/define.js"></script>'],
]) {
  test(`${how}, the script finds the languages`, async (page) => {
    page.site.script('/app/main.js', "import('/pkg/embed.js')");
    page.site.script('/app/bundle.js', text);
    page.site.script('/app/blob.js', `(${loadBlob})()`);
    serveAsNetwork(page);
    const sources = "{ wasm: '/pkg/article_embed_bg.wasm', formats: '/pkg/article_embed_formats_bg.wasm' }";
    page.site.script('/app/init.js', `${text};ArticleEmbed.init(${sources})`);
    await open(page, 'fr', { scripts, policy });
    assert.match(await byline(page), /Mis à jour/);
    assert.equal(requests(page), how.includes('package') ? 2 : 1);
  });
}

test('a core without an address has no languages beside it: cards are in English, and one warning says so', async (page) => {
  await page.visit({ body: '' });
  await page.waitFor(() => window.ArticleEmbed);
  const languages = ['fr', 'de'];
  for (const language of languages) page.site.json(`/${language}.json`, story('Pluie', { ...DATES, language }));
  await page.run(async (languages) => {
    const bytes = await (await fetch('/pkg/article_embed_bg.wasm')).arrayBuffer();
    await window.ArticleEmbed.init({ wasm: bytes });
    for (const id of languages) {
      const element = document.createElement('article-embed');
      document.body.append(Object.assign(element, { id, src: `/${id}.json`, loading: 'eager' }));
    }
  }, languages);
  for (const language of languages) assert.match(await byline(page, language), /Updated/);
  assert.equal(requests(page), 0);
  const warnings = await page.run(() => recorder.complaints.filter((text) => text.includes('no-language')));
  assert.equal(warnings.length, 1, warnings.join());
});

test('the larger build gets the languages too', async (page) => {
  await open(page, 'fr', { scripts: EMBED });
  assert.match(await byline(page), /Mis à jour/);
  page.site.json('/b.json', story('Neige', { ...DATES, language: 'fr', body: '<p>Il <em>neige</em>.</p>' }));
  await page.run(() => (document.querySelector('#card').src = '/b.json'));
  assert.match(await byline(page, 'card', 2), /Mis à jour/);
  assert.equal(requests(page), 1);
});
