// tools.js: buttons that share and copy, what becomes of a refusal, dates that go on, and that another byte of it is refused.

import assert from 'node:assert/strict';
import { createRequire } from 'node:module';
import { readFileSync } from 'node:fs';
import { Key } from 'selenium-webdriver';
import { LANGUAGES } from '../../js/tool-words.js';
import { card, EMBED, scene } from './desk.mjs';
import { fixture, story } from './payloads.mjs';

const TOOLS = '<script async src="/pkg/tools.js"></script>';

/** Stands for the system's clipboard and share sheet; a refusal is a rejection. */
const stand = ({ share, clipboard }) => {
  window.done = { shared: [], copied: [] };
  const replace = (name, value) => Object.defineProperty(navigator, name, { configurable: true, value });
  const refusal = (name) => Promise.reject(new DOMException('planted', name));
  replace('canShare', share ? () => true : undefined);
  replace('share', share ? (data) => (window.done.shared.push({ ...data }), share === 'yes' ? Promise.resolve() : refusal(share)) : undefined);
  replace('clipboard', { writeText: (text) => (window.done.copied.push(text), clipboard ? refusal(clipboard) : Promise.resolve()) });
};

async function show(desk, attributes = 'tools="share embed"', { stands = {}, payload = story('A <b>story</b>'), scripts = EMBED + TOOLS } = {}) {
  desk.site.json('/a.json', payload);
  desk.site.script('/stand.js', stands ? `(${stand})(${JSON.stringify(stands)})` : '');
  await desk.visit({ head: '<script src="/stand.js"></script>', body: card(`src="/a.json" layout="compact" ${attributes}`), scripts });
  await desk.drawn();
  await desk.until(() => document.querySelector('#card').shadowRoot.querySelector('.tools'));
}

const press = (desk, tool) => desk.run((tool) => document.querySelector('#card').shadowRoot.querySelector(`[part=${tool}]`).click(), tool);
const status = () => document.querySelector('#card').shadowRoot.querySelector('[role=status]').textContent;
const done = () => window.done;

scene('share gives the system’s sheet the address and the headline', async (desk) => {
  await show(desk, 'tools="share"', { stands: { share: 'yes' } });
  await press(desk, 'share');
  assert.deepEqual((await desk.event('article-click')).detail, { region: 'share', url: 'https://news.example/story', index: 0 });
  assert.deepEqual(await desk.run(done), { shared: [{ url: 'https://news.example/story', title: 'A <b>story</b>' }], copied: [] });
  assert.equal(await desk.run(() => document.querySelector('#card').shadowRoot.querySelectorAll('.tools button').length), 1);
});

scene('a sheet that the reader closes is no copy; one that fails is', async (desk) => {
  await show(desk, undefined, { stands: { share: 'AbortError' } });
  await press(desk, 'share');
  await desk.quiet();
  assert.deepEqual([(await desk.run(done)).copied, await desk.run(status)], [[], '']);
  await show(desk, undefined, { stands: { share: 'DataError' } });
  await press(desk, 'share');
  await desk.until(status);
  assert.deepEqual((await desk.run(done)).copied, ['https://news.example/story']);
});

scene('without a sheet the address is copied, which is announced', async (desk) => {
  await show(desk);
  await press(desk, 'share');
  assert.equal(await desk.until(status), 'Copied');
  assert.deepEqual((await desk.run(done)).copied, ['https://news.example/story']);
});

scene('embed copies an element that works, with the page’s script', async (desk) => {
  await show(desk, 'tools="embed" theme="dark"');
  await press(desk, 'embed');
  await desk.until(status);
  const [code] = (await desk.run(done)).copied;
  const { origin } = desk.site;
  assert.equal(code, `<article-embed src="${origin}/a.json" layout="compact" theme="dark"><a href="https://news.example/story">A &#60;b&#62;story&#60;/b&#62;</a></article-embed>\n<script async src="${origin}/pkg/embed.js"></script>`);
  await desk.visit({ body: code.replace('<article-embed', '<article-embed id="card"'), scripts: '' });
  assert.equal((await desk.drawn()).one('headline').text, 'A <b>story</b>');
});

scene('what a reader copies by a key is on the system’s clipboard: it can be pasted', async (desk) => {
  await show(desk, 'tools="embed"', { stands: null });
  await desk.run(() => document.body.append(document.createElement('textarea')));
  await desk.run(() => document.querySelector('#card').shadowRoot.querySelector('[part=embed]').focus());
  await desk.driver.actions().sendKeys(Key.ENTER).perform();
  assert.equal(await desk.until(status), 'Copied');
  await desk.run(() => document.querySelector('textarea').focus());
  await desk.driver.actions().keyDown(Key.CONTROL).sendKeys('v').keyUp(Key.CONTROL).perform();
  assert.match(await desk.until(() => document.querySelector('textarea').value), /^<article-embed src="[^]*<script async src="[^"]*embed\.js"><\/script>$/);
});

scene('where the clipboard is not allowed, the text is laid out, selected and named', async (desk) => {
  await show(desk, undefined, { stands: { clipboard: 'NotAllowedError' } });
  await press(desk, 'embed');
  assert.match(await desk.until(status), /^Copying failed/);
  const field = await desk.run(() => {
    const { activeElement: field } = document.querySelector('#card').shadowRoot;
    return [field.localName, field.value.slice(field.selectionStart, field.selectionEnd) === field.value, field.getAttribute('aria-label')];
  });
  assert.deepEqual(field, ['textarea', true, 'Copy embed code']);
});

scene('a page that prevents the click has nothing copied', async (desk) => {
  await show(desk);
  await desk.run(() => addEventListener('article-click', (event) => event.preventDefault()));
  await press(desk, 'share');
  await desk.event('article-click');
  assert.deepEqual((await desk.run(done)).copied, []);
});

scene('the buttons are real ones: reached by Tab, pressed by Enter, 24 px and more, and axe has nothing against them', async (desk) => {
  await show(desk);
  await desk.run(() => document.querySelector('#card').shadowRoot.querySelector('[part=share]').focus());
  await desk.driver.actions().sendKeys(Key.TAB).perform();
  assert.equal(await desk.run(() => document.querySelector('#card').shadowRoot.activeElement.getAttribute('part')), 'embed');
  await desk.driver.actions().sendKeys(Key.ENTER).perform();
  await desk.until(status);
  const sizes = await desk.run(() => [...document.querySelector('#card').shadowRoot.querySelectorAll('.tools button')].map((button) => button.getBoundingClientRect().height));
  assert.ok(sizes.every((height) => height >= 24), sizes.join());
  await desk.run(readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8'));
  const found = await desk.driver.executeAsyncScript((done) => axe.run('#card', { rules: { 'target-size': { enabled: true } } }).then(({ violations }) => done(violations.map(({ id }) => id))));
  assert.deepEqual(found, []);
});

scene('they are there in every language, by the card’s, and after a new drawing; a host’s own words are theirs too', async (desk) => {
  await show(desk);
  const names = new Set();
  for (const [index, lang] of LANGUAGES.entries()) {
    await desk.run((lang) => { document.querySelector('#card').lang = lang; }, lang);
    await desk.drawn('card', index + 2);
    names.add(await desk.run(() => document.querySelector('#card').shadowRoot.querySelector('.tools').innerText));
  }
  assert.equal(names.size, LANGUAGES.length);
  await desk.run(() => Object.assign(document.querySelector('#card'), { lang: 'en', words: { share: 'Pass it on' } }));
  await desk.drawn('card', LANGUAGES.length + 2);
  assert.equal(await desk.run(() => document.querySelector('#card').shadowRoot.querySelector('[part=share]').textContent), 'Pass it on');
  assert.equal(await desk.run(() => document.querySelector('#card').shadowRoot.querySelectorAll('.tools').length), 1);
});

scene('an article that is withheld is not handed on, and nobody is who does not ask', async (desk) => {
  desk.site.json('/b.json', fixture('withheld'));
  await desk.visit({ body: card('src="/b.json" tools="share"') + card('src="/a.json"').replace('id="card"', 'id="other"'), scripts: EMBED + TOOLS });
  desk.site.json('/a.json', story('A'));
  await desk.drawn();
  await desk.quiet();
  assert.equal(await desk.run(() => [...document.querySelectorAll('article-embed')].filter(({ shadowRoot }) => shadowRoot?.querySelector('.tools')).length), 0);
  desk.allow(/404/);
});

/** A clock that a test sets on, and the timers that wait for it. */
const clock = () => {
  const { now } = Date;
  window.ahead = 0;
  Date.now = () => now() + window.ahead;
  const start = window.setInterval;
  window.timers = [];
  window.setInterval = (task, time) => (time === 60_000 ? window.timers.push(task) : start(task, time));
  const end = window.clearInterval;
  window.clearInterval = (number) => (window.timers[number - 1] ? (window.timers[number - 1] = undefined) : end(number));
};

scene('relative dates go on; focus, scroll and selection stay, and nothing else is touched', async (desk) => {
  desk.site.script('/clock.js', `(${clock})()`);
  desk.site.json('/a.json', story('A', { published: new Date(Date.now() - 3.5 * 3_600_000).toISOString(), section: 'World' }));
  await desk.visit({ head: '<script src="/clock.js"></script>', body: card('src="/a.json" date-style="relative"'), scripts: EMBED + TOOLS });
  await desk.drawn();
  await desk.until(() => window.timers.length);
  const read = (ahead) => {
    const { shadowRoot } = document.querySelector('#card');
    const [text] = shadowRoot.querySelector('time').childNodes;
    if (!window.range) {
      shadowRoot.querySelector('a').focus();
      window.range = document.createRange();
      window.range.selectNodeContents(text);
      window.seen = [];
      new MutationObserver((records) => window.seen.push(...records.map(({ type }) => type))).observe(shadowRoot, { subtree: true, childList: true, attributes: true, characterData: true });
    }
    window.ahead = ahead;
    window.timers.forEach((task) => task?.());
    return { text: text.data, selected: String(window.range), focus: shadowRoot.activeElement?.localName, live: !!text.parentNode.closest('[aria-live], [role=status]') };
  };
  const HOUR = 3_600_000;
  for (const [ahead, text] of [[0, '3 hours ago'], [HOUR, '4 hours ago'], [8 * HOUR, '11 hours ago'], [24 * HOUR, 'yesterday']]) {
    assert.deepEqual(await desk.run(read, ahead), { text, selected: text, focus: 'a', live: false });
  }
  assert.deepEqual([...new Set(await desk.run(() => window.seen))], ['characterData']);
  await desk.run(() => document.querySelector('#card').remove());
  await desk.run(() => { window.ahead = 0; window.timers.forEach((task) => task?.()); });
});

/** How many timers of a minute there are, after the one there is has gone off. */
const ticking = () => {
  window.timers.forEach((task) => task?.());
  return window.timers.filter(Boolean).length;
};

scene('the timer of dates ends when no card that it tells them of is on the page, and begins again with the next', async (desk) => {
  desk.site.script('/clock.js', `(${clock})()`);
  desk.site.json('/a.json', story('A', { published: new Date(Date.now() - 3.5 * 3_600_000).toISOString() }));
  const follows = (id) => card('src="/a.json" date-style="relative" loading="eager"').replace('id="card"', `id="${id}"`);
  await desk.visit({ head: '<script src="/clock.js"></script>', body: follows('one') + follows('two') + card('src="/a.json" loading="eager"'), scripts: EMBED + TOOLS });
  for (const id of ['one', 'two', 'card']) await desk.drawn(id);
  await desk.until(() => window.timers.length);
  assert.equal(await desk.run(ticking), 1);
  await desk.run(() => document.querySelector('#one').remove());
  assert.equal(await desk.run(ticking), 1, 'the other one is there still');
  await desk.run(() => (window.kept = document.querySelector('#two'), kept.remove()));
  assert.equal(await desk.run(ticking), 0, 'the page has kept it, but nobody sees it');
  await desk.run(() => { document.body.append(kept); kept.setAttribute('heading-level', 3); });
  await desk.drawn('two', 2);
  assert.equal(await desk.run(ticking), 1);
});

for (const [what, text, works] of [['as it is', (text) => text, true], ['with another byte', (text) => text.replace('Copied', 'Copies'), false]]) {
  scene(`tools.js ${what}, held against its hash: ${works ? 'runs' : 'does not run'}`, async (desk) => {
    const hash = JSON.parse(readFileSync(new URL('../../pkg/integrity.json', import.meta.url), 'utf8'))['tools.js'];
    desk.site.script('/tools.js', text(readFileSync(new URL('../../pkg/tools.js', import.meta.url), 'utf8')));
    desk.site.json('/a.json', story('A'));
    await desk.visit({ body: card('src="/a.json" tools="share"'), scripts: `<script src="/tools.js" integrity="${hash}" crossorigin="anonymous"></script>${EMBED}` });
    await desk.drawn();
    assert.equal(await desk.run(() => !!document.querySelector('#card').shadowRoot.querySelector('.tools')), works);
    if (!works) desk.allow(/integrity|digest|tools\.js|hash/i);
  });
}
