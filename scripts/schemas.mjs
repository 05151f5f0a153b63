/** `npm run schemas`: writes the JSON Schemas of CallRail's records to `schemas`. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import * as prettier from 'prettier';
import { importSource } from './build/importSource.mjs';
import { root } from './dependencies.mjs';

process.chdir(root);
const { schemaFiles } = await importSource('src/core/recordTypes/schemaFiles.ts');

mkdirSync('schemas', { recursive: true });
const files = Object.entries(schemaFiles());
for (const [name, schema] of files) {
  const path = join('schemas', name);
  const options = await prettier.resolveConfig(path);
  const text = await prettier.format(JSON.stringify(schema), { ...options, parser: 'json' });
  writeFileSync(path, text);
}
console.log(`schemas holds ${files.length} schemas.`);
