// Template languages that read the bytes of our HTML find no expression in it: Handlebars, Liquid (and so Jekyll), ERB and
// its kin, JavaScript's templates and replacement patterns, WordPress' shortcodes. Angular, which reads references before it
// looks for expressions, leaves it alone.

import assert from 'node:assert/strict';
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { test } from 'node:test';
import { parseTemplate } from '@angular/compiler';
import Handlebars from 'handlebars';
import { Liquid } from 'liquidjs';
import * as server from '../../js/server-inline.js';

/** An expression of each language, which `INJECTED` shows to be run. */
const EXPRESSIONS = '{{injected}} {% echo injected %} ${injected} $& <%= injected %> [injected] [[injected]] `';
const INJECTED = 'It ran.';

const payload = {
  headline: `Rain ${EXPRESSIONS}`,
  url: 'https://news.example/rain',
  excerpt: EXPRESSIONS,
  section: EXPRESSIONS,
  publisher: { name: EXPRESSIONS },
  image: { url: 'https://images.example/1.jpg', alt: EXPRESSIONS },
};
/** @type {server.ServerOptions} */
const options = { layout: 'full', words: { related: EXPRESSIONS }, stylesheet: 'https://cdn.example/card.css' };

const WRITTEN = {
  renderToString: server.renderToString(payload, options),
  renderSnippet: server.renderSnippet(payload, options),
  renderOembed: server.renderOembed(payload, options).html,
};

/** The same escaped as the HTML Standard asks for, and no further: what the controls read. */
const UNPROTECTED = `<p title="${EXPRESSIONS.replaceAll('<', '&lt;')}">${EXPRESSIONS.replaceAll('<', '&lt;')}</p>`;

/** WordPress' regular expression for the shortcode `injected`: get_shortcode_regex() of wp-includes/shortcodes.php. */
const SHORTCODE =
  /\[(\[?)(injected)(?![\w-])([^\]/]*(?:\/(?!\])[^\]/]*)*?)(?:(\/)\]|\](?:([^[]*(?:\[(?!\/\2\])[^[]*)*)\[\/\2\])?)(\]?)/g;

/** Whether nodes of Angular's template have an expression in a text or an attribute. @param {any[]} nodes @returns {boolean} */
const isBound = (nodes) =>
  nodes.some((node) => node.constructor.name === 'BoundText' || node.inputs?.length || isBound(node.children ?? []));

/** What each language makes of an HTML. @type {Record<string, (html: string) => string>} */
const LANGUAGES = {
  Handlebars: (html) => Handlebars.compile(html)({ injected: INJECTED }),
  Liquid: (html) => new Liquid().parseAndRenderSync(html, { injected: INJECTED }),
  'a template literal of JavaScript': (html) => new Function('injected', `return \`${html}\``)(INJECTED),
  'a replacement of String.replace': (html) => INJECTED.replace(INJECTED, html),
  'ERB, EJS, ASP': (html) => html.replaceAll(/<%=?\s*injected\s*%>/g, INJECTED),
  shortcodes: (html) => html.replaceAll(SHORTCODE, INJECTED),
  // The attributes of the root are the page's own options, and the article's URL.
  Angular: (html) => {
    const inside = parseTemplate(html, 'card.html').nodes.flatMap((node) => /** @type {any} */ (node).children ?? []);
    return isBound(inside) ? INJECTED : html;
  },
};

/** What a language reads as an expression where `UNPROTECTED` is none, or ends its reading. @type {Record<string, string>} */
const CONTROLS = {
  Angular: '<p><b>&#123;&#123; injected &#125;&#125;</b></p>',
  'ERB, EJS, ASP': EXPRESSIONS,
  'a template literal of JavaScript': UNPROTECTED.replaceAll('`', ''),
};

for (const [language, read] of Object.entries(LANGUAGES)) {
  test(`${language}: our HTML stays as it is`, () => {
    for (const [writer, html] of Object.entries(WRITTEN)) assert.equal(read(html), html, writer);
    assert.ok(read(CONTROLS[language] ?? UNPROTECTED).includes(INJECTED), 'without references it would run');
  });
}

/** WordPress' own code, where it is installed, as by Debian's package `wordpress`. */
const WORDPRESS = process.env.WORDPRESS ?? '/usr/share/wordpress';
const hasWordPress = existsSync(`${WORDPRESS}/wp-includes/shortcodes.php`) && !spawnSync('php', ['-v']).error;

const FILTERS = new URL('wordpress-filters.php', import.meta.url).pathname;

/** @param {string} html */
const wordpress = (html) => execFileSync('php', [FILTERS, WORDPRESS], { input: html, encoding: 'utf8' });

if (hasWordPress) {
  test('WordPress finds no shortcode and no address to embed', () => {
    for (const [writer, html] of Object.entries(WRITTEN)) assert.ok(!wordpress(html).includes(INJECTED), writer);
    assert.ok(wordpress(UNPROTECTED).includes(INJECTED), 'without references it would run');
    const address = 'https://injected.example/1';
    assert.ok(!wordpress(server.renderSnippet({ ...payload, excerpt: address })).includes(INJECTED));
    assert.ok(wordpress(`<p>${address}</p>`).includes(INJECTED), 'an address alone in a paragraph would be embedded');
  });
}
