// Pages under eighteen policies: a card and no report where a policy allows it, else the fallback and few; and files with one byte changed.

import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { EMBED, scene } from '../e2e/desk.mjs';
import { story } from '../e2e/payloads.mjs';
import { figure, LIMIT } from './extent.mjs';
import { openFrames } from './frames.mjs';

const pkg = (name) => readFileSync(new URL(`../../pkg/${name}`, import.meta.url));
const HASHES = JSON.parse(pkg('integrity.json').toString());
const NONCED = '<script nonce="abc" src="/pkg/embed.js"></script>';
const WITH_HASH = `<script src="/pkg/embed.js" integrity="${HASHES['embed.js']}" crossorigin="anonymous"></script>`;
// The recorder and the reader are scripts too.
const OWN = "'nonce-abc'";

/** Policies as a host may have them; `drawn` is whether there is a card, `most` how many reports there may be. */
const POLICIES = [
  { name: 'the one of the README', drawn: true },
  { name: 'no WebAssembly', policy: { 'script-src': "'self'" }, drawn: false, told: 'wasm-blocked wasm', most: 1 },
  { name: 'eval, and so WebAssembly', policy: { 'script-src': "'self' 'unsafe-eval'" }, drawn: true },
  { name: 'default-src alone', policy: { 'default-src': "'self' 'wasm-unsafe-eval'", 'script-src': null, 'connect-src': null, 'img-src': null }, drawn: true },
  { name: 'default-src without WebAssembly', policy: { 'default-src': "'self'", 'script-src': null, 'connect-src': null }, drawn: false, told: 'wasm-blocked wasm', most: 1 },
  { name: 'a nonce and strict-dynamic', policy: { 'script-src': `'self' ${OWN} 'strict-dynamic' 'wasm-unsafe-eval'` }, scripts: NONCED, nonce: true, drawn: true },
  { name: 'a nonce and strict-dynamic without WebAssembly', policy: { 'script-src': `${OWN} 'strict-dynamic'` }, scripts: NONCED, nonce: true, drawn: false, told: 'wasm-blocked wasm', most: 1 },
  { name: 'no styles at all', policy: { 'style-src': "'none'", 'font-src': "'none'" }, drawn: true },
  { name: 'no policies of Trusted Types named', policy: { 'trusted-types': null }, drawn: true },
  { name: 'another policy of Trusted Types', policy: { 'trusted-types': "somebody 'allow-duplicates'" }, drawn: true },
  { name: 'no Trusted Types', policy: { 'trusted-types': null, 'require-trusted-types-for': null }, drawn: true },
  { name: 'no forms, no base, no plugins', policy: { 'form-action': "'none'", 'base-uri': "'none'", 'object-src': "'none'", 'worker-src': "'none'" }, drawn: true },
  { name: 'no payloads', policy: { 'connect-src': "'self'" }, payload: 'http://localhost:9/a.json', drawn: false, told: 'network payload', most: 1 },
  { name: 'nobody to connect to', policy: { 'connect-src': "'none'" }, drawn: false, told: /network payload|wasm-unavailable wasm/, most: 2 },
  { name: 'every feature off', headers: { 'permissions-policy': 'camera=(), geolocation=(), sync-xhr=(), unload=(), autoplay=()', 'referrer-policy': 'no-referrer', 'x-content-type-options': 'nosniff' }, drawn: true },
  { name: 'isolated', headers: { 'cross-origin-embedder-policy': 'require-corp', 'cross-origin-resource-policy': 'same-origin' }, drawn: true },
  { name: 'integrity required, and given', headers: { 'integrity-policy': 'blocked-destinations=(script)' }, scripts: WITH_HASH, hashed: true, drawn: true },
  { name: 'reported only', headers: { 'content-security-policy': '', 'content-security-policy-report-only': "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; connect-src 'self'; require-trusted-types-for 'script'; trusted-types 'none'" }, drawn: true },
];

/** What the browsers themselves write of what a policy forbids. */
const BROWSERS_OWN = [/^log: /];

/** Our own first scripts, allowed in the way that a page's policy wants. */
const own = ({ nonce, hashed, ...page }) => ({
  ...page, scripts: page.scripts ?? EMBED, first: (tag) => (nonce ? tag.replace('<script', '<script nonce="abc"') : hashed ? tag.replace('<script', `<script crossorigin="anonymous" integrity="${hash(tag)}"`) : tag),
});
const hash = (tag) => `sha384-${createHash('sha384').update(readFileSync(new URL(`../e2e${/src="(.*?)"/.exec(tag)[1]}`, import.meta.url))).digest('base64')}`;

scene('a card where a policy allows it, else its fallback', async (desk) => {
  const found = await openFrames(desk, POLICIES.map(own));
  desk.allow(...BROWSERS_OWN, /^report: /);
  const wrong = [];
  for (const [index, { name, drawn, told = 'article-load', most = 0 }] of POLICIES.entries()) {
    const { headline, fallback, events, complaints } = found[index];
    // The event in the page and the report to its site are two voices of one complaint.
    const reports = desk.site.reports.filter((report) => new RegExp(`/frames/${index}"|frame=${index}\\b`).test(report)).length;
    const right = (headline === 'Rain in Hanoi') === drawn && fallback === !drawn && events.length === 1 && (told instanceof RegExp ? told.test(events[0]) : told === events[0]);
    if (!right || reports > most || complaints.length > most) wrong.push({ name, headline, fallback, events, complaints, reports });
  }
  assert.deepEqual(wrong, []);
  figure(desk.engine, 'policies', `${POLICIES.length}, ${POLICIES.filter(({ drawn }) => drawn).length} of them with a card and without a report`);
}, LIMIT);

/** With one bit of it changed. @param {Buffer} bytes */
const flipped = (bytes, at = bytes.length >> 1) => Buffer.from(bytes.map((byte, index) => (index === at ? byte ^ 1 : byte)));

scene('a script with one bit changed does not run', async (desk) => {
  desk.site.send('/pkg/embed.js', flipped(pkg('embed.js')), { 'content-type': 'text/javascript', 'access-control-allow-origin': '*' });
  const [{ headline, fallback, events }] = await openFrames(desk, [{ name: 'flipped', scripts: WITH_HASH, silent: true }]);
  assert.deepEqual([headline, fallback, events], ['', true, []]);
  desk.allow(/^log: /);
}, LIMIT);

/** The builds of the core, and for each a payload that cannot be read without it. */
const BUILDS = [
  ['article_embed_bg.wasm', story('Rain in Hanoi')],
  ['article_embed_formats_bg.wasm', story('Rain in Hanoi', { body: '<p>It <em>rained</em>.</p>' })],
];

for (const [name, payload] of BUILDS) {
  scene(`${name} with one bit changed is not compiled`, async (desk) => {
    const bytes = pkg(name);
    desk.site.json('/of-the-build.json', payload);
    for (const at of [bytes.length >> 1, 9, bytes.length - 1]) {
      desk.site.send(`/pkg/${name}`, flipped(bytes, at), { 'content-type': 'application/wasm' });
      const [{ headline, fallback, events }] = await openFrames(desk, [{ name: 'flipped', payload: '/of-the-build.json' }]);
      assert.deepEqual([headline, fallback, events], ['', true, ['wasm-unavailable wasm']]);
    }
    desk.site.send(`/pkg/${name}`, bytes, { 'content-type': 'application/wasm' });
    const [{ headline, events }] = await openFrames(desk, [{ name: 'as it was', payload: '/of-the-build.json' }]);
    assert.deepEqual([headline, events], ['Rain in Hanoi', ['article-load']]);
    desk.allow(/^log: /);
  }, LIMIT);
}
