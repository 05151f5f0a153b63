import { offsetIn, type Address } from '../address';
import type { Finding } from '../finding';
import type { Rule } from './rule';

const native = 'api.callrail.com';
const gateway = 'gateway.maton.ai/callrail';
/** Calls that look for the host rather than ask it. */
const looking =
  /(?:^|[.:>])(?:replace\w*|Replace\w*|g?sub[!n]?|str_replace|preg_replace|startsWith|StartsWith|start_with\?|startswith|endsWith|HasPrefix|TrimPrefix|includes?\??|contains?|Contains|indexOf|split|strpos|removeprefix|delete_prefix|match\w*|test)$/;
const answered = /^(?:recording|next_?page|nextPage|Link|link|recording_?url)$/i;
const pretending = /\b(?:nock|mock\w*|stub\w*|expect|assert\w*|respx|responses)\b/i;

/** CallRail's own host in a file that has Maton's key, which CallRail does not take. */
export const nativeHost: Rule = function* (facts) {
  if (facts.credential !== 'maton') return;
  const seen = new Set<number>();
  for (const address of facts.addresses) {
    if (address.host !== 'native' || !/^\/v3(?:\/|$)/.test(address.path) || !isMeant(address))
      continue;
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
    } satisfies Finding;
  }
};

function isMeant({ place: { callee = '', name = '' } }: Address): boolean {
  return !looking.test(callee) && !pretending.test(callee) && !answered.test(name);
}
