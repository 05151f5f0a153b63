import { conversation } from '../data/transcripts';
import type { FieldTable } from './callBasics';
import { isRecorded } from './callBasics';

/** What only a single call can be asked for. */
export const conversationFields: FieldTable = {
  conversational_transcript: (call, { now }) =>
    call.company.account.premium && isRecorded(call, now)
      ? conversation(call).map(({ speaker, phrase, start }) => ({ speaker, phrase, start }))
      : null,
  integration_data: call =>
    call.company.account.integrations
      .filter(({ company, state }) => company === call.company && state === 'active')
      .map(({ type }) => ({ integration: type, data: null })),
};
