import { transcriptFields } from '../api/callFields';
import type { Client } from '../api/client';
import type { RequestOptions } from '../api/send';
import type { CallRef } from './refs';

export interface CallTranscript {
  turns: { speaker: 'agent' | 'caller' | 'unknown'; phrase: string; start: number | null }[];
  text: string | null;
  summary: string | null;
}

/** What was said in a call. One request: CallRail gives it for single calls only. */
export async function readTranscript(
  client: Client,
  ref: CallRef,
  options?: RequestOptions,
): Promise<CallTranscript> {
  const fields = transcriptFields.join(',');
  const call = await client.calls.get(ref.accountId, ref.callId, { fields }, options);
  return {
    turns: call.conversational_transcript.map(({ speaker, phrase, start }) => ({
      speaker: speaker === 'agent' || speaker === 'caller' ? speaker : 'unknown',
      phrase,
      start: start ?? null,
    })),
    text: call.transcription ?? null,
    summary: call.call_summary ?? null,
  };
}
