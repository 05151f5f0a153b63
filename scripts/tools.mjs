/** `npm run tools`: writes the tools for agents into the manifest, and their titles into its texts. */
import { readFileSync, writeFileSync } from 'node:fs';
import * as prettier from 'prettier';
import { importSource } from './build/importSource.mjs';
import { root } from './dependencies.mjs';

process.chdir(root);
const { manifestTools } = await importSource('src/core/tools/manifestTools.ts');
const { tools, titles } = manifestTools();

await rewrite('package.json', manifest => {
  manifest.contributes.languageModelTools = tools;
});
await rewrite('package.nls.json', texts => {
  for (const key of Object.keys(texts)) if (key.startsWith('tool.')) delete texts[key];
  Object.assign(texts, titles);
});
console.log(`package.json declares ${tools.length} tools.`);

/**
 * @param {string} path
 * @param {(content: any) => void} change
 */
async function rewrite(path, change) {
  const content = JSON.parse(readFileSync(path, 'utf8'));
  change(content);
  const options = await prettier.resolveConfig(path);
  const text = JSON.stringify(content, undefined, 2);
  writeFileSync(path, await prettier.format(text, { ...options, parser: 'json-stringify' }));
}
