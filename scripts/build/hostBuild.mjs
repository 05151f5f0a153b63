import { readFileSync } from 'node:fs';

/** Bundled CommonJS packages (undici) call `require`, which a module has to make for itself. */
const requireBanner =
  "import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);";

/**
 * What all builds have in common.
 * @param {boolean} production
 * @returns {import('esbuild').BuildOptions}
 */
export function commonBuild(production) {
  return {
    bundle: true,
    minify: production,
    sourcemap: production ? false : 'linked',
    // The notices hold the licences of everything that is bundled, in full.
    legalComments: 'none',
    logLevel: 'silent',
    metafile: true,
  };
}

/**
 * The modules for the extension host and for the MCP server. With splitting, what
 * `src/extension.ts` imports dynamically (client, panels, sandbox) becomes a chunk that loads on
 * first use; the MCP server shares these.
 * @param {boolean} production
 * @returns {import('esbuild').BuildOptions}
 */
export function hostBuild(production) {
  const { version } = JSON.parse(readFileSync('package.json', 'utf8'));
  return {
    ...commonBuild(production),
    entryPoints: { extension: 'src/extension.ts', mcp: 'src/mcp/main.ts' },
    outdir: 'dist',
    format: 'esm',
    platform: 'node',
    // The oldest supported VS Code runs extensions on Node 22; agents run the server on any from 20.
    target: 'node20',
    splitting: true,
    chunkNames: 'chunks/[name]-[hash]',
    external: ['vscode'],
    // Its main file requires parts by a name that no bundler sees.
    alias: { 'jsonc-parser': 'jsonc-parser/lib/esm/main.js' },
    banner: { js: requireBanner },
    define: { MCP_VERSION: JSON.stringify(version) },
  };
}
