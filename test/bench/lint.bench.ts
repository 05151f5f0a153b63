import { readFileSync, readdirSync } from 'node:fs';
import { setImmediate } from 'node:timers/promises';
import { lint, lintInTurns } from '../../src/core/lint/lint';
import { bench, figure } from '../support/bench';

/**
 * How long the diagnostics take to look through a long file, in the extension host, and how long the
 * longest of the turns is in which they do so.
 */

const lines = 10_000;

/** A file of this many lines, made of the snippets of a language over and over. */
function longFile(extension: string, folders = ['right', 'wrong']): string {
  const snippets = folders.flatMap(folder =>
    readdirSync(`test/corpus/${folder}`)
      .filter(name => name.endsWith(`.${extension}`))
      .map(name => readFileSync(`test/corpus/${folder}/${name}`, 'utf8')),
  );
  const written: string[] = [];
  for (let index = 0; written.length < lines; index++)
    written.push(...(snippets[index % snippets.length] ?? '').split('\n'));
  return written.slice(0, lines).join('\n');
}

/** A long program that mentions CallRail once, as most that do. */
function ordinaryFile(): string {
  const source = readFileSync('src/core/lint/scan/scanProgram.ts', 'utf8').split('\n');
  const written = ["const gateway = 'https://gateway.maton.ai/callrail/v3';"];
  while (written.length < lines) written.push(...source);
  return written.slice(0, lines).join('\n');
}

/** In milliseconds, of several looks the shortest: what else the machine does is not our turn. */
async function longestTurn(language: string, text: string): Promise<number> {
  let shortest = Infinity;
  for (let look = 0; look < 5; look++) {
    let longest = 0;
    let begun = performance.now();
    const ended = () => (longest = Math.max(longest, performance.now() - begun));
    await lintInTurns(language, text, {
      signal: new AbortController().signal,
      budgetMs: Infinity,
      pause: async () => {
        ended();
        await setImmediate();
        begun = performance.now();
      },
    });
    ended();
    shortest = Math.min(shortest, longest);
  }
  return Math.round(shortest * 10) / 10;
}

const cases: [name: string, language: string, text: string][] = [
  ['that never mentions CallRail', 'typescript', ordinaryFile().replace(/callrail|maton/gi, '')],
  ['that mentions it once', 'typescript', ordinaryFile()],
  ['of requests, TypeScript', 'typescript', longFile('ts')],
  ['of requests, Python', 'python', longFile('py')],
  ['of requests, shell', 'shellscript', longFile('sh')],
];
for (const [name, language, text] of cases) {
  bench(`Diagnostics, 10,000 lines ${name} (of 50 ms)`, () => lint(language, text));
  figure('Its longest turn', () => longestTurn(language, text), 'ms');
}
