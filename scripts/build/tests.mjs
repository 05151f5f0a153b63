import { rmSync } from 'node:fs';
import * as esbuild from 'esbuild';
import { findFiles } from '../files.mjs';

/**
 * Bundles test files (all of them by default) to `<outdir>/<same path>.js`, as modules that share
 * chunks, so that a module of ours has one state whoever imports it. Packages stay outside.
 * @param {{ outdir: string, files?: string[] }} options Paths relative to the root.
 * @returns {Promise<string[]>} The built entry files, relative to the root.
 */
export async function buildTests({ outdir, files = findFiles('test', /\.(test|bench)\.ts$/) }) {
  rmSync(outdir, { recursive: true, force: true });
  if (files.length === 0) return [];
  const { metafile } = await esbuild.build({
    entryPoints: files,
    outbase: '.',
    outdir,
    bundle: true,
    splitting: true,
    format: 'esm',
    platform: 'node',
    target: 'node20',
    packages: 'external',
    external: ['vscode'],
    chunkNames: 'chunks/[name]-[hash]',
    sourcemap: 'linked',
    logLevel: 'warning',
    metafile: true,
  });
  const built = Object.entries(metafile.outputs);
  return files.flatMap(file =>
    built.filter(([, out]) => out.entryPoint === file).map(([path]) => path),
  );
}
