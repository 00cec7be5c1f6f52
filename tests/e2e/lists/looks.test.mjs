// Lists of articles: every layout, from what real servers answer, at every width.

import assert from 'node:assert/strict';
import { ANSWERS, LAYOUTS, ownList } from '../support/lists.mjs';
import { card, test } from '../support/page-fixture.mjs';

const show = (page, layout, more = '') => {
  page.site.json('/list.json', ownList(page.site.origin));
  return page.visit({
    body: `<div id="box">${card(`src="/list.json" layout="${layout}" loading="eager" ${more}`)}</div>`,
  });
};

for (const [name, path, body, type] of ANSWERS) {
  test(`the answer of ${name} is shown in every layout by one element`, async (page) => {
    page.site.send(path, body, { 'content-type': type });
    await page.visit({
      body: LAYOUTS.map((layout) =>
        card(`src="${path}" layout="${layout}" loading="eager"`).replace('"card"', `"${layout}"`),
      ).join(''),
    });
    for (const layout of LAYOUTS) {
      const { detail } = await page.event('article-load', layout);
      assert.equal(detail.items, 6);
      const found = await page.read(layout);
      assert.ok(found.card.class.startsWith(`card ${layout} stories`) && !found.fallback);
      const headlines = found.headings.slice(1).map(({ text }) => text);
      assert.deepEqual(headlines, ['One', 'Two', 'Three', 'Four', 'Five', 'Six']);
    }
  });
}

/** The places of elements in a list, in pixels. */
const places = (page, selector) =>
  page.run((selector) => {
    const nodes = [...document.querySelector('#card').shadowRoot.querySelectorAll(selector)];
    return nodes.map((node) => {
      const { left, top, right, bottom } = node.getBoundingClientRect();
      return { left, top, right, bottom };
    });
  }, selector);

const setWidth = (page, width) =>
  page.run((width) => (document.querySelector('#box').style.width = `${width}px`), width);

test('a grid has one to four columns, whose parts are aligned', async (page) => {
  await show(page, 'grid');
  await page.drawn();
  for (const [width, columns] of [
    [240, 1],
    [520, 2],
    [800, 3],
    [1400, 4],
  ]) {
    await setWidth(page, width);
    const items = await places(page, '.item');
    assert.equal(items.filter(({ top }) => Math.abs(top - items[0].top) < 1).length, columns, `${width} px`);
    for (const part of ['.image-box', '.section', '.headline', '.excerpt', '.byline time']) {
      const row = (await places(page, `.item ${part}`)).slice(0, columns);
      assert.ok(
        row.every(({ top }) => Math.abs(top - row[0].top) < 1),
        `${part} at ${width} px`,
      );
    }
  }
});

/** The first and the last letter of the first two headlines, and the headlines themselves: left and right, in pixels. */
const headlines = (page) =>
  page.run(() => {
    const sides = ({ left, right }) => ({ left, right });
    const boxes = [...document.querySelector('#card').shadowRoot.querySelectorAll('.item .headline')].slice(0, 2);
    return boxes.map((box) => {
      const [{ firstChild: text }, range] = [box.querySelector('a'), document.createRange()];
      const letter = (at) => {
        range.setStart(text, at);
        range.setEnd(text, at + 1);
        return sides(range.getBoundingClientRect());
      };
      return { box: sides(box.getBoundingClientRect()), first: letter(0), last: letter(text.length - 1) };
    });
  });

for (const layout of LAYOUTS)
  for (const dir of ['rtl', 'ltr'])
    test(`headlines of a ${layout} from ${dir} keep their direction, and begin at one side`, async (page) => {
      const [first, second, ...others] = ownList(page.site.origin).items;
      // A name in Latin letters says nothing about a headline of the list's own language.
      const [own, other] = [dir === 'rtl' ? 'A: מגדלור' : 'Tide', dir === 'rtl' ? 'Tide' : 'מגדלור'];
      const [language, foreign] = dir === 'rtl' ? ['he', 'en'] : ['en', 'he'];
      const items = [{ ...first, headline: own }, { ...second, headline: other, language: foreign }, ...others];
      page.site.json('/list.json', { ...ownList(page.site.origin), language, items });
      await page.visit({ body: card(`src="/list.json" layout="${layout}" loading="eager"`) });
      await page.drawn();
      const found = await headlines(page);
      const isToLeft = found.map(({ first, last }) => last.left < first.left);
      assert.deepEqual(isToLeft, dir === 'rtl' ? [true, false] : [false, true]);
      for (const { box, first, last } of found)
        assert.ok(
          dir === 'rtl'
            ? box.right - Math.max(first.right, last.right) < 3
            : Math.min(first.left, last.left) - box.left < 3,
        );
    });

test('a direction of the page turns a list, and its headlines keep theirs', async (page) => {
  const [first, second, ...others] = ownList(page.site.origin).items;
  const items = [{ ...first, headline: 'Tide' }, { ...second, headline: 'مد', language: 'ar' }, ...others];
  page.site.json('/list.json', { ...ownList(page.site.origin), items });
  await page.visit({ body: card('src="/list.json" layout="list" loading="eager" dir="rtl"') });
  await page.drawn();
  for (const { box, first, last } of await headlines(page))
    assert.ok(box.right - Math.max(first.right, last.right) < 3);
});

for (const layout of LAYOUTS) {
  test(`nothing of the layout ${layout} reaches out of the element, from 240 to 1,400 px`, async (page) => {
    await show(page, layout, 'lead numbered excerpts="all"');
    await page.drawn();
    for (const width of [240, 320, 480, 760, 1040, 1400]) {
      await setWidth(page, width);
      const [box] = await places(page, '.card');
      const inside = await places(page, layout === 'carousel' ? '.items, .title, .controls' : '.card *');
      const out = inside.filter(({ left, right }) => left < box.left - 1 || right > box.right + 1);
      assert.deepEqual(out, [], `${width} px`);
    }
  });
}

test('a long headline is cut in a grid, and screen readers read all of it', async (page) => {
  await show(page, 'grid');
  const found = await page.drawn();
  await setWidth(page, 520);
  assert.ok(found.headings[3].text.endsWith('words'));
  const [cut, whole] = await page.run(() => {
    const headline = document.querySelector('#card').shadowRoot.querySelectorAll('.item .headline')[2];
    return [headline.clientHeight, headline.scrollHeight];
  });
  assert.ok(cut > 0 && cut < whole, `${cut} of ${whole}`);
});

test('a list keeps its height when its pictures come', async (page) => {
  for (const layout of ['list', 'grid', 'carousel']) {
    await page.visit({ body: '' });
    page.site.hang('/picture/One.gif');
    await show(page, layout);
    await page.drawn();
    const height = () => page.run(() => document.querySelector('#card').offsetHeight);
    const before = await height();
    await page.waitFor(() =>
      [
        ...(document.querySelector('#card').shadowRoot.images ??
          document.querySelector('#card').shadowRoot.querySelectorAll('img')),
      ]
        .slice(1, 3)
        .every((image) => image.complete),
    );
    assert.equal(await height(), before, layout);
  }
});

test('a carousel is scrolled by its buttons, and says where it is', async (page) => {
  await show(page, 'carousel');
  const found = await page.drawn();
  await setWidth(page, 500);
  assert.ok(found.card.text.includes('1 / 6') && found.card.text.includes('6 / 6'));
  assert.deepEqual(
    found.part('next').map((button) => button['aria-label']),
    ['Next'],
  );
  const press = (part) =>
    page.run((part) => document.querySelector('#card').shadowRoot.querySelector(`[part=${part}]`).click(), part);
  // A place counts when the list stands still there: snapping goes on after a scroll.
  const place = (test) =>
    page.waitFor(async (test) => {
      const items = document.querySelector('#card').shadowRoot.querySelector('.items');
      const { scrollLeft, scrollWidth, clientWidth } = items;
      await new Promise((resolve) => setTimeout(resolve, 200));
      if (items.scrollLeft !== scrollLeft) return false;
      return { start: scrollLeft < 2, moved: scrollLeft > 100, end: scrollLeft > scrollWidth - clientWidth - 8 }[test];
    }, test);
  await place('start');
  await press('next');
  await place('moved');
  await press('previous');
  await place('start');
  await page.run(() => {
    const items = document.querySelector('#card').shadowRoot.querySelector('.items');
    items.scrollTo({ left: items.scrollWidth, behavior: 'instant' });
  });
  await place('end');
  await press('next');
  await place('start');
});

test('a click says which article of the list it is', async (page) => {
  page.site.json('/list.json', ownList(page.site.origin));
  await page.visit({
    body: card('src="/list.json" layout="list" loading="eager"'),
    before: () => addEventListener('article-click', (event) => event.preventDefault()),
  });
  await page.drawn();
  await page.run(() => document.querySelector('#card').shadowRoot.querySelectorAll('.headline a')[1].click());
  const { detail } = await page.event('article-click');
  assert.deepEqual(detail, { region: 'item', url: 'https://news.example/two', index: 1 });
});

test('pictures far below are not asked for', async (page) => {
  const headlines = Array.from({ length: 60 }, (_, index) => `Story ${index}`);
  page.site.json('/list.json', ownList(page.site.origin, headlines));
  await page.visit({ body: card('src="/list.json" layout="list" items="60" loading="eager"') });
  assert.equal((await page.event('article-load')).detail.items, 60);
  await page.settle();
  assert.deepEqual(page.site.requestsFor('/picture/Story%2059.gif'), []);
});

test('a card that is drawn before a list, and one after it, keep their styles', async (page) => {
  page.site.json('/list.json', ownList(page.site.origin));
  const article = { headline: 'Alone', url: 'https://news.example/alone' };
  page.site.json('/alone.json', article);
  await page.visit({ body: card('src="/alone.json" loading="eager"').replace('"card"', '"alone"') });
  await page.drawn('alone');
  await page.run(() => {
    const list = document.createElement('article-embed');
    document.body.append(Object.assign(list, { id: 'card', src: '/list.json', layout: 'grid', loading: 'eager' }));
  });
  await page.drawn();
  const display = await page.run(() => {
    const style = (id, selector) => getComputedStyle(document.getElementById(id).shadowRoot.querySelector(selector));
    return [
      style('alone', '.headline').fontSize,
      style('card', '.items').display,
      style('card', '.items').listStyleType,
    ];
  });
  assert.equal(display[1], 'grid');
  assert.equal(display[2], 'none');
});
