/** `npm run schemas`: writes the JSON Schemas of CallRail's records to `schemas`. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import * as esbuild from 'esbuild';
import * as prettier from 'prettier';
import { root } from './dependencies.mjs';

process.chdir(root);
const { outputFiles } = await esbuild.build({
  entryPoints: ['src/core/recordTypes/schemaFiles.ts'],
  bundle: true,
  format: 'esm',
  platform: 'node',
  write: false,
});
const source = Buffer.from(outputFiles[0].contents).toString('base64');
const { schemaFiles } = await import(`data:text/javascript;base64,${source}`);

mkdirSync('schemas', { recursive: true });
const files = Object.entries(schemaFiles());
for (const [name, schema] of files) {
  const path = join('schemas', name);
  const options = await prettier.resolveConfig(path);
  const text = await prettier.format(JSON.stringify(schema), { ...options, parser: 'json' });
  writeFileSync(path, text);
}
console.log(`schemas holds ${files.length} schemas.`);
