import type { CellReader } from '../../src/core/table/cellText';

/** Somebody who reads English. */
export const cellReader: CellReader = {
  language: 'en-US',
  yes: 'Yes',
  no: 'No',
  words: {
    call_type: {
      answered: 'Answered',
      missed: 'Missed',
      abandonded: 'Abandoned',
      voicemail: 'Voicemail',
      voicemail_transcription: 'Voicemail',
      outbound: 'Outbound',
      in_progress: 'In progress',
    },
    direction: { inbound: 'Inbound', outbound: 'Outbound' },
    lead_status: { good_lead: 'Good lead', not_a_lead: 'Not a lead' },
  },
};
