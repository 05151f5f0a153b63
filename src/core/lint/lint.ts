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
  const { fileName = '', rules: names = Object.keys(rules) as RuleName[] } = options;
  const dialect = dialectOf(languageId, fileName);
  if (!dialect || !mention.test(text) || isEnvironment(fileName)) return [];
  const facts = new Facts(new Source(dialect, text));
  return names
    .flatMap(name => [...rules[name](facts)])
    .sort((one, other) => one.start - other.start || one.end - other.end);
}

/** Files where keys belong: `.env`, `.env.local`, `.envrc`. */
function isEnvironment(fileName: string): boolean {
  return /(?:^|[\\/])\.env(?:rc|\.[\w.-]+)?$/.test(fileName);
}
