// Apps of two pages whose first page a server or a build writes: Next.js, Solid, and Astro as the recipe has it.

import { cpSync } from 'node:fs';
import { join } from 'node:path';
import { at } from '../../../scripts/paths.mjs';
import { codeOf } from '../../docs/blocks.mjs';

/** The headlines of the first page and of the one that its link leads to. */
export const HEADLINES = ['Rain', 'Snow'];
const [FIRST, LATER] = HEADLINES;

/** The same code for the story of the second page. @param {string} code */
const later = (code) => code.replaceAll(FIRST, LATER).replaceAll(FIRST.toLowerCase(), LATER.toLowerCase());

const guide = (name, language, place) => codeOf(`docs/frameworks/${name}.md`, language, place);

const NEXT = {
  packages: ['next@16', 'react@19', 'react-dom@19'],
  files: {
    'app/layout.jsx': `import Link from 'next/link';
const Layout = ({ children }) => <html lang="en"><body><Link id="to" href="/later">Later</Link>{children}</body></html>;
export default Layout;
`,
    'app/define.jsx': guide('next', 'jsx', 0),
    'app/page.jsx': guide('next', 'jsx', 1),
    'app/later/page.jsx': later(guide('next', 'jsx', 1)).replace('./define', '../define'),
  },
  builds: [['next', 'build']],
  start: ['npx', ['next', 'start', '--hostname', '127.0.0.1']],
  /** What the HTML of the first page has: a card. */
  served: /shadowrootmode/,
};

const SOLID = {
  packages: ['vite@8', 'solid-js@1', '@solidjs/router@0.15', 'vite-plugin-solid@2'],
  files: {
    'index.html':
      '<!doctype html><html lang="en"><head><meta charset="utf-8"><title>App</title><!--head--></head><body><div id="app"><!--app--></div><script type="module" src="/src/client.tsx"></script></body></html>',
    'vite.config.js': `import solid from 'vite-plugin-solid';\nexport default { plugins: [solid({ ssr: true })] };\n`,
    'src/Card.tsx': guide('solid', 'tsx'),
    'src/Later.tsx': later(guide('solid', 'tsx')),
    'src/App.tsx': `import { A, Route, Router } from '@solidjs/router';
import { Card } from './Card';
import { Card as Later } from './Later';
const Root = (props) => <><A id="to" href="/later">Later</A>{props.children}</>;
export const App = (props) => <Router root={Root} url={props.url}><Route path="/" component={Card} /><Route path="/later" component={Later} /></Router>;
`,
    'src/client.tsx': `import { hydrate } from 'solid-js/web';
import { App } from './App';
hydrate(() => <App />, document.querySelector('#app'));
`,
    'src/server.tsx': `import { generateHydrationScript, renderToString } from 'solid-js/web';
import { App } from './App';
export const render = (url) => [generateHydrationScript(), renderToString(() => <App url={url} />)];
`,
    'server.mjs': `import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname } from 'node:path';
import { render } from './dist/server/server.js';
const template = readFileSync('dist/client/index.html', 'utf8');
const types = { '.js': 'text/javascript', '.wasm': 'application/wasm' };
createServer(({ url }, response) => {
  const type = types[extname(url)];
  if (type) return response.writeHead(200, { 'content-type': type }).end(readFileSync('dist/client' + url));
  const [head, app] = render(url);
  response.writeHead(200, { 'content-type': 'text/html' }).end(template.replace('<!--head-->', head).replace('<!--app-->', app));
}).listen(process.env.PORT, '127.0.0.1');
`,
  },
  builds: [
    ['vite', 'build', '--outDir', 'dist/client'],
    ['vite', 'build', '--ssr', 'src/server.tsx', '--outDir', 'dist/server'],
  ],
  start: ['node', ['server.mjs']],
  /** An element that the browser fills when it hydrates. */
  served: /<article-embed [^>]*layout="hero"/,
};

/** The recipe for Astro, with payloads and the script from elsewhere. @param {string} news origin of the payloads */
const astro = (news) =>
  codeOf('docs/recipes.md', 'astro')
    .replace('https://news.example', news)
    .replace(/https:\/\/cdn\.example\/[^"]*/, '/pkg/embed.js');

const ASTRO = {
  packages: ['astro@5'],
  /** @param {string} news */
  files: (news) => ({
    'src/layouts/Layout.astro': `---
import { ClientRouter } from 'astro:transitions';
---
<html lang="en"><head><meta charset="utf-8"><title>Site</title><ClientRouter /></head>
<body><a id="to" href="/later/">Later</a><slot /></body></html>
`,
    'src/components/Card.astro': astro(news),
    'src/pages/index.astro': page('../', '<Card />'),
    'src/pages/later.astro': page(
      '../',
      `<blockquote class="article-embed" data-src="${news}/snow.json"><p><a href="https://news.example/snow">Snow</a></p></blockquote>`,
    ),
  }),
  builds: [['astro', 'build']],
  out: 'dist',
  served: /shadowrootmode/,
};

/** @param {string} up @param {string} body */
const page = (up, body) => `---
import Card from '${up}components/Card.astro';
import Layout from '${up}layouts/Layout.astro';
---
<Layout>${body}</Layout>
`;

/** Puts the script and its wasm beside the built pages. @param {string} folder */
export const addScript = (folder) => cpSync(at('pkg'), join(folder, 'pkg'), { recursive: true });

export const APPS = { 'Next.js': NEXT, solid: SOLID, Astro: ASTRO };
