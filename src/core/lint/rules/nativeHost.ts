import { offsetIn } from '../address';
import { isAsking, type Request } from '../request';
import type { Source } from '../source';
import type { Rule } from './rule';

const native = 'api.callrail.com';
const gateway = 'gateway.maton.ai/callrail';
/** Names of what holds an address to be asked. */
const addressed = /ur[il]|base|host|endpoint|api|origin|address|server|root|href|callrail|default/i;
/** Names of what holds it for another reason: to know it again, or because CallRail wrote it. */
const known =
  /recording|next_?page|link|native|direct|upstream|original|expected|prefix|allowed|known/i;
/** Calls, besides requests, that are given the address of what is asked later. */
const taking =
  /(?:^|[.:>$\s])(?:define|base_uri|\w*Client|\w*[bB]ase[uU]r[il]|BaseAddress|HttpUrl|env)$/;

/** CallRail's own host in a file that has Maton's key, which CallRail does not take. */
export const nativeHost: Rule = function* (facts) {
  if (facts.credential !== 'maton') return;
  const seen = new Set<number>();
  for (const request of facts.requests) {
    const { address } = request;
    if (address.host !== 'native' || !/^\/v3(?:\/|$)/.test(address.path)) continue;
    // Addresses that CallRail has written, such as next_page, tell their form so.
    if (/(?:^|&)format=json\b/.test(address.query ?? '')) continue;
    if (!isMeant(facts.source, request)) continue;
    const index = address.text.indexOf(native);
    const start = offsetIn(address, index);
    if (start === undefined || seen.has(start)) continue;
    seen.add(start);
    const end = start + native.length;
    yield {
      rule: 'nativeHost',
      start,
      end,
      message: 'nativeHost',
      values: [],
      fixes: [
        {
          title: 'useGateway',
          values: [],
          certain: true,
          edits: [{ start, end, text: gateway }],
        },
      ],
    };
  }
};

/** Whether an address is there to be asked. */
function isMeant({ dialect, stretches }: Source, { address, asked }: Request): boolean {
  const { kind, callee = '', name = '' } = address.place;
  if (dialect === 'json' || (stretches && kind === 'argument')) return asked;
  switch (kind) {
    case 'argument':
    case 'other':
      return isAsking(callee) || taking.test(callee);
    case 'property':
      return addressed.test(name) && !known.test(name);
    case 'variable':
    case 'appended':
      return !known.test(name);
    case 'returned':
      return true;
  }
}
