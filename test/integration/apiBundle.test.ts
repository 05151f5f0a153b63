import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import * as esbuild from 'esbuild';

const run = promisify(execFile);

/** The bundle as the product has it: `esbuild.mjs --production`. */
async function build(outdir: string) {
  const { metafile } = await esbuild.build({
    entryPoints: { api: 'src/api/api.ts' },
    outdir,
    bundle: true,
    minify: true,
    legalComments: 'none',
    format: 'esm',
    platform: 'node',
    target: 'node22',
    splitting: true,
    chunkNames: 'chunks/[name]-[hash]',
    outExtension: { '.js': '.mjs' },
    external: ['vscode'],
    banner: {
      js: "import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);",
    },
    metafile: true,
  });
  return metafile;
}

interface Report {
  /** Names of global properties that came, went or changed. */
  changed: string[];
  /** How a request to a port where nobody listens ended. */
  outcome: string;
}

describe('The bundled client', () => {
  let folder: string;
  let metafile: esbuild.Metafile;

  before(async () => {
    folder = mkdtempSync(resolve('out', 'api-bundle-'));
    metafile = await build(folder);
  });
  after(() => rmSync(folder, { recursive: true, force: true }));

  const load = async (...flags: string[]) => {
    const script = resolve('test/support/globalSlots.mjs');
    const { stdout } = await run(process.execPath, [script, join(folder, 'api.mjs'), ...flags]);
    return JSON.parse(stdout) as Report;
  };

  // By zod's design all its copies in a process share these two, which are of no use to others.
  const zod = ['__zod_globalConfig', '__zod_globalRegistry'];

  it('leaves the global object as it was, dispatcher slots included', async () => {
    assert.deepEqual(await load(), { changed: zod, outcome: 'network' });
  });

  it('leaves a dispatcher that somebody else has set', async () => {
    assert.deepEqual(await load('claimed'), { changed: zod, outcome: 'network' });
  });

  it('would be seen to claim the slots if it loaded all of undici', async () => {
    const script = resolve('test/support/globalSlots.mjs');
    const undici = resolve('node_modules/undici/index.js');
    const code = `export * from ${JSON.stringify(undici)}; export { createApi } from './api.mjs';`;
    const greedy = join(folder, 'greedy.mjs');
    await esbuild.build({
      stdin: { contents: code, resolveDir: folder },
      outfile: greedy,
      packages: 'external',
      format: 'esm',
      bundle: false,
    });
    const { stdout } = await run(process.execPath, [script, greedy]);
    const { changed } = JSON.parse(stdout) as Report;
    assert.ok(changed.includes('Symbol(undici.globalDispatcher.1)'), stdout);
  });

  it('holds the parts of undici it needs, and not its index', () => {
    const inputs = Object.keys(metafile.inputs).filter(file => file.includes('/undici/'));
    assert.ok(inputs.some(file => file.endsWith('lib/dispatcher/agent.js')));
    for (const file of inputs) assert.doesNotMatch(file, /undici\/(index|lib\/global)\.js$/);
  });

  it('has undici imported by one file', () => {
    for (const [file, { imports }] of Object.entries(metafile.inputs)) {
      if (!file.startsWith('src/') || file === 'src/api/transport/http.ts') continue;
      assert.ok(!imports.some(({ path }) => path.includes('/undici/')), file);
    }
  });

  it('has no address of its own', () => {
    for (const file of Object.keys(metafile.outputs))
      assert.doesNotMatch(readFileSync(file, 'utf8'), /maton\.ai/);
  });
});
