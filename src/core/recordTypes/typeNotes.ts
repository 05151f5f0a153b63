import {
  accountNotes,
  integrationNotes,
  notificationNotes,
  tagNotes,
  userNotes,
} from './notes/otherNotes';
import { callNotes, callTagNotes, integrationDataNotes, leadStatusWords } from './notes/callNotes';
import { milestoneNotes, milestonesNotes } from './notes/callSourceNotes';
import { transcriptTurnNotes } from './notes/callTalkNotes';
import { companyNameNotes, companyNotes, verifiedCallerIdNotes } from './notes/companyNotes';
import { callFlowNotes, trackerNotes, trackerSourceNotes } from './notes/trackerNotes';
import type { FieldNote, FieldNotes } from './notes/note';
import type { RecordKind } from '../records';

/** A record, or an object within one: what it is, and what its fields mean. */
export interface TypeNote {
  doc: string;
  fields: FieldNotes;
  /** For a set of words: a sentence for each. */
  words?: Readonly<Record<string, string>>;
}

/** The names of the types that records have. */
export const typeNames: Record<RecordKind, string> = {
  account: 'Account',
  company: 'Company',
  tracker: 'Tracker',
  tag: 'Tag',
  user: 'User',
  integration: 'Integration',
  notification: 'Notification',
  call: 'Call',
};

/** By the name of the type. The facts are CallRail's reference and what was seen of live answers. */
export const typeNotes: Readonly<Record<string, TypeNote>> = {
  Account: { doc: 'An account of CallRail.', fields: accountNotes },
  Company: { doc: 'A company of an account: whose calls are tracked.', fields: companyNotes },
  Tracker: {
    doc: 'A tracker: tracking numbers, and what is done with calls to them.',
    fields: trackerNotes,
  },
  Tag: { doc: 'A tag that calls can have.', fields: tagNotes },
  User: { doc: 'A person who uses the account.', fields: userNotes },
  Integration: { doc: 'A company’s link to another service.', fields: integrationNotes },
  Notification: { doc: 'Who is told of which calls, and how.', fields: notificationNotes },
  Call: {
    doc: 'A call. Many fields are there only when `fields=` names them; an update answers with the default ones.',
    fields: callNotes,
  },
  CallTag: { doc: 'A tag as it stands on a call.', fields: callTagNotes },
  TranscriptTurn: { doc: 'One turn of a talk.', fields: transcriptTurnNotes },
  Milestones: { doc: 'The touches on the way to a call.', fields: milestonesNotes },
  Milestone: {
    doc: 'One touch. A milestone that was not reached is present, with every field null or empty.',
    fields: milestoneNotes,
  },
  IntegrationData: {
    doc: 'What one integration attached to a call.',
    fields: integrationDataNotes,
  },
  CompanyName: { doc: 'A company as other records name it.', fields: companyNameNotes },
  VerifiedCallerId: {
    doc: 'A number that outbound calls may show.',
    fields: verifiedCallerIdNotes,
  },
  TrackerSource: {
    doc: 'What a tracker stands for. Its fields depend on its type.',
    fields: trackerSourceNotes,
  },
  CallFlow: { doc: 'What happens to a call.', fields: callFlowNotes },
  CallType: { doc: 'How a call ended, or how far it is.', fields: {} },
  LeadStatus: { doc: 'Whether a call is a lead.', fields: {}, words: leadStatusWords },
  TagColor: { doc: 'The colours that a tag can have, by name.', fields: {} },
};

/** What is known of a field; undefined for one that CallRail does not document. */
export function fieldNote(type: string, field: string): FieldNote | undefined {
  const fields = typeNotes[type]?.fields;
  const note = fields && Object.hasOwn(fields, field) ? fields[field] : undefined;
  return typeof note === 'string' ? { doc: note } : note;
}

/** A sentence for every field of a kind of record. */
export function fieldDocs(kind: RecordKind): Record<string, string> {
  const type = typeNames[kind];
  const names = Object.keys(typeNotes[type]?.fields ?? {});
  return Object.fromEntries(names.map(name => [name, fieldNote(type, name)?.doc ?? '']));
}
