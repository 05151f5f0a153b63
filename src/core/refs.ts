import type { AccountId, CallId, CompanyId, TagId, TrackerId } from '../api/schemas/ids';

/** An account as reached through one of the connections. */
export interface AccountRef {
  connectionId: string;
  accountId: AccountId;
}

export interface CallRef extends AccountRef {
  callId: CallId;
}

export interface TagRef extends AccountRef {
  tagId: TagId;
}

/** What a list of calls is about: an account, or a company, tracker or tag of it. */
export interface CallScope extends AccountRef {
  companyId?: CompanyId;
  trackerId?: TrackerId;
  /** CallRail filters calls by the tag's name. */
  tagName?: string;
  /** Whose name that is, where it is known. */
  tagId?: TagId;
  /** What people call it: `Bright Smile Dental`. */
  label: string;
}

export function sameCall(one: CallRef, other: CallRef): boolean {
  return one.callId === other.callId && one.accountId === other.accountId;
}
