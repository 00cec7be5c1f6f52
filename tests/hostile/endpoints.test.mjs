// Endpoints that fail in every way: the fallback is seen, one error is told, nobody asks twice, and the host's own requests go through.

import assert from 'node:assert/strict';
import { setTimeout as pause } from 'node:timers/promises';
import { card, scene } from '../e2e/desk.mjs';
import { story } from '../e2e/payloads.mjs';
import { Site } from '../e2e/site.mjs';
import { FAULTS, ODDITIES, SLOW } from './endpoints.mjs';
import { extent, figure, full, LIMIT } from './extent.mjs';

const element = (id, src) => card(`src="${src}" loading="eager"`).replace('"card"', `"${id}"`);

/** What the browser itself writes of requests that fail. */
const BROWSERS_OWN = [/^log: .*(\/fault-|Failed to load|CORS|fetch|ERR_|insecure|preload|Connecting to 'javascript)/, /^violation: connect-src /, /^report: .*connect-src/];

/** Sites that end with the scene. */
async function withSites(count, play) {
  const sites = await Promise.all(Array.from({ length: count }, () => Site.open()));
  try {
    await play(sites);
  } finally {
    sites.forEach((site) => site.close());
  }
}

scene('every fault of an endpoint ends in the fallback and one error', async (desk) => {
  const all = [...FAULTS, ...ODDITIES, ...SLOW];
  await withSites(SLOW.length + 1, async ([other, ...slow]) => {
    const sites = all.map(([fault], index) => (/other sites/.test(fault) ? other : (slow[index - all.length + SLOW.length] ?? desk.site)));
    const body = all.map(([, answer], index) => element(`fault-${index}`, sites[index].origin + sites[index].answer(`/fault-${index}`, answer)));
    await desk.visit({ body: body.join(''), policy: { 'connect-src': 'http://127.0.0.1:*' } });
    desk.allow(...BROWSERS_OWN);
    await desk.driver.wait(() => desk.run((count) => recorder.events.filter(({ type }) => /load|error/.test(type)).length >= count, all.length), 40_000, 'all of them settle', 200);
    await desk.quiet();
    const wrong = [];
    for (const [index, [fault, , told]] of all.entries()) {
      const found = await desk.run((id) => ({ events: recorder.events.filter((event) => event.id === id), fallback: readCard(id).fallback }), `fault-${index}`);
      const [{ type, detail }, ...more] = found.events.filter(({ type }) => type !== 'article-view');
      const drawn = type === 'article-load';
      const code = drawn ? 'drawn' : detail.code;
      const phase = drawn || detail.phase === (/wrong-root|unknown-format|missing/.test(code) ? 'article' : 'payload');
      // A browser asks again by itself where a connection broke (Firefox up to ten times), and follows redirects.
      const asked = sites[index].asked(`/fault-${index}`).length;
      const often = /redirect/.test(fault) ? 60 : code === 'network' ? 12 : 1;
      const right = (typeof told === 'string' ? told === code : told.test(code)) && phase && found.fallback !== drawn && !more.length && asked <= often;
      if (!right) wrong.push({ fault, told: String(told), code, detail, fallback: found.fallback, asked, more });
    }
    assert.deepEqual(wrong, []);
    // WebKit loads ahead what the headers of a payload name, as far as the page's policy allows; it runs none of it.
    const ahead = ({ path, headers }) => /planted/.test(path) && !(desk.engine === 'webkit' && headers['sec-fetch-dest'] === 'script');
    const strangers = desk.site.requests.filter((request) => request.headers.cookie || ahead(request));
    assert.deepEqual(strangers, [], 'no cookie came back, nothing else was asked for');
    figure(desk.engine, 'endpoints', `${all.length} kinds, ${FAULTS.length + SLOW.length} of them faults`);
  });
}, LIMIT);

scene('a hundred of two hundred endpoints hang: the others are drawn, and the page’s own requests go through', async (desk) => {
  // Two at a time to each site, ten seconds each: that all settle takes less time where they are many.
  await withSites(extent(1, 5), async (sites) => {
    const most = 2 * sites.length;
    const ids = [...Array(200).keys()];
    desk.site.send('/good.json', JSON.stringify(story('Good')), { 'content-type': 'application/json' });
    sites.forEach((slow) => slow.send('/own', 'own', { 'access-control-allow-origin': '*' }));
    const hanging = (id, slow) => slow.origin + slow.hang(`/hang-${id}`);
    const src = (id) => (id % 2 ? hanging(id, sites[(id >> 1) % sites.length]) : `/good.json?${id}`);
    await desk.visit({ body: ids.map((id) => element(`card-${id}`, src(id))).join(''), policy: { 'connect-src': `'self' ${sites.map(({ origin }) => origin).join(' ')}` } });
    await desk.until(() => recorder.events.filter(({ type }) => type === 'article-load').length === 100);
    const begun = (some = sites) => some.flatMap(({ requests }) => requests.filter(({ path }) => path.startsWith('/hang')));
    const open = (slow) => begun([slow]).filter(({ aborted }) => !aborted).length;
    await desk.waited(() => begun().length === most, 'two are under way');
    for (const { origin } of sites) assert.equal(await desk.run((origin) => fetch(`${origin}/own`).then((answer) => answer.text()), origin), 'own');
    assert.deepEqual(sites.map(open), sites.map(() => 2), 'and no more than two');
    if (full) {
      for (let waited = 0; begun().length < 100 && waited < 900; waited += 1) {
        assert.ok(sites.every((slow) => open(slow) <= 2));
        await pause(1000);
      }
      await desk.driver.wait(() => desk.run(() => recorder.events.filter(({ type }) => type === 'article-error').length === 100), 30_000);
    } else {
      await desk.run(() => document.querySelectorAll('article-embed').forEach((element) => element.remove()));
      await desk.waited(() => begun().every(({ aborted }) => aborted), 'both end');
      assert.equal(begun().length, most, 'and no other begins');
      assert.equal(await desk.run(() => recorder.events.filter(({ type }) => type === 'article-error').length), 0);
    }
    figure(desk.engine, 'endpoints that hang', `100 of 200, ${extent('and are taken away', 'and all settle')}`);
  });
}, LIMIT);

scene('a payload that changes for the worse between two readings leaves the card that is there', async (desk) => {
  const answers = [JSON.stringify(story('First')), '{', 'null', JSON.stringify(story('Last'))];
  desk.site.answer('/a.json', (response) => response.writeHead(200, { 'content-type': 'application/json' }).end(answers.length > 1 ? answers.shift() : answers[0]));
  await desk.visit({ body: card('src="/a.json" loading="eager" refresh="1"') });
  await desk.drawn();
  await desk.event('article-load', 'card', 2);
  assert.equal((await desk.read()).one('headline').text, 'Last');
  assert.deepEqual((await desk.events()).filter((type) => type === 'article-error'), []);
});
