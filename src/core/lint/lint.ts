import { dialectOf } from './dialect';
import { Facts } from './facts';
import type { Finding, RuleName } from './finding';
import { exposedKey } from './rules/exposedKey';
import { missingDates } from './rules/missingDates';
import { missingJson } from './rules/missingJson';
import { nativeHost } from './rules/nativeHost';
import { nextPageWithKey } from './rules/nextPageWithKey';
import { patchMethod } from './rules/patchMethod';
import type { Rule } from './rules/rule';
import { unencodedBrackets } from './rules/unencodedBrackets';
import { unspam } from './rules/unspam';
import { Source } from './source';

const rules: Readonly<Record<RuleName, Rule>> = {
  exposedKey,
  nativeHost,
  missingJson,
  patchMethod,
  unencodedBrackets,
  missingDates,
  nextPageWithKey,
  unspam,
};

/** What every file has that talks to CallRail; the others are not looked at. */
const mention = /call_?-?rail|\bmaton/i;

export interface LintOptions {
  /** Tells `.http` files, and those where keys belong, by their name. */
  fileName?: string;
  /** Rules to look by; all by default. */
  rules?: readonly RuleName[];
}

/**
 * Looks for mistakes in code that talks to CallRail, by VS Code's id of its language. Rather than
 * being wrong it is silent: what cannot be seen in the text, such as an address from elsewhere, is
 * taken to be right.
 */
export function lint(languageId: string, text: string, options: LintOptions = {}): Finding[] {
  const found: Finding[] = [];
  for (const findings of steps(languageId, text, options)) found.push(...findings);
  return sorted(found);
}

export interface TurnsOptions extends LintOptions {
  /** Settles when others have had their turn. */
  pause: () => Promise<unknown>;
  /** Stops at the next pause, with nothing found. */
  signal: AbortSignal;
  /** Of its own time, without the pauses; rules that have not begun by then are left out. */
  budgetMs: number;
}

/** Like `lint`, in pieces, with a pause between: undefined when it was stopped. */
export async function lintInTurns(
  languageId: string,
  text: string,
  { pause, signal, budgetMs, ...options }: TurnsOptions,
): Promise<Finding[] | undefined> {
  const found: Finding[] = [];
  let left = budgetMs;
  let begun = performance.now();
  for (const findings of steps(languageId, text, options)) {
    found.push(...findings);
    left -= performance.now() - begun;
    if (left <= 0) break;
    await pause();
    if (signal.aborted) return undefined;
    begun = performance.now();
  }
  return sorted(found);
}

/** What a look at a file is made of, each piece with what it finds. */
function* steps(
  languageId: string,
  text: string,
  { fileName = '', rules: names = Object.keys(rules) as RuleName[] }: LintOptions,
): Generator<Finding[]> {
  const dialect = dialectOf(languageId, fileName);
  if (!dialect || !mention.test(text) || isEnvironment(fileName)) return;
  const facts = new Facts(new Source(dialect, text));
  yield [];
  yield* facts.prepare();
  for (const name of names) yield [...rules[name](facts)];
}

function sorted(found: Finding[]): Finding[] {
  return found.sort((one, other) => one.start - other.start || one.end - other.end);
}

/** Files where keys belong: `.env`, `.env.local`, `.envrc`. */
function isEnvironment(fileName: string): boolean {
  return /(?:^|[\\/])\.env(?:rc|\.[\w.-]+)?$/.test(fileName);
}
