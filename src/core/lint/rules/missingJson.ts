import { holeBefore, offsetIn, type Address } from '../address';
import { hole } from '../chain';
import type { Edit } from '../finding';
import type { Source } from '../source';
import type { Rule } from './rule';

/**
 * CallRail's resources, as paths name them. Summary emails are left out: CallRail's own reference
 * has their list without the ending.
 */
const resources = [
  'companies|companies/bulk_update|calls|calls/summary|calls/timeseries|trackers|tags|users|leads',
  'integrations|integration_triggers|notifications|caller_ids|form_submissions|forms/summary',
  'form_submissions/ignored_fields|text-messages|sms-threads|message-flows',
].join('|');
const list = new RegExp(`^/v3/a/[^/]+/(?:${resources})$`);
const ofRecord =
  /^\/v3\/a\/[^/]+\/(?:calls\/[^/]+\/(?:recording|page_views|transcription)|leads\/[^/]+\/timeline)$/;
const accounts = /^\/v3\/a$/;
const record = new RegExp(
  `^/v3/a/(?:[^/]+/(?:${resources})/)?((?:ACC|COM|CAL|TRK|USR|FOR)[0-9a-zA-Z]{6,}|\\d{4,}|${hole})$`,
);
/** The name of something that holds an id, and so no ending. */
const id =
  /(?:^|[^a-zA-Z])(?:[a-z]*_?id|[\w$]*(?:Id|ID|_id|_ID)|id|account|acc|acct|call|tag|company|tracker)\W*(?:\)\W*)*$/;
const baseName = /base|host|root|prefix|origin/i;

/** An endpoint without the ending that CallRail wants. */
export const missingJson: Rule = function* ({ requests, source }) {
  const seen = new Set<number>();
  for (const { address, asked } of requests) {
    if (!asked || !isEndpoint(address) || baseName.test(address.place.name ?? '')) continue;
    const edit = endingOf(source, address);
    const start = offsetOfPath(address) ?? firstOf(address) ?? address.start;
    const end = Math.max(edit.start, start + 1);
    if (seen.has(end)) continue;
    seen.add(end);
    yield {
      rule: 'missingJson',
      start,
      end,
      message: 'missingJson',
      values: [],
      fixes: [{ title: 'insertJson', values: [], certain: true, edits: [edit] }],
    };
  }
};

/** What puts the ending behind the path, in the literal or joined to its last expression. */
function endingOf({ dialect, text }: Source, address: Address): Edit {
  const { pathEnd, end } = address;
  const at =
    offsetIn(address, pathEnd, 'to') ??
    holeBefore(address, pathEnd)?.behind ??
    offsetIn(address, pathEnd);
  if (at !== undefined) return { start: at, end: at, text: '.json' };
  const quote = dialect === 'javascript' || dialect === 'php' || dialect === 'ruby' ? "'" : '"';
  const mark = /["']/.exec(text.slice(address.start, end))?.[0] ?? quote;
  const joint = dialect === 'php' ? '.' : '+';
  return { start: end, end, text: ` ${joint} ${mark}.json${mark}` };
}

function isEndpoint(address: Address): boolean {
  const { path, pathEnd } = address;
  // The form is told in the query where CallRail writes addresses itself, as in next_page.
  if (/(?:^|&)format=json\b/.test(address.query ?? '')) return false;
  if ([accounts, list, ofRecord].some(pattern => pattern.test(path))) return true;
  if (!record.test(path)) return false;
  if (!path.endsWith(hole)) return true;
  return id.test(holeBefore(address, pathEnd)?.expression ?? '');
}

/** Where the first text stands that is written here. */
function firstOf({ segments }: Address): number | undefined {
  return segments.find(({ offset }) => offset !== undefined)?.offset;
}

/** Where what is written of the path begins, if it is not in another literal. */
function offsetOfPath(address: Address): number | undefined {
  const index = address.text.indexOf('/v3');
  return index < 0 ? undefined : offsetIn(address, index);
}
