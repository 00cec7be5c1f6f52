// Pages under eighteen policies: a card without a violation report where the policy allows it, else the fallback; and
// modified files.

import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { EMBED, test } from '../e2e/support/page-fixture.mjs';
import { story } from '../e2e/support/payloads.mjs';
import { CORE_COPY, FORMATS_COPY } from '../e2e/support/wasm.mjs';
import { openFrames } from './frames.mjs';
import { figure, LIMIT } from './scale.mjs';

const pkg = (name) => readFileSync(new URL(`../../pkg/${name}`, import.meta.url));
const HASHES = JSON.parse(pkg('integrity.json').toString());
const NONCED = '<script nonce="abc" src="/pkg/embed.js"></script>';
const WITH_HASH = `<script src="/pkg/embed.js" integrity="${HASHES['embed.js']}" crossorigin="anonymous"></script>`;
// For the scripts of the test.
const OWN = "'nonce-abc'";

/** Policies of host pages: whether the card is drawn, the event if not, and the greatest number of reports. */
const POLICIES = [
  { name: 'the one of docs/hosting.md', drawn: true },
  {
    name: 'no WebAssembly',
    policy: { 'script-src': "'self'" },
    drawn: false,
    event: 'wasm-blocked wasm',
    maxReports: 1,
  },
  { name: 'unsafe-eval, which allows WebAssembly', policy: { 'script-src': "'self' 'unsafe-eval'" }, drawn: true },
  {
    name: 'only default-src',
    policy: { 'default-src': "'self' 'wasm-unsafe-eval'", 'script-src': null, 'connect-src': null, 'img-src': null },
    drawn: true,
  },
  {
    name: 'default-src without WebAssembly',
    policy: { 'default-src': "'self'", 'script-src': null, 'connect-src': null },
    drawn: false,
    event: 'wasm-blocked wasm',
    maxReports: 1,
  },
  {
    name: 'a nonce and strict-dynamic',
    policy: { 'script-src': `'self' ${OWN} 'strict-dynamic' 'wasm-unsafe-eval'` },
    scripts: NONCED,
    nonce: true,
    drawn: true,
  },
  {
    name: 'a nonce and strict-dynamic without WebAssembly',
    policy: { 'script-src': `${OWN} 'strict-dynamic'` },
    scripts: NONCED,
    nonce: true,
    drawn: false,
    event: 'wasm-blocked wasm',
    maxReports: 1,
  },
  { name: 'no styles at all', policy: { 'style-src': "'none'", 'font-src': "'none'" }, drawn: true },
  { name: 'Trusted Types without named policies', policy: { 'trusted-types': null }, drawn: true },
  { name: 'another Trusted Types policy', policy: { 'trusted-types': "somebody 'allow-duplicates'" }, drawn: true },
  { name: 'no Trusted Types', policy: { 'trusted-types': null, 'require-trusted-types-for': null }, drawn: true },
  {
    name: 'no forms, no base, no plugins',
    policy: { 'form-action': "'none'", 'base-uri': "'none'", 'object-src': "'none'", 'worker-src': "'none'" },
    drawn: true,
  },
  {
    name: 'no payloads',
    policy: { 'connect-src': "'self'" },
    payload: 'http://localhost:9/a.json',
    drawn: false,
    event: 'network payload',
    maxReports: 1,
  },
  {
    name: 'no connections',
    policy: { 'connect-src': "'none'" },
    drawn: false,
    event: /network payload|wasm-unavailable wasm/,
    // The payload, the wasm at its two addresses, and the reasons of errors.
    maxReports: 4,
  },
  {
    name: 'all features off',
    headers: {
      'permissions-policy': 'camera=(), geolocation=(), sync-xhr=(), unload=(), autoplay=()',
      'referrer-policy': 'no-referrer',
      'x-content-type-options': 'nosniff',
    },
    drawn: true,
  },
  {
    name: 'isolated',
    headers: { 'cross-origin-embedder-policy': 'require-corp', 'cross-origin-resource-policy': 'same-origin' },
    drawn: true,
  },
  {
    name: 'required integrity',
    headers: { 'integrity-policy': 'blocked-destinations=(script)' },
    scripts: WITH_HASH,
    hashed: true,
    drawn: true,
  },
  {
    name: 'report only',
    headers: {
      'content-security-policy': '',
      'content-security-policy-report-only':
        "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; connect-src 'self'; require-trusted-types-for 'script'; trusted-types 'none'",
    },
    drawn: true,
  },
];

/** What browsers log about violations. */
const BROWSER_LOG = [/^log: /];

/** Makes the policy of a page allow the test's own scripts. */
const own = ({ nonce, hashed, ...page }) => ({
  ...page,
  scripts: page.scripts ?? EMBED,
  first: (tag) =>
    nonce
      ? tag.replace('<script', '<script nonce="abc"')
      : hashed
        ? tag.replace('<script', `<script crossorigin="anonymous" integrity="${hash(tag)}"`)
        : tag,
});
const hash = (tag) =>
  `sha384-${createHash('sha384')
    .update(readFileSync(new URL(`../e2e/support${/src="(.*?)"/.exec(tag)[1]}`, import.meta.url)))
    .digest('base64')}`;

test(
  'a card where a policy allows it, else its fallback',
  async (page) => {
    const found = await openFrames(page, POLICIES.map(own));
    page.allow(...BROWSER_LOG, /^report: /);
    const wrong = [];
    for (const [index, { name, drawn, event = 'article-load', maxReports = 0 }] of POLICIES.entries()) {
      const { headline, fallback, events, complaints } = found[index];
      // A violation is an event in the page and a report to its site.
      const reports = page.site.reports.filter((report) =>
        new RegExp(`/frames/${index}"|frame=${index}\\b`).test(report),
      ).length;
      const right =
        (headline === 'Rain in Hanoi') === drawn &&
        fallback === !drawn &&
        events.length === 1 &&
        (event instanceof RegExp ? event.test(events[0]) : event === events[0]);
      if (!right || reports > maxReports || complaints.length > maxReports)
        wrong.push({ name, headline, fallback, events, complaints, reports });
    }
    assert.deepEqual(wrong, []);
    figure(
      page.engine,
      'policies',
      `${POLICIES.length}, ${POLICIES.filter(({ drawn }) => drawn).length} of them with a card and without a report`,
    );
  },
  LIMIT,
);

/** A copy with one bit changed. @param {Buffer} bytes */
const flipped = (bytes, at = bytes.length >> 1) =>
  Buffer.from(bytes.map((byte, index) => (index === at ? byte ^ 1 : byte)));

test(
  'a script with one bit changed does not run',
  async (page) => {
    page.site.send('/pkg/embed.js', flipped(pkg('embed.js')), {
      'content-type': 'text/javascript',
      'access-control-allow-origin': '*',
    });
    const [{ headline, fallback, events }] = await openFrames(page, [
      { name: 'flipped', scripts: WITH_HASH, silent: true },
    ]);
    assert.deepEqual([headline, fallback, events], ['', true, []]);
    page.allow(/^log: /);
  },
  LIMIT,
);

/** The builds of the core, each with its copy and a payload that needs it. */
const BUILDS = [
  ['article_embed_bg.wasm', CORE_COPY, story('Rain in Hanoi')],
  ['article_embed_formats_bg.wasm', FORMATS_COPY, story('Rain in Hanoi', { body: '<p>It <em>rained</em>.</p>' })],
];

for (const [name, copy, payload] of BUILDS) {
  test(
    `${name} with one bit changed is not compiled`,
    async (page) => {
      const bytes = pkg(name);
      page.site.json('/of-the-build.json', payload);
      for (const at of [bytes.length >> 1, 9, bytes.length - 1]) {
        for (const path of [`/pkg/${name}`, copy])
          page.site.send(path, flipped(bytes, at), { 'content-type': 'application/wasm' });
        const [{ headline, fallback, events }] = await openFrames(page, [
          { name: 'flipped', payload: '/of-the-build.json' },
        ]);
        assert.deepEqual([headline, fallback, events], ['', true, ['wasm-unavailable wasm']]);
      }
      page.site.send(`/pkg/${name}`, bytes, { 'content-type': 'application/wasm' });
      const [{ headline, events }] = await openFrames(page, [{ name: 'unchanged', payload: '/of-the-build.json' }]);
      assert.deepEqual([headline, events], ['Rain in Hanoi', ['article-load']]);
      page.allow(/^log: /);
    },
    LIMIT,
  );
}
