import { ApiError } from './errors';
import {
  readAppend,
  readLeadStatus,
  readTagNames,
  readText,
  readValue,
  retag,
  type Body,
} from './leadPatch';
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
export function parseCallPatch(call: CallRecord, body: Body): CallPatch {
  if (body.value !== undefined && call.company.account.refusesValue) {
    throw new ApiError(500, 'Internal server error');
  }
  return {
    note: readText(body, 'note'),
    // The field has two names in the wild; both are understood.
    tags: readTagNames(body.tags === undefined ? body.tag_list : body.tags),
    appendTags: readAppend(body),
    leadStatus: readLeadStatus(body, 'lead_status', call.leadStatus),
    value: readValue(body.value),
    customerName: readText(body, 'customer_name'),
    // Only `true` means anything: there is no way back.
    spam: body.spam === true || body.spam === 'true',
  };
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
  if (patch.customerName !== undefined) {
    for (const { customer } of call.customer.calls) customer.name = patch.customerName;
  }
  if (patch.tags) {
    call.tags = retag(call.tags, patch.tags, patch.appendTags, call.company, state, now);
  }
  if (patch.spam) state.removeCall(call);
}
