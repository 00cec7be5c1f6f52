// The HTML pages that fuzzing starts from: each way in which a page says what its article is.

const HEADLINE = 'Storm closes the harbour';

/** What a page says in structured data. */
const LINKED = {
  '@context': 'https://schema.org',
  '@graph': [
    { '@type': 'WebPage', '@id': '#page', breadcrumb: { '@id': '#crumbs' } },
    {
      '@type': ['NewsArticle'],
      headline: HEADLINE,
      author: [{ '@type': 'Person', name: 'Ada Okonkwo' }, 'By Ben Li'],
      publisher: { '@type': 'Organization', name: 'The Ferry Post', logo: { '@type': 'ImageObject', url: '/l.svg' } },
      datePublished: '2026-05-01T08:00:00+02:00',
      dateModified: '2026-05-02',
      articleSection: ['World', 'Weather'],
      articleBody: 'One.\n\nTwo.',
      image: ['https://news.example/a.jpg'],
      mainEntityOfPage: 'https://news.example/world/ferry',
    },
    {
      '@type': 'BreadcrumbList',
      '@id': '#crumbs',
      itemListElement: [{ '@type': 'ListItem', position: 1, item: { '@id': '/world', name: 'World' } }],
    },
  ],
};

const json = (/** @type {unknown} */ value) => `<script type="application/ld+json">${JSON.stringify(value)}</script>`;

const metas = (/** @type {Record<string, string>} */ tags) =>
  Object.entries(tags)
    .map(([name, content]) => `<meta property="${name}" content="${content}">`)
    .join('');

/** Parts of the head. */
const HEADS = [
  `<title>${HEADLINE} | The Ferry Post</title>`,
  json(LINKED),
  json(LINKED['@graph'][1]),
  `<script type='application/ld+json'>/*<![CDATA[*/ ${JSON.stringify([LINKED['@graph'][1]])} //]]></script>`,
  '<script type=application/ld+json>{"@type":"NewsArticle","headline":"a\nb",}</script>',
  json({ '@type': 'LiveBlogPosting', headline: HEADLINE, liveBlogUpdate: [{ headline: 'One' }] }),
  metas({ 'og:type': 'article', 'og:title': HEADLINE, 'og:site_name': 'The Ferry Post', 'og:image': '/a.jpg' }),
  metas({ 'article:published_time': '2026-05-01', 'article:section': 'World', 'article:author': 'Ada Okonkwo' }),
  metas({ 'og:url': '//news.example/b', 'og:locale': 'de_DE', 'og:description': 'Ferries stay in port &amp; wait.' }),
  metas({ 'og:type': 'website', 'parsely-pub-date': '1777600000', 'parsely-section': 'World', 'dc.creator': 'B, A' }),
  '<link rel="canonical" href="/world/ferry"><base href="https://other.example/">',
  '<meta http-equiv="Content-Type" content="text/html; charset=shift_jis">',
];

/** Parts of the body. */
const BODIES = [
  `<article><h1 class="headline">${HEADLINE}</h1><p class="byline">By <a rel="author">Ada Okonkwo</a> and Ben Li</p></article>`,
  '<h1>Sturm</h1><span class="author-name">Von Ada Okonkwo, dpa</span><time datetime="2026-05-01T08:00">1. Mai 2026</time>',
  `<div itemscope itemtype="http://schema.org/NewsArticle"><h1 itemprop="headline">${HEADLINE}</h1><span itemprop="author" itemscope><b itemprop="name">Ada</b></span><meta itemprop="datePublished" content="2026-05-01"></div>`,
  '<div vocab="https://schema.org/" typeof="NewsArticle"><h2 property="name">Storm</h2><p property="articleBody">One.</p></div>',
  '<nav class="breadcrumb"><a href="/">Home</a><a href="/world">World</a></nav><div class="post-date">May 1st, 2026 8:00 pm</div>',
  '<aside class="related"><h1>Other</h1></aside><div id="comments"><p class="author">Troll</p></div>',
  '<table><tr><td>a<td>b<tr><th>c</table><ul><li>x<li>y</ul><select><option>1<option>2</select>',
  '<textarea>&lt;h1&gt;</textarea><svg><title>No</title><![CDATA[ x ]]></svg><!-- <h1> --><plaintext><b>',
  `${'<div>'.repeat(600)}<h1>Deep</h1>`,
  `<p ${Array.from({ length: 150 }, (_, index) => `a${index}="&quot;${index}"`).join(' ')}>`,
  '<p class="date">vor 3 Stunden</p><h1>東京の電車</h1><p>2026年5月1日</p>',
];

/** @returns {(string | Buffer)[]} */
export function pages() {
  const page = (/** @type {string} */ head, /** @type {string} */ body) =>
    `<!DOCTYPE html>\n<html lang="en"><head>${head}</head><body>${body}</body></html>`;
  const crossed = HEADS.flatMap((head, index) => [page(head, ''), page(head, BODIES[index % BODIES.length])]);
  return [
    ...crossed,
    ...BODIES.map((body) => page(HEADS[0], body)),
    page(HEADS.join(''), BODIES.join('')),
    Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(page(HEADS[0], ''), 'utf16le')]),
    Buffer.from(page(HEADS[11], '<h1>\x83\x74\x83\x46\x83\x8a\x81\x5b</h1>'), 'latin1'),
  ];
}
