/**
 * Builds what runs: `node esbuild.mjs [--production] [--watch] [--tests]`.
 *
 * The extension is ECMAScript modules with code splitting: what `src/extension.ts` imports
 * dynamically (client, webviews' host ends, sandbox) becomes a chunk that loads on first use.
 */
import { rmSync } from 'node:fs';
import { globSync } from 'node:fs';
import * as esbuild from 'esbuild';

const production = process.argv.includes('--production');
const watch = process.argv.includes('--watch');
const tests = process.argv.includes('--tests');

/** Bundled CommonJS packages (undici) call `require`, which a module has to make for itself. */
const requireBanner =
  "import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);";

/** @type {esbuild.BuildOptions} */
const shared = {
  bundle: true,
  format: 'esm',
  target: 'es2023',
  minify: production,
  sourcemap: production ? false : 'linked',
  logLevel: 'info',
  legalComments: 'linked',
};

/** @type {esbuild.BuildOptions} */
const extension = {
  ...shared,
  entryPoints: { extension: 'src/extension.ts' },
  outdir: 'dist',
  platform: 'node',
  splitting: true,
  chunkNames: 'chunks/[name]-[hash]',
  external: ['vscode'],
  banner: { js: requireBanner },
  metafile: true,
};

/** @type {esbuild.BuildOptions} */
const webviews = {
  ...shared,
  entryPoints: { call: 'media/call/main.ts', 'call.css': 'media/call/call.css' },
  outdir: 'dist/webview',
  platform: 'browser',
  target: 'chrome128',
};
