// Negative controls: broken renderers and filters, each of which the tests of injection must catch. The pages load modules, of which one is spoiled.

import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { scene } from '../e2e/desk.mjs';
import { LIMIT } from './extent.mjs';
import { assertHarmless, NO_POLICY, openPress, payloads, press, pressAttributes } from './pressing.mjs';

const HOME = new URL('../../', import.meta.url);
const [snippet] = readdirSync(new URL('pkg/snippets/', HOME));
const HOST = `/pkg/snippets/${snippet}/src/web/host.js`;

/** Where the host sets what is a card's own, makes elements, appends them, says texts. */
const SET = 'node.setAttribute(word, said);';
const FIXED = "element.setAttribute(...attribute.slice(0, -1).split('=\"'));";
const CREATE = 'home.createElement(name);';
const APPEND = 'node.append(nodes[0]);';
const TEXT = 'node.textContent = said;';
const RESOLVE = 'return new URL(raw, base).href;';

/** What is spoiled, where, how, and what must be noticed. @type {[string, string, string | RegExp, string, RegExp][]} */
const SPOILED = [
  ['an address as it came', HOST, RESOLVE, 'new URL(raw, base); return raw;', /value (a|img)/],
  ['an address that nobody checked', HOST, SET, "node.setAttribute(word, word === 'href' ? 'javascript:alert(1)' : said);", /value a href/],
  ['a handler', HOST, SET, `{ ${SET} node.setAttribute('onclick', said); }`, /attribute \w+ onclick/],
  ['a name of the payload’s', HOST, TEXT, `{ ${TEXT} node.id = said; }`, /(value|attribute) \w+ id/],
  ['a style of the payload’s', HOST, SET, `{ ${SET} node.setAttribute('style', said); }`, /attribute \w+ style/],
  ['a script', HOST, CREATE, "home.createElement(name === 'bdi' ? 'script' : name);", /element script/],
  ['a frame', HOST, CREATE, "home.createElement(name === 'figure' ? 'iframe' : name);", /element iframe/],
  ['an element of another kind', HOST, CREATE, "home.createElementNS('http://www.w3.org/2000/svg', name);", /element /],
  ['a link without rel', HOST, FIXED, `if (!attribute.startsWith('rel')) ${FIXED}`, /rel (a|form)/],
  ['a comment', HOST, APPEND, "node.append(nodes[0], document.createComment('x'));", /node #comment/],
  ['a text with its overrides of direction', HOST, TEXT, "node.textContent = said + '\\u202e';", /text /],
  ['a text that is markup', HOST, TEXT, 'node[`inner${"HTML"}`] = said;', /element |heard: \[\s*\+/],
  ['a text that is run', HOST, TEXT, `{ ${TEXT} try { (0, eval)(said); } catch {} }`, /heard: \[\s*\+/],
  ['a name in the page', HOST, APPEND, `${APPEND} window.planted = node;`, /planted/],
  ['an address of another kind that is asked for', '/js/payload.js', /if \([^\n]*throw failure\('unsafe-url'\);/, '', /odd: \[\s*\+/],
];

for (const [what, path, from, to, seen] of SPOILED) {
  scene(`${what} is caught`, async (desk) => {
    const text = readFileSync(new URL(`.${path}`, HOME), 'utf8');
    const spoiled = text.replace(from, to);
    assert.notEqual(spoiled, text, 'there is something to spoil');
    desk.site.script(path, spoiled);
    await openPress(desk, { scripts: '<script type="module" src="/js/define.js"></script>', policy: { ...NO_POLICY, 'frame-src': "'none'" } });
    const [{ payload }] = payloads();
    const tally = /payload/.test(path) ? await pressAttributes(desk, payload, 0, 200) : await press(desk, payload, { layout: 'full' }, 0, 40);
    await assert.rejects(assertHarmless(desk, tally, /./), (error) => seen.test(error.message));
    desk.allow(/./);
  }, LIMIT);
}

scene('nothing is caught of what is not spoiled', async (desk) => {
  await openPress(desk, { scripts: '<script type="module" src="/js/define.js"></script>', policy: NO_POLICY });
  await assertHarmless(desk, await press(desk, payloads()[0].payload, { layout: 'full' }, 0, 40), /^article$/);
}, LIMIT);

scene('a text that is markup is reported, where a policy requires Trusted Types', async (desk) => {
  desk.site.script(HOST, readFileSync(new URL(`.${HOST}`, HOME), 'utf8').replace(TEXT, 'node[`inner${"HTML"}`] = said;'));
  await openPress(desk, { scripts: '<script type="module" src="/js/define.js"></script>' });
  const tally = await press(desk, payloads()[0].payload, { layout: 'full' }, 0, 5);
  await assert.rejects(assertHarmless(desk, tally, /^article$/), /crashed wasm/);
  assert.ok((await desk.complaints()).some((text) => /require-trusted-types-for/.test(text)));
  desk.allow(/./);
}, LIMIT);
