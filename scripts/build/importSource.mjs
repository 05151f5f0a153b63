import * as esbuild from 'esbuild';

/**
 * Imports a TypeScript module of the sources, with what it imports, for a script that writes files
 * by it. It must not need `vscode`.
 * @param {string} path From the root of the project.
 * @returns {Promise<Record<string, any>>}
 */
export async function importSource(path) {
  const { outputFiles } = await esbuild.build({
    entryPoints: [path],
    bundle: true,
    format: 'esm',
    platform: 'node',
    write: false,
  });
  const source = Buffer.from(outputFiles[0].contents).toString('base64');
  return import(`data:text/javascript;base64,${source}`);
}
