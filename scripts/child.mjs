// Runs other programs: shows and keeps what they print, and ends them in time, children included. It judges no result.

import { spawn } from 'node:child_process';

const MINUTE = 60_000;
const GRACE = 5_000;

/** Those that run, each the leader of its own process group. @type {Set<number>} */
const running = new Set();

for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])) {
  process.once(signal, () => process.exit(1));
}
process.on('exit', () => running.forEach((group) => end(group, 'SIGTERM')));

/**
 * @typedef {object} Result
 * @property {boolean} ok whether it ended by itself, with status 0
 * @property {string} output all it printed
 * @property {string} reason why it is not ok; empty if it is
 */

/**
 * Runs a program to its end. It never rejects: a program that cannot be started is a result like others.
 * @param {string} command
 * @param {string[]} args
 * @param {{ cwd?: string, env?: NodeJS.ProcessEnv, minutes?: number, quiet?: boolean }} [options] quiet: nothing is shown
 * @returns {Promise<Result>}
 */
export function run(command, args, { cwd, env, minutes = 30, quiet = false } = {}) {
  return new Promise((resolve) => {
    const child = spawn(command, args, { cwd, env, detached: true, stdio: ['ignore', 'pipe', 'pipe'] });
    let [output, reason] = ['', ''];
    const pid = child.pid;
    if (pid) running.add(pid);
    let timer = setTimeout(() => {
      reason = `took longer than ${minutes} minutes`;
      if (pid) end(pid, 'SIGTERM');
      // Who drives browsers needs a moment to end them.
      timer = setTimeout(() => pid && end(pid, 'SIGKILL'), GRACE);
    }, minutes * MINUTE);
    for (const [from, to] of /** @type {const} */ ([[child.stdout, process.stdout], [child.stderr, process.stderr]])) {
      from.setEncoding('utf8').on('data', (text) => {
        output += text;
        if (!quiet) to.write(text);
      });
    }
    child.on('error', (error) => (reason ||= `cannot be started: ${error.message}`));
    // What it leaves behind would hold on to ports, folders and our pipes.
    child.on('exit', () => pid && end(pid, 'SIGKILL'));
    child.on('close', (status, signal) => {
      clearTimeout(timer);
      if (status !== 0) reason ||= signal ? `ended by ${signal}` : `exit status ${status}`;
      resolve({ ok: !reason, output, reason });
    });
  });
}

/**
 * Runs a program that has to end well.
 * @param {string} command
 * @param {string[]} args
 * @param {Parameters<typeof run>[2]} [options]
 * @returns {Promise<string>} all it printed
 * @throws {Error} with the reason, and with the end of what it printed where that was not shown
 */
export async function must(command, args, options) {
  const { ok, reason, output } = await run(command, args, options);
  if (!ok) throw new Error(`${command}: ${reason}${options?.quiet ? `\n${output.slice(-2000)}` : ''}`);
  return output;
}

/** @param {number} group @param {NodeJS.Signals} signal */
function end(group, signal) {
  if (signal === 'SIGKILL') running.delete(group);
  try {
    process.kill(-group, signal);
  } catch {
    // All of it has ended.
  }
}
