import assert from 'node:assert/strict';
import { isBuiltin } from 'node:module';
import * as esbuild from 'esbuild';

/** The packages that `file` imports before it has run a line of its own, by any path. */
async function packagesNeededBy(file: string): Promise<string[]> {
  const { metafile } = await esbuild.build({
    entryPoints: [file],
    bundle: true,
    write: false,
    format: 'esm',
    platform: 'node',
    packages: 'external',
    metafile: true,
    logLevel: 'silent',
    plugins: [
      {
        // What is imported dynamically is imported later, when packages are installed.
        name: 'static imports only',
        setup: build => {
          build.onResolve({ filter: /./ }, ({ path, kind }) =>
            kind === 'dynamic-import' ? { path, external: true } : undefined,
          );
        },
      },
    ],
  });
  return Object.values(metafile.inputs)
    .flatMap(({ imports }) => imports)
    .filter(({ kind, path }) => kind === 'import-statement' && !isBuiltin(path))
    .filter(({ external }) => external)
    .map(({ path }) => path);
}

describe('On a fresh clone, before anything is installed', () => {
  for (const file of ['scripts/start.mjs', 'scripts/start/main.mjs', 'scripts/test.mjs'])
    it(`${file} gets by with what Node has`, async () => {
      assert.deepEqual(await packagesNeededBy(file), []);
    });

  it('is told apart from a file that needs a package', async () => {
    assert.ok((await packagesNeededBy('scripts/build/product.mjs')).includes('esbuild'));
  });
});
