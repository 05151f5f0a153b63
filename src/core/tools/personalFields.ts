import type { Nature } from '../personal/nature';

/** `said` is what people said or typed: only its length stays. */
export type PersonalKind = 'name' | 'phone' | 'email' | 'said';
/** What fields are in one answer, though not in every one. */
export type PersonalFields = Readonly<Partial<Record<string, Nature>>>;

/**
 * What agents are told by a mask. They have to work with what they read: find a call again, group
 * by town or tag, follow a visitor, name the number that was called. So ids, places and the
 * business's own stay, and of a person the mask that can be written back.
 */
export const personalKinds: Readonly<Partial<Record<Nature, PersonalKind>>> = {
  person: 'name',
  lastName: 'name',
  naming: 'name',
  speaker: 'name',
  phone: 'phone',
  email: 'email',
  zip: 'said',
  said: 'said',
  highlight: 'said',
  talk: 'said',
  given: 'said',
  parameter: 'said',
};

/** Texts about a person, in which a part of the name, or of the number, can stand by itself. */
export const freeTexts: ReadonlySet<Nature> = new Set<Nature>(['note', 'amount']);

/** What says nothing of people: a run of digits is no number that anybody calls, or the business's own. */
export const plain: ReadonlySet<Nature> = new Set<Nature>([
  'id',
  'time',
  'line',
  'visitor',
  'token',
]);

/** What the business calls itself and its own, though a caller may be called the same: it called. */
export const businessNames: ReadonlySet<Nature> = new Set<Nature>(['business', 'tracker']);

/** What the answers of tools have that no record has: ids, and names of tools and of fields. */
export const answerFields: PersonalFields = {
  columns: 'id',
  tool: 'id',
  account_id: 'id',
  call_id: 'id',
  connection_id: 'id',
  tag_id: 'id',
};
