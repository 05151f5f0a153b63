import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

const licenceFile = /^(licen[cs]e|notices?)(\.(md|txt))?$/i;

/**
 * The licences of the packages that the given files belong to, with the texts that they ask to be
 * passed on.
 * @param {string[]} files Paths through node_modules.
 * @param {string} [product] What contains them.
 */
export function thirdPartyNotices(files, product = 'CallRail Explorer') {
  const folders = [...new Set(files.map(packageFolder))].sort();
  const head = `${product} contains these packages, under their own licences.\n`;
  return [head, ...folders.map(notice)].join(`\n${'-'.repeat(80)}\n\n`);
}

/** "node_modules/@hono/node-server" of a file somewhere below it. */
function packageFolder(file) {
  const [, folder] = /^(.*node_modules\/(?:@[^/]+\/)?[^/]+)\//.exec(file);
  return folder;
}

function notice(folder) {
  const { name, version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  const texts = readdirSync(folder)
    .filter(file => licenceFile.test(file))
    .map(file => readFileSync(join(folder, file), 'utf8').trim());
  if (texts.length === 0) throw new Error(`${name} has no licence file to pass on.`);
  return [`${name} ${version} (${license})`, ...texts, ''].join('\n\n');
}
