import type { CallerIdRecord } from '../settingRecords';
import { offsetMillis } from '../timestamps';
import { houseZone } from './accounts';

export function callerIdWire(callerId: CallerIdRecord, now: number): Record<string, unknown> {
  const verified = callerId.verifiedAt <= now;
  return {
    id: callerId.id,
    phone_number: callerId.phone,
    name: callerId.name,
    verified,
    created_at: offsetMillis(callerId.createdAt, houseZone),
    validation_code: verified ? null : callerId.validationCode,
  };
}
