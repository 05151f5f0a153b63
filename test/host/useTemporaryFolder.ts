import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A folder for the tests of a suite, which is removed after them: a call within `describe`. */
export function useTemporaryFolder(): () => string {
  const folder = mkdtempSync(join(tmpdir(), 'callrail-suite-'));
  after(() => rmSync(folder, { recursive: true, force: true, maxRetries: 5 }));
  return () => folder;
}
