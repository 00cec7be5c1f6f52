// The fallbacks that the WordPress plugin writes: they say who paid and what artificial intelligence made, and are inert.

import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { test } from 'node:test';
import { at } from '../../scripts/paths.mjs';

/** The functions of WordPress that the plugin's files call, as far as texts need them. */
const STUBS = `
  define('ABSPATH', '/'); define('MINUTE_IN_SECONDS', 60); define('DAY_IN_SECONDS', 86400);
  function __($text) { return $text; }
  function esc_html($text) { return htmlspecialchars($text, ENT_QUOTES); }
  function esc_url($url) { return esc_html($url); }
  function wp_json_encode($value) { return json_encode($value); }
  function wp_strip_all_tags($text) { return strip_tags($text); }
  function wp_parse_url($url, $part) { return parse_url($url, $part); }
  class WP_Http { static function make_absolute_url($url) { return $url; } }
`;

/** The quotation of a payload. @param {object} payload */
function quotation(payload) {
  const files = ['payload', 'disclosures', 'quotation'].map((file) =>
    at(`integrations/wordpress/includes/${file}.php`),
  );
  const code = `namespace { ${STUBS} } namespace ArticleEmbed {
    function checked_url($url) { return $url; }
    ${files.map((file) => `require '${file}';`).join(' ')}
    $src = 'https://news.example/a.json';
    $payload = json_decode(stream_get_contents(STDIN), true);
    echo quotation($src, '', array(), summarize($payload, $src)); }`;
  const input = JSON.stringify({ headline: 'Rain', url: 'https://news.example/a', ...payload });
  const { status, stdout, stderr } = spawnSync('php', ['-r', code], { input, encoding: 'utf8' });
  assert.equal(status, 0, stdout + stderr);
  return stdout;
}

/** Who publishes, as the quotation says it. @param {object} payload */
const sourceLine = (payload) => /<footer>(.*)<\/footer>/.exec(quotation(payload))?.[1] ?? '';

/** @type {[payload: object, words: string][]} */
const DISCLOSED = [
  [{ sponsored: 'Delta <b>Rice</b>' }, 'Paid for by Delta Rice'],
  [{ sponsored: { by: 'Delta Rice' } }, 'Paid for by Delta Rice'],
  [{ sponsored: true }, 'Paid content'],
  [{ '@type': ['NewsArticle', 'AdvertiserContentArticle'] }, 'Paid content'],
  [{ '@type': 'NewsArticle', sponsor: [{ '@type': 'Organization', name: 'Delta Rice' }] }, 'Paid for by Delta Rice'],
  [{ ai: 'made' }, 'Made with AI'],
  [{ ai: { kind: 'assisted' } }, 'AI-assisted'],
  [{ ai: true }, 'Made with AI'],
  [{ digitalSourceType: 'https://schema.org/TrainedAlgorithmicMediaDigitalSource' }, 'Made with AI'],
  [{ digitalSourceType: { '@id': 'x:compositeWithTrainedAlgorithmicMedia' } }, 'AI-assisted'],
];

const ORDINARY = [
  {},
  { sponsored: false, ai: 'none' },
  {
    '@type': 'NewsArticle',
    sponsor: '',
    funder: [],
    digitalSourceType: 'https://schema.org/DigitalCaptureDigitalSource',
  },
];

test('a fallback discloses', () => {
  for (const [payload, words] of DISCLOSED) {
    assert.ok(quotation(payload).includes(`<p><strong>${words}</strong></p>`), JSON.stringify(payload));
  }
  const both = quotation({ sponsored: 'Delta Rice', ai: 'made' });
  assert.match(both, /Paid for by Delta Rice.*>Rain<\/a>.*Made with AI.*<footer>/);
});

test('a fallback is inert for what reads the page next', () => {
  const signs = '[a] {{a}} ${a} $latex a$ %%a%% %a% @a #a \\\\(a\\\\) `a` |a|';
  const html = quotation({
    headline: signs,
    excerpt: signs,
    publisher: signs,
    sponsored: signs,
    url: `https://a.example/?${signs}`,
  });
  const texts = html.replaceAll(/href="[^"]*"|cite="[^"]*"|&#?\w+;/g, '');
  assert.doesNotMatch(texts, /[#$%@[\\\]`{|}]/, html);
  assert.ok(html.includes('&#36;latex a&#36;') && html.includes('&#91;a&#93;'));
});

test('a fallback says the domain beside the name of the publisher', () => {
  const url = 'https://www.evil.example/a';
  assert.equal(sourceLine({ url, publisher: 'Example News' }), 'Example News, evil.example');
  assert.equal(sourceLine({ url, publisher: { name: 'evil.example' } }), 'evil.example');
  assert.equal(sourceLine({ url }), 'evil.example');
});

test('a fallback shows the text that a card shows', () => {
  const name = (/** @type {string} */ text) => sourceLine({ publisher: text }).replace(/, news\.example$/, '');
  assert.equal(name('The \u202ELantern\u2066\0 \uFEFFDaily\n'), 'The Lantern Daily');
  assert.equal(name(`Zalgo${'\u0301'.repeat(150)}`), `Zalgo${'\u0301'.repeat(30)}`);
  assert.equal(name(`Few${'\u200B\u0301'.repeat(80)}`)?.length, 33);
  for (const nothing of ['\u200B\u2060', '\u3164', '\u2800 \u00A0', '\u{E0041}\uFE0F'])
    assert.equal(name(nothing), 'news.example', nothing);
  for (const real of [
    'Nguyễn Thị Ngọc',
    'क्षत्रिय',
    '🏴\u{E0067}\u{E0062}\u{E0065}\u{E006E}\u{E0067}\u{E007F}',
    'می\u200Cخواهم',
  ])
    assert.equal(name(real), real, 'control: a real word stays');
});

test('control: that of an ordinary article discloses nothing', () => {
  for (const payload of ORDINARY) assert.doesNotMatch(quotation(payload), /<strong>/, JSON.stringify(payload));
});

test('an excerpt is free', () => {
  for (const free of [false, 'False', 'https://schema.org/False', 'no', 0, 'who knows']) {
    const html = quotation({ description: 'Water.', isAccessibleForFree: free });
    assert.ok(!html.includes('Water.'), JSON.stringify(free));
  }
  for (const payload of [{}, { isAccessibleForFree: true }, { isAccessibleForFree: 'https://schema.org/True' }]) {
    assert.ok(quotation({ description: 'Water.', ...payload }).includes('Water.'), JSON.stringify(payload));
  }
});
