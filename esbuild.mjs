/**
 * Builds what runs: `node esbuild.mjs [--production] [--watch] [--tests]`.
 *
 * Without `--tests`, the extension and its webviews go to `dist`; with it, the tests go to `out`.
 */
import { parseArgs } from 'node:util';
import { buildProduct, watchProduct } from './scripts/build/product.mjs';
import { buildTests } from './scripts/build/tests.mjs';

const { values: options } = parseArgs({
  options: {
    production: { type: 'boolean', default: false },
    watch: { type: 'boolean', default: false },
    tests: { type: 'boolean', default: false },
  },
});

try {
  if (options.tests) await buildTests({ outdir: 'out/tests' });
  else if (options.watch) await watchProduct();
  else await buildProduct(options);
} catch (error) {
  // esbuild has already printed what it could not build, with file and line.
  if (!error.errors) console.error(error);
  process.exitCode = 1;
}
