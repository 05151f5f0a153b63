import * as z from 'zod';
import { writableCallFields } from '../../api/callFields';
import { CallPatch, type Call } from '../../api/schemas/call';
import type { CallId } from '../../api/schemas/ids';
import { callerOf } from '../callText';
import { chosenAccount, chosenClient } from './accountChoice';
import { callFacts } from './callFacts';
import { countWithRoom, shortened } from './longText';
import { nextCall, NextCall } from './pages';
import { account, callId, personal, tagNames, term, type AccountInput } from './parameters';
import { defineTool, type ToolOptions, type ToolServices } from './tool';
import { inputProblem, ToolProblem } from './toolProblem';
import { readTranscript } from '../transcript';

export const getCall = defineTool({
  name: 'callrail_get_call',
  title: 'Get call',
  description:
    'Everything of one call but its transcript and milestones, long texts cut; times with their offset, duration in seconds. 1 request.',
  effect: 'read',
  input: z.strictObject({ ...account, call_id: callId, ...personal }),
  output: z.looseObject({ id: z.string(), outcome: z.string() }),
  async run(services, input, options) {
    const ref = await chosenAccount(services, input, options);
    const call = { ...ref, callId: input.call_id };
    return callFacts(await services.calls.get(call, { ...options, fresh: true }));
  },
});

const turnsAtOnce = 50;
const longestTranscript = 6_000;

export const getTranscript = defineTool({
  name: 'callrail_get_transcript',
  title: 'Get transcript',
  description:
    'What was said, 50 turns at a time, and CallRail’s summary. Without include_personal_data only who spoke, when, and how many words. Only plans with transcripts have one. 1 request.',
  effect: 'read',
  personal: { text: 'said', summary: 'said' },
  longest: longestTranscript,
  input: z.strictObject({
    ...account,
    call_id: callId,
    from_turn: z.int().min(0).default(0),
    ...personal,
  }),
  output: z.object({
    turns: z.array(z.looseObject({})),
    total: z.int(),
    has_more: z.boolean(),
    next: NextCall.optional(),
    text: z.string().optional(),
    summary: z.string().optional(),
  }),
  async run(services, input, options) {
    const { ref, client } = await chosenClient(services, input, options);
    const call = { ...ref, callId: input.call_id };
    const { turns, text, summary } = await readTranscript(client, call, options);
    const given = turns
      .slice(input.from_turn, input.from_turn + turnsAtOnce)
      .map(turn => ({ ...turn, phrase: shortened(turn.phrase) }));
    const count = countWithRoom(given);
    const end = input.from_turn + count;
    const more = end < turns.length;
    return {
      turns: given.slice(0, count),
      total: turns.length,
      has_more: more,
      ...(more ? { next: nextCall('callrail_get_transcript', { ...input, from_turn: end }) } : {}),
      ...(turns.length === 0 && text !== null ? { text } : {}),
      ...(summary === null ? {} : { summary: shortened(summary) }),
    };
  },
});

export const updateCall = defineTool({
  name: 'callrail_update_call',
  title: 'Update call',
  description:
    'Changes a call and reads it back: what CallRail refused or silently ignored is named. What is left out stays; null clears. tags replace unless append_tags; an unknown name creates a tag. 2 requests.',
  effect: 'write',
  destructive: true,
  idempotent: true,
  input: z.strictObject({
    ...account,
    call_id: callId,
    note: z.string().max(10_000).nullish(),
    tags: tagNames,
    append_tags: z.boolean().optional(),
    lead_status: z.enum(['good_lead', 'not_a_lead']).nullish(),
    value: term.nullish().describe('An amount such as 12.50.'),
    customer_name: term.nullish().describe('Renames the lead, on other calls of that person too.'),
  }),
  output: z.object({
    call_id: z.string(),
    now: z.looseObject({}),
    ignored: z.array(z.string()).optional(),
    refused: z.array(z.looseObject({})).optional(),
  }),
  intention: async (services, input, options) => {
    const known = await presentCall(services, input, options);
    return {
      summary: `Change the call ${input.call_id} of ${callerOf(known)}, ${known.start_time ?? 'at an unknown time'}.`,
      changes: writableCallFields.flatMap(field => {
        const after = input[field];
        if (after === undefined) return [];
        const adds = field === 'tags' && input.append_tags === true;
        const now = shown(plainField(known, field));
        return [
          {
            field: adds ? 'tags (added)' : field,
            before: field === 'tags' ? now : shortened(now, 200),
            // Whole: nobody agrees to what was not shown.
            after: shown(after),
          },
        ];
      }),
      warning: consequences(input),
    };
  },
  async run(services, input, options) {
    const { account_id, connection_id, call_id, ...wish } = input;
    const patch = CallPatch.safeParse(wish);
    if (!patch.success) throw inputProblem(patch.error.issues);
    const fields = writableCallFields.filter(field => patch.data[field] !== undefined);
    if (fields.length === 0)
      throw new ToolProblem(`Nothing to change: give ${writableCallFields.join(', ')}.`);
    const ref = await chosenAccount(services, { account_id, connection_id }, options);
    const call = { ...ref, callId: call_id };
    const {
      call: now,
      ignored,
      refused,
    } = await services.callEditor.update(call, patch.data, options);
    return {
      call_id: now.id,
      now: Object.fromEntries(fields.map(field => [field, plainField(now, field) ?? null])),
      ...(ignored.length > 0 ? { ignored } : {}),
      ...(refused.length > 0 ? { refused } : {}),
    };
  },
});

/** The call as it is, for the question before a change; one request unless it was just seen. */
async function presentCall(
  services: ToolServices,
  { account_id, connection_id, call_id }: AccountInput & { call_id: CallId },
  options: ToolOptions,
): Promise<Call> {
  const ref = await chosenAccount(services, { account_id, connection_id }, options);
  return services.calls.get({ ...ref, callId: call_id }, options);
}

/** What a change does besides what it says, as sentences. */
function consequences(input: {
  tags?: string[];
  append_tags?: boolean;
  customer_name?: string | null;
}): string | undefined {
  const told: string[] = [];
  if (input.tags && input.append_tags !== true) told.push('All other tags are taken off the call.');
  if (input.tags) told.push('A name that no tag has creates a tag.');
  if (input.customer_name !== undefined) told.push('The name changes on all calls of that person.');
  return told.length === 0 ? undefined : told.join(' ');
}

/** A field that can be written, as it is written: tags by their names. */
function plainField(call: Call, field: (typeof writableCallFields)[number]): unknown {
  return field === 'tags' ? call.tags.map(({ name }) => name) : call[field];
}

/** A value of a call in a question, never nothing at all. */
function shown(value: unknown): string {
  if (value === null || value === undefined || value === '') return '(none)';
  if (Array.isArray(value)) return value.join(', ') || '(none)';
  return typeof value === 'string' ? value : JSON.stringify(value);
}
