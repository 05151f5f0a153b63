import { existsSync, readdirSync } from 'node:fs';
import { join, sep } from 'node:path';

/**
 * The files under `folder` whose paths match, relative to the working directory and in order.
 * @param {string} folder
 * @param {RegExp} pattern
 */
export function findFiles(folder, pattern) {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter(entry => entry.isFile())
    .map(entry => join(entry.parentPath, entry.name).split(sep).join('/'))
    .filter(path => pattern.test(path))
    .sort();
}
