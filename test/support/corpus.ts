import { readFileSync, readdirSync } from 'node:fs';
import { extname } from 'node:path';

const languages: Readonly<Record<string, string>> = {
  cs: 'csharp',
  go: 'go',
  http: 'http',
  java: 'java',
  js: 'javascript',
  json: 'json',
  jsonc: 'jsonc',
  mjs: 'javascript',
  php: 'php',
  py: 'python',
  python: 'python',
  rb: 'ruby',
  sh: 'shellscript',
  ts: 'typescript',
  tsx: 'typescriptreact',
};

/** A piece of code as people write it, and what is to be found in it. */
export interface Snippet {
  name: string;
  language: string;
  text: string;
  /** Rules, one for each finding, in alphabetical order. */
  expected: string[];
}

/** VS Code's id of the language of a file; undefined for those that are not looked through. */
export function languageOf(name: string): string | undefined {
  return languages[extname(name).slice(1) || name];
}

/** The snippets of `test/corpus`: those with nothing wrong, or those that say what is. */
export function corpus(folder: 'right' | 'wrong'): Snippet[] {
  return readdirSync(`test/corpus/${folder}`).map(name => {
    const text = readFileSync(`test/corpus/${folder}/${name}`, 'utf8');
    const [, expected = ''] = folder === 'wrong' ? (/expect: ([\w ]+)/.exec(text) ?? []) : [];
    const rules = expected.split(' ').filter(rule => rule !== '');
    return { name, language: languageOf(name) ?? '', text, expected: rules.sort() };
  });
}
