import type { SandboxRequest } from '../requestLog';
import { factsOf, type Facts } from './facts';
import { rules } from './rules';

const longest = 600;

/** What looks like a mistake in a request, or is likely to surprise: text for a header, or nothing. */
export function hintFor(
  request: SandboxRequest,
  accounts: Facts['accounts'] = [],
): string | undefined {
  const facts = factsOf(request, accounts);
  const hints = rules.map(rule => rule(facts)).filter(hint => hint !== undefined);
  if (hints.length === 0) return undefined;
  // Names that a client has made up may hold anything, and a header may not.
  return hints
    .join(' ')
    .replace(/\p{Surrogate}/gu, '?')
    .replace(/[^\x20-\x7e]/gu, encodeURIComponent)
    .slice(0, longest);
}
