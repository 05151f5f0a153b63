import { cpSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../dependencies.mjs';

/** Everything that `npm start` writes, apart from packages and builds. */
export const demoFolder = join(root, '.demo');

/** The folder that VS Code opens: a small project of somebody who builds on CallRail. */
export function createWorkspace() {
  const folder = join(demoFolder, 'workspace');
  // What somebody changed there stays.
  cpSync(join(import.meta.dirname, 'sample'), folder, { recursive: true, force: false });
  return folder;
}
