// The packed package in projects of bundlers and frameworks, with their default builds. `PROJECTS=vite,react` selects
// some.

import assert from 'node:assert/strict';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { pack, project, run } from './pack.mjs';
import { HEADLINE, PROGRAMS, PROJECTS } from './projects.mjs';
import { look, lookAtList, quit, serve, start } from './view.mjs';

const wanted = process.env.PROJECTS?.split(',');
const chosen = (projects) => Object.entries(projects).filter(([name]) => !wanted || wanted.includes(name));
const LIMIT = { timeout: 600_000 };

let tarball;
before(async () => ({ tarball } = await pack()));
after(quit);

for (const [name, { packages, files, check, build, out, start: own, hasList }] of chosen(PROJECTS)) {
  test(`${name}: the default build shows the card`, LIMIT, async () => {
    const home = await project(tarball, { packages, files });
    if (check) await run(check[0], check.slice(1), home);
    await run(build[0], build.slice(1), home);
    const site = own ? await start(own[0], own[1], home) : await serve(join(home, out));
    try {
      const { headline, heard, layout } = await look(site.address);
      assert.deepEqual([headline, layout], [HEADLINE, 'hero']);
      if (!own) assert.equal(heard[0], 'article-load');
      if (hasList) assert.deepEqual(await lookAtList(), ['grid', [HEADLINE]]);
    } finally {
      site.close();
    }
  });
}

for (const [name, { packages, files, build, run: how }] of chosen(PROGRAMS)) {
  test(`${name}: writes the card`, LIMIT, async () => {
    const home = await project(tarball, { packages, files });
    if (build) await run(build[0], build.slice(1), home);
    const html = await run(how[0], how.slice(1), home);
    assert.match(
      html,
      /^<article-embed class="[\w ]+" v-pre ng-non-bindable ngNonBindable x-ignore hx-disable><template shadowrootmode="open">/,
    );
    assert.ok(html.includes(`>${HEADLINE}</a>`));
  });
}

test('the selected projects exist', () => {
  assert.deepEqual(wanted?.filter((name) => !(name in PROJECTS) && !(name in PROGRAMS)) ?? [], []);
});
