// node with-browser.mjs ARGUMENTS…: runs Node with these arguments while the browser is open that its tests share.

import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { shareEngine } from './shared-engine.mjs';

const { env, quit } = await shareEngine(process.env.ENGINE);
const tests = spawn(process.execPath, process.argv.slice(2), { stdio: 'inherit', env: { ...process.env, ...env } });
const [status] = await once(tests, 'close');
await quit().catch(() => {});
process.exit(status ?? 1);
