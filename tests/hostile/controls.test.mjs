// Negative controls: a fault in one of the package's modules, which the tests of injection must catch.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { EMBED, test } from '../e2e/support/page-fixture.mjs';
import { assertHarmless, mutate, mutateAttributes, NO_POLICY, openMutationPage, payloads } from './mutation.mjs';
import { LIMIT } from './scale.mjs';

const HOME = new URL('../../', import.meta.url);
/** The bindings; src/web/host.js and src/web/decode.js are bundled with them. */
const BINDINGS = '/pkg/article_embed.js';

/** Statements of those scripts that the faults are injected at. */
const SET = 'target.setAttribute(name, value);';
const FIXED = 'node.setAttribute(...operand.split("="));';
const CREATE = 'home.createElement(operand)';
const APPEND = 'parent.append(node);';
const TEXT = 'target.textContent = value;';
const RESOLVE = 'new URL(textOf(raw), base && textOf(base)).href';

/**
 * What the fault lets through; the file, the code and its replacement; and what must be reported.
 * @type {[string, string, string | RegExp, string, RegExp][]}
 */
const FAULTS = [
  [
    'an address that is not canonical',
    BINDINGS,
    RESOLVE,
    "new URL(textOf(raw), base && textOf(base)).href.replace('.', '%2e')",
    /value (a|img)/,
  ],
  [
    'an address that nobody checked',
    BINDINGS,
    SET,
    "target.setAttribute(name, name === 'href' ? 'javascript:alert(1)' : value);",
    /value a href/,
  ],
  ['a handler', BINDINGS, SET, `{ ${SET} target.setAttribute('onclick', value); }`, /attribute \w+ onclick/],
  ['an id from the payload', BINDINGS, TEXT, `{ ${TEXT} target.id = value; }`, /(value|attribute) \w+ id/],
  ['a style from the payload', BINDINGS, SET, `{ ${SET} target.setAttribute('style', value); }`, /attribute \w+ style/],
  ['a script', BINDINGS, CREATE, "home.createElement(operand === 'bdi' ? 'script' : operand)", /element script/],
  ['a frame', BINDINGS, CREATE, "home.createElement(operand === 'figure' ? 'iframe' : operand)", /element iframe/],
  [
    'an element of another namespace',
    BINDINGS,
    CREATE,
    "home.createElementNS('http://www.w3.org/2000/svg', operand)",
    /element /,
  ],
  ['a link without rel', BINDINGS, FIXED, `operand.startsWith('rel') || ${FIXED}`, /rel (a|form)/],
  ['a comment', BINDINGS, APPEND, "parent.append(node, document.createComment('x'));", /node #comment/],
  ['a text with a direction override', BINDINGS, TEXT, "target.textContent = value + '\\u202e';", /text /],
  // Without frames, whose dialogs would block the driver.
  [
    'a text that is markup',
    BINDINGS,
    TEXT,
    'target[`inner${"HTML"}`] = value.replace(/<(iframe|object|embed)/gi, "<b");',
    /element |calls: \[\s*\+/,
  ],
  ['a text that is evaluated', BINDINGS, TEXT, `{ ${TEXT} try { (0, eval)(value); } catch {} }`, /calls: \[\s*\+/],
  ['a global variable', BINDINGS, APPEND, `${APPEND} window.injected = node;`, /injected/],
  [
    'a request for an address that is not http(s)',
    '/js/payload.js',
    /if \([^\n]*throw payloadError\('unsafe-url'\);/,
    '',
    /odd: \[\s*\+/,
  ],
];

for (const [what, path, from, to, seen] of FAULTS) {
  test(
    `${what} is caught`,
    async (page) => {
      const text = readFileSync(new URL(`.${path}`, HOME), 'utf8');
      const broken = text.replace(from, to);
      assert.notEqual(broken, text, 'the code is there');
      page.site.script(path, broken);
      await openMutationPage(page, {
        scripts: '<script type="module" src="/js/define.js"></script>',
        policy: { ...NO_POLICY, 'frame-src': "'none'" },
      });
      const [{ payload }] = payloads();
      const counts = /payload/.test(path)
        ? await mutateAttributes(page, payload, 0, 200)
        : await mutate(page, payload, { layout: 'full' }, 0, 40);
      await assert.rejects(assertHarmless(page, counts, /./), (error) => seen.test(error.message));
      page.allow(/./);
    },
    LIMIT,
  );
}

test(
  'nothing is reported without a fault',
  async (page) => {
    await openMutationPage(page, { scripts: '<script type="module" src="/js/define.js"></script>', policy: NO_POLICY });
    await assertHarmless(page, await mutate(page, payloads()[0].payload, { layout: 'full' }, 0, 40), /^article$/);
  },
  LIMIT,
);

test(
  'a text that is markup violates a policy that requires Trusted Types',
  async (page) => {
    page.site.script(
      BINDINGS,
      readFileSync(new URL(`.${BINDINGS}`, HOME), 'utf8').replace(TEXT, 'target[`inner${"HTML"}`] = value;'),
    );
    await openMutationPage(page, { scripts: '<script type="module" src="/js/define.js"></script>' });
    const counts = await mutate(page, payloads()[0].payload, { layout: 'full' }, 0, 5);
    await assert.rejects(assertHarmless(page, counts, /^article$/), /crashed wasm/);
    assert.ok((await page.complaints()).some((text) => /require-trusted-types-for/.test(text)));
    page.allow(/./);
  },
  LIMIT,
);

/** Notes whether a script of the page finds the timer that waits for no frame, and not the browser's. */
const TIMER = 'window.hasNoPauses = setTimeout === window.setTimeout && !/native code/.test(String(setTimeout));';

test(
  'cards are drawn without pauses, and a page where a constant hides the timer is found',
  async (page) => {
    page.site.script('/timer.js', TIMER);
    page.site.script('/hidden.js', 'const setTimeout = window.setTimeout.bind(window);');
    const find = async (scripts) => {
      await openMutationPage(page, { scripts: `${scripts}<script src="/timer.js"></script>${EMBED}` });
      return page.run(() => window.hasNoPauses);
    };
    assert.equal(await find(''), true);
    assert.equal(await find('<script src="/hidden.js"></script>'), false);
  },
  LIMIT,
);
