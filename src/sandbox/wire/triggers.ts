import type { TriggerRecord } from '../settingRecords';

export function triggerWire(trigger: TriggerRecord): Record<string, unknown> {
  const { integration } = trigger;
  return {
    id: trigger.id,
    company_id: trigger.company.id,
    integration_id: integration?.id ?? null,
    tracker_ids: trigger.trackers.map(({ id }) => id),
    call_type: trigger.callType,
    min_duration: trigger.minDuration,
    max_duration: trigger.maxDuration,
    lead_status: trigger.leadStatus,
    integration: integration
      ? { id: integration.id, type: integration.type }
      : { id: null, type: 'All (Default Integration Trigger)' },
  };
}
