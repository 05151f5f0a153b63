import { existsSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { Problem } from '../steps.mjs';
import { levels, levelsNamed } from './levels.mjs';

export const usage = `Usage: npm test -- [level…] [test file…] [--grep text] [--verbose]

Levels: ${levels.map(({ name }) => name).join(', ')}; "host" means each version.
Without a level, all of them run. A test file stands for its level.`;

/**
 * What to run, from the command line.
 * @param {string[]} args
 */
export function parseOptions(args) {
  const { values, positionals } = parse(args);
  const files = positionals.filter(word => word.endsWith('.ts'));
  const words = positionals.filter(word => !word.endsWith('.ts'));
  for (const file of files) {
    const level = /^(?:\.\/)?test\/(\w+)\/.+\.test\.ts$/.exec(file)?.[1];
    if (!level || !existsSync(file)) throw new Problem(`${file} is not a test file.`, 2);
    // A level that is named, such as one version of `host`, is not widened by its files.
    if (!words.some(word => word.split(':')[0] === level)) words.push(level);
  }
  for (const word of words)
    if (levelsNamed(word).length === 0)
      throw new Problem(`There is no test level "${word}".\n\n${usage}`, 2);
  const chosen = words.length > 0 ? new Set(words.flatMap(levelsNamed)) : new Set(levels);
  return {
    help: values.help,
    levels: levels.filter(level => chosen.has(level)),
    files: files.map(file => file.replace(/^\.\//, '')),
    grep: values.grep,
    // Somebody who runs one level wants to read what it does.
    verbose: values.verbose || chosen.size === 1,
  };
}

function parse(args) {
  try {
    return parseArgs({
      args,
      allowPositionals: true,
      options: {
        grep: { type: 'string', short: 'g' },
        verbose: { type: 'boolean', default: false },
        help: { type: 'boolean', short: 'h', default: false },
      },
    });
  } catch (error) {
    throw new Problem(`${error.message}\n\n${usage}`, 2);
  }
}
