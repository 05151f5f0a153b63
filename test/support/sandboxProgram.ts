import { mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { build } from 'esbuild';

/** Builds the sandbox as the file that is shipped, `sandbox.js` in that folder, and gives its path. */
export async function buildSandboxProgram(folder: string): Promise<string> {
  mkdirSync(folder, { recursive: true });
  const outfile = join(folder, 'sandbox.js');
  await build({
    entryPoints: [resolve('src/sandbox/index.ts')],
    outfile,
    bundle: true,
    minify: true,
    format: 'esm',
    platform: 'node',
    target: 'node20',
  });
  return outfile;
}
