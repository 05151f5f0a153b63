import type { Call } from '../../api/schemas/call';
import { outcomeOf } from '../callText';
import { compact } from './pages';

/** The columns of a list of calls: what tells calls apart, in as few words as will do. */
export const callColumns = [
  'id',
  'start_time',
  'direction',
  'outcome',
  'duration',
  'customer_name',
  'customer_phone_number',
  'company_name',
  'source',
  'lead_status',
  'tags',
] as const;

/** A call as a row under `callColumns`, and under further fields that were asked for. */
export function callRow(call: Call, more: readonly string[] = []): unknown[] {
  return [
    call.id,
    // To the second: fractions cost as much as the rest of the time.
    call.start_time?.replace(/\.\d+/, '') ?? null,
    call.direction ?? null,
    outcomeOf(call),
    call.duration ?? null,
    call.customer_name ?? null,
    call.customer_phone_number ?? null,
    call.company_name ?? null,
    call.source ?? null,
    call.lead_status ?? null,
    call.tags.map(({ name }) => name).join(', ') || null,
    ...more.map(field => cell(call[field])),
  ];
}

/** Fields that are long, secret, or a second form of another: a call's facts do without them. */
const left = new Set([
  'recording',
  'recording_player',
  'milestones',
  'transcription',
  'conversational_transcript',
  'call_summary',
  'timeline_url',
  'tags',
]);

/** Everything of one call that is not long and not an address that lets anybody in. */
export function callFacts(call: Call): Record<string, unknown> {
  return compact({
    ...Object.fromEntries(Object.entries(call).filter(([field]) => !left.has(field))),
    outcome: outcomeOf(call),
    has_recording: call.recording != null,
    tags: call.tags.map(({ name }) => name),
  });
}

/** What is no plain value as JSON, which is cut as texts are. */
function cell(value: unknown): unknown {
  return typeof value === 'object' && value !== null ? JSON.stringify(value) : (value ?? null);
}
