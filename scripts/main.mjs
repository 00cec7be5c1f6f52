// Tells whether a module is the script that node was started with.

import { pathToFileURL } from 'node:url';

/**
 * Runs `work` if `module` is the script that was started, and does nothing if it was imported. An error ends the
 * process with its message and status 1.
 * @param {ImportMeta} module
 * @param {() => unknown} work
 */
export async function main(module, work) {
  if (module.url !== pathToFileURL(process.argv[1] ?? '').href) return;
  try {
    await work();
  } catch (error) {
    console.error(/** @type {Error} */ (error).message);
    process.exit(1);
  }
}
