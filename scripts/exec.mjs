// Runs other programs: prints and keeps their output, and ends them and their children after a time limit.

import { spawn } from 'node:child_process';

const MINUTE = 60_000;

/** How long a program may take to end after SIGTERM, in milliseconds. */
const GRACE = 5_000;

/** Process groups of running programs; each program leads its own. @type {Set<number>} */
const running = new Set();

for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])) {
  process.once(signal, () => process.exit(1));
}
process.on('exit', () => running.forEach((group) => end(group, 'SIGTERM')));

/**
 * @typedef {object} Result
 * @property {boolean} ok whether it exited with status 0 within its time
 * @property {string} output stdout and stderr
 * @property {string} reason why it failed; empty if it did not
 */

/**
 * @typedef {object} Options
 * @property {string} [cwd]
 * @property {NodeJS.ProcessEnv} [env]
 * @property {number} [minutes] time limit; 30 by default
 * @property {boolean} [quiet] whether to print nothing
 * @property {(text: string) => void} [print] where output goes; this process's stdout and stderr by default
 */

/**
 * Runs a program to its end. Never rejects: a program that cannot be started is a failed result.
 * @param {string} command
 * @param {string[]} args
 * @param {Options} [options]
 * @returns {Promise<Result>}
 */
export function run(command, args, { cwd, env, minutes = 30, quiet = false, print } = {}) {
  return new Promise((resolve) => {
    const child = spawn(command, args, { cwd, env, detached: true, stdio: ['ignore', 'pipe', 'pipe'] });
    let [output, reason] = ['', ''];
    const pid = child.pid;
    if (pid) running.add(pid);
    let timer = setTimeout(() => {
      reason = `took longer than ${minutes} minutes`;
      if (pid) end(pid, 'SIGTERM');
      // Programs that drive browsers need a moment to close them.
      timer = setTimeout(() => pid && end(pid, 'SIGKILL'), GRACE);
    }, minutes * MINUTE);
    for (const [from, to] of /** @type {const} */ ([
      [child.stdout, process.stdout],
      [child.stderr, process.stderr],
    ])) {
      from.setEncoding('utf8').on('data', (text) => {
        output += text;
        if (print) print(text);
        else if (!quiet) to.write(text);
      });
    }
    child.on('error', (error) => (reason ||= `cannot be started: ${error.message}`));
    // Children left behind would keep ports, folders and our pipes open.
    child.on('exit', () => pid && end(pid, 'SIGKILL'));
    child.on('close', (status, signal) => {
      clearTimeout(timer);
      if (status !== 0) reason ||= signal ? `ended by ${signal}` : `exit status ${status}`;
      resolve({ ok: !reason, output, reason });
    });
  });
}

/**
 * Runs a program that must succeed.
 * @param {string} command
 * @param {string[]} args
 * @param {Options} [options]
 * @returns {Promise<string>} stdout and stderr
 * @throws {Error} with the reason and, if `quiet`, the end of the output
 */
export async function exec(command, args, options) {
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
    // The whole group has ended already.
  }
}
