// Endpoints that fail: the card shows its fallback, reports one error, asks again a few times, and does not hold up
// other requests.

import assert from 'node:assert/strict';
import { setTimeout as pause } from 'node:timers/promises';
import { card, test } from '../e2e/support/page-fixture.mjs';
import { story } from '../e2e/support/payloads.mjs';
import { Site } from '../e2e/support/site.mjs';
import { FAULTS, ODDITIES, SLOW } from './endpoints.mjs';
import { figure, full, LIMIT, scaled } from './scale.mjs';

const element = (id, src) => card(`src="${src}" loading="eager"`).replace('"card"', `"${id}"`);

/** What browsers log about failed requests. */
const BROWSER_LOG = [
  /^log: .*(\/fault-|Failed to load|CORS|fetch|ERR_|insecure|preload|Connecting to 'javascript)/,
  /^violation: connect-src /,
  /^report: .*connect-src/,
];

/** Opens sites and closes them after the test. */
async function withSites(count, play) {
  const sites = await Promise.all(Array.from({ length: count }, () => Site.open()));
  try {
    await play(sites);
  } finally {
    sites.forEach((site) => site.close());
  }
}

/** What became of a card: its code, or `drawn`; its phase; its fallback; and events after the first one. */
async function outcomeOf(page, id) {
  const { events, fallback } = await page.run(
    (id) => ({ events: recorder.events.filter((event) => event.id === id), fallback: readCard(id).fallback }),
    id,
  );
  const [{ type, detail }, ...more] = events.filter(({ type }) => type !== 'article-view');
  const isDrawn = type === 'article-load';
  return { code: isDrawn ? 'drawn' : detail.code, phase: isDrawn ? '' : detail.phase, fallback, more };
}

/** Whether an outcome is the expected one. */
function isRight(fault, expected, { code, phase, fallback, more }, requests) {
  const isDrawn = code === 'drawn';
  const expectedPhase = /wrong-root|unknown-format|missing/.test(code) ? 'article' : 'payload';
  // Browsers retry broken connections (Firefox up to ten times) and follow redirects. An element asks again after about
  // 4, 8 and 16 seconds for what got lost.
  const tries = isDrawn || expectedPhase === 'article' ? 1 : 4;
  const maxRequests = tries * (/redirect/.test(fault) ? 60 : code === 'network' ? 12 : 1);
  const hasCode = typeof expected === 'string' ? expected === code : expected.test(code);
  const hasPhase = isDrawn || phase === expectedPhase;
  return hasCode && hasPhase && fallback !== isDrawn && !more.length && requests <= maxRequests;
}

test(
  'every fault of an endpoint ends in the fallback and one error',
  async (page) => {
    const all = [...FAULTS, ...ODDITIES, ...SLOW];
    await withSites(SLOW.length + 1, async ([other, ...slow]) => {
      const sites = all.map(([fault], index) =>
        /other origins/.test(fault) ? other : (slow[index - all.length + SLOW.length] ?? page.site),
      );
      const body = all.map(([, answer], index) =>
        element(`fault-${index}`, sites[index].origin + sites[index].answer(`/fault-${index}`, answer)),
      );
      await page.visit({ body: body.join(''), policy: { 'connect-src': 'http://127.0.0.1:*' } });
      page.allow(...BROWSER_LOG);
      const haveSettled = (count) => recorder.events.filter(({ type }) => /load|error/.test(type)).length >= count;
      await page.driver.wait(() => page.run(haveSettled, all.length), 40_000, 'all of them settle', 200);
      await page.settle();
      const wrong = [];
      for (const [index, [fault, , expected]] of all.entries()) {
        const outcome = await outcomeOf(page, `fault-${index}`);
        const requests = sites[index].requestsFor(`/fault-${index}`).length;
        if (!isRight(fault, expected, outcome, requests))
          wrong.push({ fault, expected: `${expected}`, outcome, requests });
      }
      assert.deepEqual(wrong, []);
      // WebKit preloads what a payload's headers name, as far as the page's policy allows, and runs none of it.
      const ahead = ({ path, headers }) =>
        /injected/.test(path) && !(page.engine === 'webkit' && headers['sec-fetch-dest'] === 'script');
      const unexpected = page.site.requests.filter((request) => request.headers.cookie || ahead(request));
      assert.deepEqual(unexpected, [], 'no cookie is sent, nothing else is requested');
      figure(page.engine, 'endpoints', `${all.length} kinds, ${FAULTS.length + SLOW.length} of them faults`);
    });
  },
  LIMIT,
);

/** Waits until each request that hangs has ended, no more than two at a time to each site. Up to 15 minutes. */
async function waitForAllToFail(page, sites, { started, open, errors }) {
  for (let waited = 0; started().length < 100 && waited < 900; waited += 1) {
    // A site hears of an end a little later than the page.
    await page.waitUntil(() => sites.every((slow) => open(slow) <= 2), 'no more than two at a time');
    await pause(1000);
  }
  await page.driver.wait(async () => (await errors()) === 100, 30_000);
}

test(
  '100 of 200 endpoints hang: the other cards are drawn, and the page’s own requests are answered',
  async (page) => {
    // Two requests at a time to each site, ten seconds each: with more sites, all settle sooner.
    await withSites(scaled(1, 5), async (sites) => {
      const most = 2 * sites.length;
      const ids = [...Array(200).keys()];
      page.site.send('/good.json', JSON.stringify(story('Good')), { 'content-type': 'application/json' });
      sites.forEach((slow) => slow.send('/own', 'own', { 'access-control-allow-origin': '*' }));
      const hanging = (id, slow) => slow.origin + slow.hang(`/hang-${id}`);
      const src = (id) => (id % 2 ? hanging(id, sites[(id >> 1) % sites.length]) : `/good.json?${id}`);
      await page.visit({
        body: ids.map((id) => element(`card-${id}`, src(id))).join(''),
        policy: { 'connect-src': `'self' ${sites.map(({ origin }) => origin).join(' ')}` },
      });
      await page.waitFor(() => recorder.events.filter(({ type }) => type === 'article-load').length === 100);
      const errors = () => page.run(() => recorder.events.filter(({ type }) => type === 'article-error').length);
      const started = (some = sites) =>
        some.flatMap(({ requests }) => requests.filter(({ path }) => path.startsWith('/hang')));
      const open = (slow) => started([slow]).filter(({ aborted }) => !aborted).length;
      await page.waitUntil(() => started().length === most, 'two have started');
      for (const { origin } of sites)
        assert.equal(await page.run((origin) => fetch(`${origin}/own`).then((answer) => answer.text()), origin), 'own');
      assert.ok(
        sites.map(open).every((count) => count === 2),
        'and no more than two',
      );
      if (full) await waitForAllToFail(page, sites, { started, open, errors });
      // A card that failed asks again later, when its site is closed.
      await page.run(() => document.querySelectorAll('article-embed').forEach((element) => element.remove()));
      await page.waitUntil(() => started().every(({ aborted }) => aborted), 'all are aborted');
      if (!full) {
        assert.equal(started().length, most, 'and no other starts');
        assert.equal(await errors(), 0);
      }
      figure(page.engine, 'endpoints that hang', `100 of 200, ${scaled('and are removed', 'and all settle')}`);
    });
  },
  LIMIT,
);

test('a payload that becomes invalid between two refreshes leaves the card in place', async (page) => {
  const answers = [JSON.stringify(story('First')), '{', 'null', JSON.stringify(story('Last'))];
  page.site.answer('/a.json', (response) =>
    response
      .writeHead(200, { 'content-type': 'application/json' })
      .end(answers.length > 1 ? answers.shift() : answers[0]),
  );
  await page.visit({ body: card('src="/a.json" loading="eager" refresh="1"') });
  await page.drawn();
  await page.event('article-load', 'card', 2);
  assert.equal((await page.read()).one('headline').text, 'Last');
  assert.deepEqual(
    (await page.events()).filter((type) => type === 'article-error'),
    [],
  );
});
