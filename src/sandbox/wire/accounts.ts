import type { AccountRecord } from '../records';
import { spaced } from '../timestamps';

/** The zone in which CallRail writes what belongs to no user. */
export const houseZone = 'America/New_York';

export function accountWire(account: AccountRecord): Record<string, unknown> {
  return {
    id: account.id,
    name: account.name,
    numeric_id: account.numericId,
    inbound_recording_enabled: account.inboundRecording,
    outbound_recording_enabled: account.outboundRecording,
    hipaa_account: account.hipaa,
    created_at: spaced(account.createdAt, houseZone),
  };
}

/** The base of paths in CallRail's own links: the account by its number. */
export function nativePath(account: AccountRecord): string {
  return `/v3/a/${account.numericId}`;
}
