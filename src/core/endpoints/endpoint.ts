import type { Method } from '../../api/send';

/** What an id in a path or a parameter is the id of. */
export type IdKind =
  | 'account'
  | 'call'
  | 'callerId'
  | 'company'
  | 'conversation'
  | 'formSubmission'
  | 'integration'
  | 'integrationFilter'
  | 'lead'
  | 'messageFlow'
  | 'notification'
  | 'smsThread'
  | 'summaryEmail'
  | 'tag'
  | 'tracker'
  | 'user';

export type ParameterType =
  | 'text'
  | 'integer'
  | 'boolean'
  /** `2026-02-28`, or with a time and an offset. */
  | 'date'
  /** E.164: `+15555550123`. */
  | 'phone'
  /** One of those that `ids` says. */
  | 'id'
  /** Several in one value: `a,b,c`. */
  | 'commas'
  /** In a query the name is written with brackets, once for each value; in a body it is an array. */
  | 'list'
  | 'object';

/** A part of a request that varies. */
export interface Parameter {
  /** Without brackets: `tags`. */
  name: string;
  in: 'path' | 'query' | 'body';
  type: ParameterType;
  /** Whose ids; `tagName` for tags that go by name. */
  ids?: IdKind | 'tagName';
  /** All that CallRail documents. */
  values?: readonly string[];
  required?: true;
  /** What it does, and what one has to know about it. */
  note: string;
}

/** One thing that CallRail does on request. */
export interface Endpoint {
  /** Unique: `calls.list`. */
  id: string;
  group: EndpointGroup;
  method: Method;
  /** Below `/v3/`: `a/{account_id}/calls/{call_id}.json`. */
  path: string;
  /** `List calls`. */
  title: string;
  summary: string;
  parameters: readonly Parameter[];
  /** Quirks, limits and cost. */
  notes: readonly string[];
  /** Of a list: the key of its array in the answer, which need not be called as the path is. */
  listKey?: string;
  /** People notice or pay at once: a phone rings, a text or mail goes out, a number is bought. */
  sendsRealWorld?: true;
}

export const endpointGroups = [
  'accounts',
  'calls',
  'tags',
  'companies',
  'trackers',
  'users',
  'forms',
  'texts',
  'leads',
  'integrations',
  'notifications',
  'callerIds',
  'flows',
  'summaryEmails',
] as const;
export type EndpointGroup = (typeof endpointGroups)[number];
