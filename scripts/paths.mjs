// Paths of files in the project.

import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder of the project. */
export const root = fileURLToPath(new URL('..', import.meta.url));

/** A path below the project's folder. @param {...string} path */
export const at = (...path) => join(root, ...path);
