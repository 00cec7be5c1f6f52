// The ways an endpoint can fail, as answers of a site, and the error code of each.

import { gzipSync } from 'node:zlib';
import { story } from '../e2e/support/payloads.mjs';

const JSON_TYPE = { 'content-type': 'application/json', 'access-control-allow-origin': '*' };
const GOOD = JSON.stringify(story('Good'));
const utf16 = (text) => Buffer.from(`\ufeff${text}`, 'utf16le');
const nested = (depth) =>
  `{"headline":"Good","url":"https://news.example/","id":${'['.repeat(depth)}${']'.repeat(depth)}}`;
const many = (entry, count) =>
  `{"headline":"Good","url":"https://news.example/","related":[${Array(count).fill(entry)}]}`;

const send =
  (body, headers = {}, status = 200) =>
  (response) =>
    response.writeHead(status, { ...JSON_TYPE, ...headers }).end(body);
const redirect = (location) => send('', { location }, 302);
const raw =
  (text) =>
  // A client that has gone leaves no socket.
  ({ socket }) =>
    socket?.end(text);
const HEAD = 'HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nAccess-Control-Allow-Origin: *\r\n';

/** 100 MiB; a client should stop reading. */
function flood(response, headers) {
  const chunk = Buffer.alloc(1 << 20, ' ');
  let left = 100;
  response.writeHead(200, { ...JSON_TYPE, ...headers });
  const more = () => {
    while (left > 0) {
      left -= 1;
      if (!response.write(chunk)) return response.once('drain', more);
    }
    response.end();
  };
  more();
}

/**
 * @type {[fault: string, answer: import('../e2e/support/site.mjs').Answer, expected: string | RegExp][]} expected: the
 * error code, or `drawn`
 */
export const FAULTS = [
  ['not found', send('no', {}, 404), 'http-status'],
  ['gone', send(GOOD, {}, 410), 'http-status'],
  ['asks for a password', send('', { 'www-authenticate': 'Basic realm="x"' }, 401), 'http-status'],
  ['a server error', send(GOOD, {}, 500), 'http-status'],
  ['come back later', send('', { 'retry-after': '1' }, 503), 'http-status'],
  ['no content', send(undefined, {}, 204), 'http-status'],
  ['not modified, unasked', send(undefined, {}, 304), 'http-status'],
  ['a redirect without an address', send('', {}, 302), 'http-status'],
  ['a redirect to itself', (response, request) => redirect(request.url)(response), 'network'],
  [
    'an endless chain of redirects',
    (response, request) => redirect(`${request.url.split('?')[0]}?${Math.random()}`)(response),
    'network',
  ],
  ['a redirect to data:', redirect(`data:application/json,${encodeURIComponent(GOOD)}`), 'network'],
  ['a redirect to javascript:', redirect('javascript:alert(1)'), 'network'],
  ['a redirect to file:', redirect('file:///etc/passwd'), 'network'],
  ['a redirect to an address with a password', redirect('http://user:word@127.0.0.1:9/'), 'network'],
  ['a page', send('<!doctype html><p>Hello', { 'content-type': 'text/html' }), 'content-type'],
  ['a page that says it is JSON', send('<!doctype html><p>Hello'), 'not-json'],
  ['JSON that says it is text', send(GOOD, { 'content-type': 'text/plain' }), 'content-type'],
  ['JSON that says it is a script', send(GOOD, { 'content-type': 'text/javascript' }), 'content-type'],
  ['JSON without a type', send(GOOD, { 'content-type': '' }), 'content-type'],
  ['a type that is nearly JSON', send(GOOD, { 'content-type': 'application/jsonp' }), 'content-type'],
  ['an empty answer', send(''), 'not-json'],
  ['white space', send(' \r\n\t'), 'not-json'],
  ['half a payload', send(GOOD.slice(0, -9)), 'not-json'],
  ['two payloads', send(GOOD + GOOD), 'not-json'],
  // The build for other formats, which another card may have loaded, mends these two and misses the address.
  ['a trailing comma', send('{"headline":"x",}'), /not-json|missing/],
  ['a guard against JSON hijacking', send(`)]}'\n{"headline":"x"}`), /not-json|missing/],
  ['NaN', send('{"headline":NaN}'), 'not-json'],
  ['broken UTF-8', send(Buffer.from('{"headline":"\xff\xfe"}', 'latin1')), 'not-json'],
  [
    'overlong UTF-8',
    send(Buffer.concat([Buffer.from('{"headline":"'), Buffer.from([0xc0, 0xaf]), Buffer.from('"}')])),
    'not-json',
  ],
  [
    'a surrogate in UTF-8',
    send(Buffer.concat([Buffer.from('{"headline":"'), Buffer.from([0xed, 0xa0, 0x80]), Buffer.from('"}')])),
    'not-json',
  ],
  ['UTF-16', send(utf16(GOOD), { 'content-type': 'application/json; charset=utf-16' }), 'not-json'],
  ['null', send('null'), 'wrong-root'],
  ['a text', send('"headline"'), 'wrong-root'],
  ['an object of something else', send('{"a":1}'), /unknown-format|missing/],
  ['100 MB with a length', (response) => flood(response, { 'content-length': 100 << 20 }), 'too-large'],
  ['100 MB without a length', (response) => flood(response, {}), 'too-large'],
  ['100 MB, compressed', send(gzipSync(Buffer.alloc(100 << 20, ' ')), { 'content-encoding': 'gzip' }), 'too-large'],
  ['gzip that is not compressed', send(GOOD, { 'content-encoding': 'gzip' }), /network|drawn/],
  ['half a gzip', send(gzipSync(GOOD).subarray(0, 40), { 'content-encoding': 'gzip' }), /network|not-json/],
  ['a connection that breaks at once', (response) => response.destroy(), 'network'],
  [
    'a connection that breaks after the headers',
    (response) => response.writeHead(200, { ...JSON_TYPE, 'content-length': 999 }).write('{', () => response.destroy()),
    'network',
  ],
  ['an invalid chunk', raw(`${HEAD}Transfer-Encoding: chunked\r\n\r\ninjected\r\n`), /network|not-json/],
  ['a length that is too long', raw(`${HEAD}Content-Length: 9999\r\n\r\n${GOOD}`), /network|drawn/],
  ['a length that is too short', raw(`${HEAD}Content-Length: 9\r\n\r\n${GOOD}`), 'not-json'],
  ['two lengths', raw(`${HEAD}Content-Length: 9\r\nContent-Length: 99\r\n\r\n${GOOD}`), /network|not-json/],
  ['an answer that is not HTTP', raw('injected\r\n\r\n'), /network|content-type|http-status/],
  [
    'endless headers',
    (response) => response.writeHead(200, { ...JSON_TYPE, 'x-injected': 'x'.repeat(900_000) }).end(GOOD),
    /network|drawn/,
  ],
  ['100,000 nested lists', send(nested(100_000)), /not-json|drawn/],
  [
    'no access for other origins',
    (response) => response.writeHead(200, { 'content-type': 'application/json' }).end(GOOD),
    'network',
  ],
];

/** Unusual answers that are not faults. @type {typeof FAULTS} */
export const ODDITIES = [
  ['a byte order mark', send(`\ufeff${GOOD}`), 'drawn'],
  [
    'a type in upper case with parameters',
    send(GOOD, { 'content-type': 'Application/LD+JSON ; charset="UTF-8"; profile=x' }),
    'drawn',
  ],
  ['a hundred thousand related stories', send(many('0', 100_000)), 'drawn'],
  ['a hundred thousand empty related stories', send(many('{}', 100_000)), 'drawn'],
  ['a repeated key', send('{"headline":"Bad","headline":"Good","url":"https://news.example/"}'), 'drawn'],
  [
    'huge numbers',
    send(
      `{"headline":"Good","url":"https://news.example/","image":{"url":"/picture/a.gif","width":1e999,"height":-1e999},"version":${'9'.repeat(5000)}}`,
    ),
    'drawn',
  ],
  [
    'lone surrogates',
    send('{"headline":"Good","url":"https://news.example/","excerpt":"\\ud800\\udc00\\ud800","section":"\\udfff"}'),
    'drawn',
  ],
  [
    'keys of the prototype',
    send(
      '{"__proto__":{"headline":"Bad"},"constructor":{"prototype":{"a":1}},"headline":"Good","url":"https://news.example/"}',
    ),
    'drawn',
  ],
  ['a cookie', send(GOOD, { 'set-cookie': 'injected=1; Path=/' }), 'drawn'],
  [
    'a download',
    send(GOOD, {
      'content-disposition': 'attachment',
      refresh: '0; url=/injected',
      link: '</injected>; rel=preload; as=script',
    }),
    'drawn',
  ],
  [
    'early hints',
    (response) => response.writeEarlyHints({ link: '</injected>; rel=preload; as=script' }, () => send(GOOD)(response)),
    'drawn',
  ],
  [
    'a redirect to the payload',
    (response, request) =>
      (/again/.test(request.url) ? send(GOOD) : redirect(`${request.url}?again`))(response, request),
    'drawn',
  ],
];

/** @param {import('node:http').ServerResponse} response */
function drip(response) {
  response.writeHead(200, JSON_TYPE);
  const timer = setInterval(() => response.write(' '), 200);
  response.on('close', () => clearInterval(timer));
}

/**
 * Answers that run into the time limit of ten seconds. Each is on its own origin, so that the others need not wait.
 * @type {typeof FAULTS}
 */
export const SLOW = [
  ['never answers', () => {}, 'timeout'],
  ['never gets beyond the headers', (response) => response.writeHead(200, JSON_TYPE).flushHeaders(), 'timeout'],
  ['never ends', (response) => response.writeHead(200, JSON_TYPE).write(GOOD.slice(0, -1)), 'timeout'],
  ['sends a byte at a time', drip, 'timeout'],
  [
    'redirects to what never answers',
    (response, request) => (/again/.test(request.url) ? undefined : redirect(`${request.url}?again`)(response)),
    'timeout',
  ],
];
