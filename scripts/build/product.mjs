import { copyFileSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import * as esbuild from 'esbuild';
import { findFiles } from '../files.mjs';
import { buildDeclaration } from './declaration.mjs';
import { commonBuild, hostBuild } from './hostBuild.mjs';
import { thirdPartyNotices } from './notices.mjs';
import { announce } from './watch.mjs';

const { version } = JSON.parse(readFileSync('package.json', 'utf8'));
const toolkit = 'node_modules/@vscode/webview-ui-toolkit/dist/toolkit.min.js';
/** @type {[source: string, target: string]} */
const declaration = ['src/sandbox/index.ts', 'dist/sandbox.d.ts'];
const notices = 'dist/ThirdPartyNotices.txt';

/**
 * The builds: modules for the extension host and for the MCP server, one script and one style sheet
 * per webview, and the sandbox as a file that runs by itself.
 * @param {boolean} production
 */
function builds(production) {
  const shared = commonBuild(production);
  /** @type {esbuild.BuildOptions} */
  const webviews = {
    ...shared,
    entryPoints: Object.fromEntries(
      ['call', 'table', 'analytics'].map(page => [page, `media/${page}/main.ts`]),
    ),
    outdir: 'dist/webview',
    format: 'iife',
    platform: 'browser',
    target: 'chrome138',
  };
  /**
   * For Node alone, of any folder: nothing beside it is needed.
   * @type {esbuild.BuildOptions}
   */
  const sandbox = {
    ...shared,
    entryPoints: { sandbox: 'src/sandbox/index.ts' },
    outdir: 'dist',
    format: 'esm',
    platform: 'node',
    target: 'node20',
    define: { SANDBOX_VERSION: JSON.stringify(version) },
  };
  return [hostBuild(production), webviews, sandbox];
}

/**
 * Builds extension and webviews into `dist`. `out/metafile.json` tells what each file is made of.
 * @param {{ production: boolean }} options
 */
export async function buildProduct({ production }) {
  const results = await Promise.all(
    builds(production).map(options => esbuild.build({ ...options, logLevel: 'warning' })),
  );
  const outputs = Object.assign({}, ...results.map(({ metafile }) => metafile.outputs));
  copyToolkit();
  buildDeclaration(...declaration);
  passOnLicences(outputs, 'dist/sandbox.js');
  writeFileSync(notices, thirdPartyNotices([...packagedFiles(outputs), toolkit]));
  mkdirSync('out', { recursive: true });
  writeFileSync('out/metafile.json', JSON.stringify({ outputs }));
  // Last, so that a webview that is open meanwhile finds its files.
  const current = new Set([
    ...Object.keys(outputs),
    ...copies.map(([, to]) => to),
    notices,
    declaration[1],
  ]);
  for (const file of findFiles('dist', /./)) if (!current.has(file)) rmSync(file);
}

/** Builds for development, and again after every change, until the process ends. */
export async function watchProduct() {
  rmSync('dist', { recursive: true, force: true });
  copyToolkit();
  buildDeclaration(...declaration);
  const plugin = announce();
  for (const options of builds(false)) {
    const context = await esbuild.context({ ...options, plugins: [plugin] });
    await context.watch();
  }
}

/** The toolkit stays the file that its authors built; bundled from source it is larger. */
const copies = [[toolkit, 'dist/webview/toolkit.js']];

function copyToolkit() {
  for (const [from, to] of copies) {
    mkdirSync(resolve(to, '..'), { recursive: true });
    copyFileSync(from, to);
  }
}

/** A file that people copy carries the licences of what is in it. */
function passOnLicences(outputs, file) {
  const texts = thirdPartyNotices(packagedFiles({ [file]: outputs[file] }), 'The sandbox');
  writeFileSync(file, `/*\n${texts.replaceAll('*/', '* /')}*/\n`, { flag: 'a' });
}

/** The files of packages that ended up in some output. */
function packagedFiles(outputs) {
  return Object.values(outputs).flatMap(({ inputs }) =>
    Object.keys(inputs).filter(file => file.includes('node_modules/')),
  );
}
