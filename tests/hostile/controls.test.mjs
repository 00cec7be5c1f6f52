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
const SET = 'own.setAttribute(name, pieces[at]);';
const FIXED = "node.setAttribute(...said.split('='));";
const CREATE = 'home.createElement(said)';
const APPEND = 'parent.append(node);';
const TEXT = 'own.textContent = pieces[at];';
const RESOLVE = 'return new URL(raw, base).href;';

/** What is spoiled, where, how, and what must be noticed. @type {[string, string, string | RegExp, string, RegExp][]} */
const SPOILED = [
  ['an address that is not canonical', HOST, RESOLVE, "return new URL(raw, base).href.replace('.', '%2e');", /value (a|img)/],
  ['an address that nobody checked', HOST, SET, "own.setAttribute(name, name === 'href' ? 'javascript:alert(1)' : pieces[at]);", /value a href/],
  ['a handler', HOST, SET, `{ ${SET} own.setAttribute('onclick', pieces[at]); }`, /attribute \w+ onclick/],
  ['a name of the payload’s', HOST, TEXT, `{ ${TEXT} own.id = pieces[at]; }`, /(value|attribute) \w+ id/],
  ['a style of the payload’s', HOST, SET, `{ ${SET} own.setAttribute('style', pieces[at]); }`, /attribute \w+ style/],
  ['a script', HOST, CREATE, "home.createElement(said === 'bdi' ? 'script' : said)", /element script/],
  ['a frame', HOST, CREATE, "home.createElement(said === 'figure' ? 'iframe' : said)", /element iframe/],
  ['an element of another kind', HOST, CREATE, "home.createElementNS('http://www.w3.org/2000/svg', said)", /element /],
  ['a link without rel', HOST, FIXED, `said.startsWith('rel') || ${FIXED}`, /rel (a|form)/],
  ['a comment', HOST, APPEND, "parent.append(node, document.createComment('x'));", /node #comment/],
  ['a text with its overrides of direction', HOST, TEXT, "own.textContent = pieces[at] + '\\u202e';", /text /],
  // A frame's own dialogues would keep the driver waiting.
  ['a text that is markup', HOST, TEXT, 'own[`inner${"HTML"}`] = pieces[at].replace(/<(iframe|object|embed)/gi, "<b");', /element |heard: \[\s*\+/],
  ['a text that is run', HOST, TEXT, `{ ${TEXT} try { (0, eval)(pieces[at]); } catch {} }`, /heard: \[\s*\+/],
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
  desk.site.script(HOST, readFileSync(new URL(`.${HOST}`, HOME), 'utf8').replace(TEXT, 'own[`inner${"HTML"}`] = pieces[at];'));
  await openPress(desk, { scripts: '<script type="module" src="/js/define.js"></script>' });
  const tally = await press(desk, payloads()[0].payload, { layout: 'full' }, 0, 5);
  await assert.rejects(assertHarmless(desk, tally, /^article$/), /crashed wasm/);
  assert.ok((await desk.complaints()).some((text) => /require-trusted-types-for/.test(text)));
  desk.allow(/./);
}, LIMIT);
