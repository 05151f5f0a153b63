import type { Random } from '../random';
import type { AccountRecord } from '../records';
import type { TriggerRecord } from '../settingRecords';

/** Filters of integrations: a default for companies that have any, and one for each Slack. */
export function setTriggers(account: AccountRecord, _now: number, random: Random): TriggerRecord[] {
  let id = 6_200 + random.int(0, 90);
  const triggers: TriggerRecord[] = [];
  for (const company of account.companies) {
    const integrations = account.integrations.filter(each => each.company === company);
    if (integrations.length === 0) continue;
    const common = { company, trackers: [], maxDuration: null, leadStatus: null };
    triggers.push({
      ...common,
      id: ++id,
      integration: null,
      callType: null,
      minDuration: null,
    });
    for (const integration of integrations) {
      if (integration.type !== 'Slack') continue;
      triggers.push({
        ...common,
        id: ++id,
        integration,
        trackers: company.trackers.slice(0, 2),
        callType: 'missed_and_vm',
        minDuration: 10,
      });
    }
  }
  return triggers;
}
