import { ApiError } from './errors';
import type { CallRecord, LeadStatus } from './records';
import type { SandboxState } from './state';

/** What a PUT on a call changes; what is left out stays, null clears. */
export interface CallPatch {
  note?: string | null;
  /** Names. */
  tags?: readonly string[];
  appendTags: boolean;
  leadStatus?: LeadStatus | null;
  /** Cents. */
  value?: number | null;
  customerName?: string | null;
  spam: boolean;
}

/** Reads a PUT's body, and refuses it as a whole if one field is not acceptable. */
export function parseCallPatch(call: CallRecord, body: Record<string, unknown>): CallPatch {
  return {
    note: text(body, 'note'),
    // The field has two names in the wild; both are understood.
    tags: names(body.tags === undefined ? body.tag_list : body.tags),
    appendTags: body.append_tags === true || body.append_tags === 'true',
    leadStatus: leadStatus(call, body.lead_status),
    value: value(call, body.value),
    customerName: text(body, 'customer_name'),
    // Only `true` means anything: there is no way back.
    spam: body.spam === true || body.spam === 'true',
  };
}

function text(body: Record<string, unknown>, name: string): string | null | undefined {
  const given = body[name];
  if (given === undefined) return undefined;
  if (given === null || given === '') return null;
  if (typeof given === 'string') return given;
  throw new ApiError(400, `${name} must be a string`);
}

function names(given: unknown): string[] | undefined {
  if (given === undefined) return undefined;
  if (given === null || given === '') return [];
  const all: unknown[] = Array.isArray(given) ? given : [given];
  return all.map(name => {
    if (typeof name !== 'string') throw new ApiError(400, 'tags must be an array of tag names');
    return name.trim();
  });
}

function leadStatus(call: CallRecord, given: unknown): LeadStatus | null | undefined {
  if (given === undefined) return undefined;
  if (given === null || given === '') return null;
  if (given !== 'good_lead' && given !== 'not_a_lead') {
    throw new ApiError(400, 'lead_status is not included in the list');
  }
  if (given === 'good_lead' && call.leadStatus === 'previously_marked_good_lead') {
    throw new ApiError(400, 'This lead was previously marked as a good lead');
  }
  return given;
}

/** `$1.00`, `1.00`, `1,250`. */
const money = /^(-)?\$?(\d+(?:,\d{3})*(?:\.\d+)?)$/;

function value(call: CallRecord, given: unknown): number | null | undefined {
  if (given === undefined) return undefined;
  if (call.company.account.refusesValue) throw new ApiError(500, 'Internal server error');
  if (given === null || given === '') return null;
  const written = typeof given === 'number' ? String(given) : given;
  const amount = typeof written === 'string' ? money.exec(written.trim()) : null;
  if (!amount?.[2]) throw new ApiError(400, 'Value is not a number');
  const cents = Math.round(Number(amount[2].replaceAll(',', '')) * 100);
  return amount[1] ? -cents : cents;
}

export function applyCallPatch(
  call: CallRecord,
  patch: CallPatch,
  state: SandboxState,
  now: number,
): void {
  if (patch.note !== undefined) call.note = patch.note;
  if (patch.leadStatus !== undefined) call.leadStatus = patch.leadStatus;
  if (patch.value !== undefined) call.value = patch.value;
  // The name is the lead's: every call of that person shows it.
  if (patch.customerName !== undefined) call.customer.name = patch.customerName;
  if (patch.tags) {
    const tags = patch.tags.filter(Boolean).map(name => findOrCreateTag(call, name, state, now));
    call.tags = [...new Set(patch.appendTags ? [...call.tags, ...tags] : tags)];
  }
  if (patch.spam) state.removeCall(call);
}

/** A name that nobody has used yet becomes a tag of the company. */
function findOrCreateTag(call: CallRecord, name: string, state: SandboxState, now: number) {
  const { account } = call.company;
  const known = account.tags.filter(
    tag => tag.name === name && (tag.company === null || tag.company === call.company),
  );
  return (
    known.find(tag => !tag.disabled) ??
    known[0] ??
    state.addTag(account, call.company, name, 'gray1', now)
  );
}
