import type { TrackerRecord } from '../records';
import { utcSeconds } from '../timestamps';
import { companyReference } from './companies';

export function trackerWire(
  tracker: TrackerRecord,
  extra: ReadonlySet<string>,
): Record<string, unknown> {
  return {
    id: tracker.id,
    name: tracker.name,
    type: tracker.type,
    status: tracker.disabledAt === null ? 'active' : 'disabled',
    destination_number: tracker.advanced ? null : tracker.destination,
    tracking_numbers: tracker.numbers,
    whisper_message: tracker.whisper,
    sms_supported: tracker.smsSupported,
    sms_enabled: tracker.smsEnabled,
    company: companyReference(tracker.company),
    source: tracker.source,
    call_flow: tracker.advanced ? advancedFlow(tracker) : basicFlow(tracker),
    created_at: utcSeconds(tracker.createdAt),
    disabled_at: tracker.disabledAt === null ? null : utcSeconds(tracker.disabledAt),
    ...(extra.has('campaign_name') ? { campaign_name: tracker.campaign } : {}),
    ...(extra.has('swap_targets') ? { swap_targets: swapTargets(tracker) } : {}),
    ...(tracker.messageFlow === null ? {} : { message_flow: tracker.messageFlow }),
  };
}

function swapTargets({ swapTargets, destination }: TrackerRecord): string[] {
  return swapTargets ?? [destination.slice(2)];
}

function basicFlow(tracker: TrackerRecord) {
  return {
    type: 'basic',
    recording_enabled: tracker.recording,
    destination_number: tracker.destination,
    ...(tracker.greeting === null
      ? {}
      : { greeting_text: tracker.greeting, greeting_recording_url: null }),
  };
}

function advancedFlow(tracker: TrackerRecord) {
  const menu = `CRS${tracker.id.slice(3)}`;
  return {
    type: 'advanced',
    recording_enabled: tracker.recording,
    initial_step_id: menu,
    steps: [
      { id: 101, type: 'menu', prompt: 'Press 1 for appointments.', next_step_id: 102 },
      { id: 102, type: 'dial', destination_number: tracker.destination, next_step_id: 103 },
      { id: 103, type: 'voicemail', greeting_text: tracker.greeting },
    ],
  };
}
