import { ApiError } from './errors';
import type { CompanyRecord, LeadStatus, TagRecord } from './records';
import type { SandboxState } from './state';

/** What people may write to a call, a form or a thread: notes, tags, a judgement and a value. */
export type Body = Record<string, unknown>;

/** A text; `null` and `""` clear, and what is left out stays. */
export function readText(body: Body, name: string): string | null | undefined {
  const given = body[name];
  if (given === undefined) return undefined;
  if (given === null || given === '') return null;
  if (typeof given === 'string') return given;
  throw new ApiError(400, `${name} must be a string`);
}

/** Tag names; `null` and `""` clear. */
export function readTagNames(given: unknown): string[] | undefined {
  if (given === undefined) return undefined;
  if (given === null || given === '') return [];
  const all: unknown[] = Array.isArray(given) ? given : [given];
  return all.map(name => {
    if (typeof name !== 'string') throw new ApiError(400, 'tags must be an array of tag names');
    return name.trim();
  });
}

export function readAppend({ append_tags }: Body): boolean {
  return append_tags === true || append_tags === 'true';
}

/** `good_lead` or `not_a_lead`; the third status is one that is read, not set. */
export function readLeadStatus(
  body: Body,
  name: string,
  current: LeadStatus | null,
): LeadStatus | null | undefined {
  const given = body[name];
  if (given === undefined) return undefined;
  if (given === null || given === '') return null;
  if (given !== 'good_lead' && given !== 'not_a_lead') {
    throw new ApiError(400, `${name} is not included in the list`);
  }
  if (given === 'good_lead' && current === 'previously_marked_good_lead') {
    throw new ApiError(400, 'This lead was previously marked as a good lead');
  }
  return given;
}

/** `$1.00`, `1.00`, `1,250`. */
const money = /^(-)?\$?(\d+(?:,\d{3})*(?:\.\d+)?)$/;

/** A value in cents. */
export function readValue(given: unknown): number | null | undefined {
  if (given === undefined) return undefined;
  if (given === null || given === '') return null;
  const written = typeof given === 'number' ? String(given) : given;
  const amount = typeof written === 'string' ? money.exec(written.trim()) : null;
  if (!amount?.[2]) throw new ApiError(400, 'Value is not a number');
  const cents = Math.round(Number(amount[2].replaceAll(',', '')) * 100);
  return amount[1] ? -cents : cents;
}

/** The tags that a PUT leaves on a record: the named ones, and those from before if appended. */
export function retag(
  before: readonly TagRecord[],
  names: readonly string[],
  append: boolean,
  company: CompanyRecord,
  state: SandboxState,
  now: number,
): TagRecord[] {
  const named = names.filter(Boolean).map(name => findOrCreateTag(company, name, state, now));
  return [...new Set(append ? [...before, ...named] : named)];
}

/** A name that nobody has used yet becomes a tag of the company. */
function findOrCreateTag(company: CompanyRecord, name: string, state: SandboxState, now: number) {
  const { account } = company;
  const known = account.tags.filter(
    tag => tag.name === name && (tag.company === null || tag.company === company),
  );
  return (
    known.find(tag => !tag.disabled) ??
    known[0] ??
    state.addTag(account, company, name, 'gray1', now)
  );
}
