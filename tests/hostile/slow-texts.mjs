// Texts and markup that were slow in some text shaper, line breaker or parser.

/** Units that texts repeat. Each was slow in some text shaper, line breaker or parser. */
export const UNITS = {
  'marks on a letter': 'a' + '\u0301'.repeat(30),
  'marks with joiners between': 'a' + '\u0301\u200d'.repeat(29),
  'marks of many kinds': 'a' + Array.from({ length: 30 }, (_, at) => String.fromCharCode(0x300 + at * 3)).join(''),
  'marks after selectors': 'a' + '\u0301\ufe0f'.repeat(15),
  'an endless word': 'a',
  'a word with soft hyphens': 'a\u00ad',
  'a word with breaks of no width': 'a\u200b',
  'joined people': '\u{1F468}\u200d\u{1F469}\u200d\u{1F467}\u200d\u{1F466}',
  flags: '\u{1F1E6}\u{1F1FA}',
  'letters and digits of two directions': 'א1a',
  'brackets of two directions': 'א(a[',
  'a word of joined letters': 'سلام',
  'stacked letters': 'ནྡྲྀ',
  syllables: 'क्ष्त्रि',
  jamo: '\u1100\u1161\u11a8',
  'Khmer without spaces': 'ស្រ្តី',
  'Thai without spaces': 'ที่น้ำ',
  'a script per letter': 'aЯאبकกကལ東한あაԱᏣᠠሀ',
  'letters without a font': '\u{1E900}\u{16A40}\u{11A00}',
  'spaces that do not collapse': '\u00a0\u2003\u3000',
  'one-letter words': 'a ',
  'quotation marks': '"‘’“”',
  'character references': '&infin;&lt;&#97;',
  'empty elements': '<b></b>',
};

/** Markup that texts repeat; `~` is replaced by a unit. */
export const MARKUP = {
  paragraphs: '<p>~</p>',
  'alternating styles': '<b>~</b><i>~</i>',
  links: '<a href="https://news.example/a">~</a> ',
  'long addresses': `<a href="https://news.example/${'a'.repeat(900)}">~</a> `,
  'lists in lists': '<ul><li>~',
  'quotations in quotations': '<blockquote>~',
  'line ends': '~<br>',
  'breaks in pre': '<pre>~\n\n',
  'unclosed elements': '<b><i><a href=x>~',
  'omitted end tags': '<table><tr><td>~</table>',
  comments: '<!-- ~ --> ',
  references: '&lt;&amp;&#97;~',
};
