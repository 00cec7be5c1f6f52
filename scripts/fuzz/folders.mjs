// The steps on folders of payloads that fuzzing starts from, as fuzz/src/file_tree/steps.rs decodes them.

/** A step: a letter, a name and a content. @param {string} letter @param {string} [name] @param {string} [content] */
const step = (letter, name = '', content = '') =>
  Buffer.concat([Buffer.from(letter + name), ...(content ? [Buffer.from([0xfe]), Buffer.from(content)] : [])]);

const write = (/** @type {string} */ name, content = 'Storm') => step('w', name, content);
const remove = (/** @type {string} */ name) => step('r', name);
const link = (/** @type {string} */ name, /** @type {string} */ target) => step('l', name, target);
const rename = (/** @type {string} */ from, /** @type {string} */ to) => step('m', from, to);
const stranger = (/** @type {string} */ name) => step('s', name, 'of somebody else');
const BUILD = step('b');

const PAGE = '<html><head><title>Storm closes the harbour</title></head><body></body></html>';
const WITHDRAWN = '{"headline":"Storm","url":"https://news.example/1","status":"canceled"}';
const EMBARGOED = '{"headline":"Storm","url":"https://news.example/1","embargo":"2030-01-01T00:00:00Z"}';

/** Names that mean something to a file system, to a URL or to the site itself. */
const NAMES = [
  'a.json',
  'a/b.json',
  'a/b/c.jsonld',
  'index.json',
  'index.json.json',
  'edition.json/a.json',
  'assets/a.json',
  'x/assets/a.html',
  'article.json.new.json',
  '.json',
  'a..json',
  'a .json',
  ' .json',
  'é.json',
  'e\u0301.json',
  'A.JSON',
  'a%2fb.json',
  'a\\b.json',
  'a\nb.json',
  'con.json',
  '-rf.json',
  '#.html',
  '?.htm',
  'a.json/b.json',
  `${'n'.repeat(240)}.json`,
];

/** Folders as they change. @type {Buffer[][]} */
const STORIES = [
  [write('a.json'), BUILD, remove('a.json'), BUILD],
  [write('a.json'), write('b.json'), BUILD, remove('a.json'), BUILD, write('a.json', WITHDRAWN), BUILD],
  [write('a.json'), write('a/b.json'), write('a/b/c.json'), BUILD, remove('a.json'), BUILD, remove('a'), BUILD],
  [write('a/b.json'), BUILD, write('a.json'), BUILD, write('a.json', 'Changed'), BUILD],
  [write('a.json'), BUILD, write('a.json', '{"headl'), BUILD, write('a.json', 'Whole')],
  [write('a.html', PAGE), BUILD, write('a.html', PAGE.slice(0, 50)), BUILD],
  [write('a.html', PAGE), write('a.json'), BUILD, remove('a.json'), BUILD],
  [write('a.json', EMBARGOED), BUILD, write('a.json', WITHDRAWN)],
  [link('a.json', '../secret.json'), link('b.json', '.hidden.json'), link('c.json', '/dev/zero'), BUILD],
  [write('a/b.json'), link('c', 'a'), link('d.json', 'a/b.json'), link('loop', '..'), BUILD],
  [write('a.json'), BUILD, rename('a.json', 'b.json'), BUILD, rename('b.json', 'a.jsonld')],
  [write('a/b.json'), BUILD, rename('a', 'c'), BUILD, link('a', 'c'), BUILD],
  [write('a.json/b.json'), BUILD, remove('a.json'), link('a.json', '../none'), BUILD],
  [stranger('a/robots.txt'), write('a.json'), BUILD, remove('a.json'), BUILD],
  [stranger('a'), write('a.json'), write('a/b.json'), BUILD],
  [write('a.json'), BUILD, stranger('a/b/c'), write('a/b.json'), BUILD, remove('a/b.json')],
  ...Array.from({ length: 6 }, (_, index) => [
    ...Array.from({ length: 8 }, (_, number) => write(`${number % 3}/${number}.json`, `Story ${number}`)),
    BUILD,
    ...Array.from({ length: index + 1 }, (_, number) => remove(`${number % 3}/${number}.json`)),
    BUILD,
  ]),
];

const joined = (/** @type {Buffer[]} */ steps) => Buffer.concat(steps.flatMap((each) => [Buffer.from([0xff]), each]));

/** @returns {Buffer[]} */
export const folders = () => [
  ...NAMES.map((name) => joined([write(name), BUILD, write(name, 'Changed'), remove(name), BUILD])),
  ...STORIES.map(joined),
];
