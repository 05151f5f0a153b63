/**
 * `npm run test:electron`: a few tests inside a desktop VS Code, against the extension under
 * development. Optional: it needs a screen, and downloads VS Code unless
 * `CALLRAIL_VSCODE_EXECUTABLE` names one. `CALLRAIL_VSCODE_VERSION` chooses what to download.
 */
import { runTests } from '@vscode/test-electron';
import * as esbuild from 'esbuild';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { buildProduct } from '../../scripts/build/product.mjs';
import { root } from '../../scripts/dependencies.mjs';

process.chdir(root);
await buildProduct({ production: false });
// VS Code loads the entry of tests by `require`.
await esbuild.build({
  entryPoints: ['test/host/electron/index.ts'],
  outfile: 'out/electron/index.cjs',
  bundle: true,
  format: 'cjs',
  platform: 'node',
  external: ['vscode', 'mocha'],
  sourcemap: 'inline',
});

const profile = mkdtempSync(join(tmpdir(), 'callrail-electron-'));
try {
  await runTests({
    ...(process.env.CALLRAIL_VSCODE_EXECUTABLE
      ? { vscodeExecutablePath: process.env.CALLRAIL_VSCODE_EXECUTABLE }
      : { version: process.env.CALLRAIL_VSCODE_VERSION ?? 'stable' }),
    extensionDevelopmentPath: root,
    extensionTestsPath: resolve('out/electron/index.cjs'),
    launchArgs: ['--disable-extensions', `--user-data-dir=${profile}`],
    extensionTestsEnv: { CALLRAIL_DEMO: undefined, MATON_API_KEY: undefined },
  });
} catch (error) {
  console.error(error.message);
  process.exitCode = 1;
} finally {
  rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
}
