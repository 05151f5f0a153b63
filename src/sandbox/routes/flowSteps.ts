import { ApiError, missingParameter } from '../errors';
import { recordId } from '../ids';
import type { Body } from '../leadPatch';
import type { Random } from '../random';
import type { AccountRecord, TagRecord } from '../records';
import type { FlowStep, MessageFlowRecord } from '../settingRecords';
import { asObject, bodyTexts, oneOf } from './body';

const types = ['schedule', 'sms_response', 'no_response', 'tag', 'forward_message'] as const;

/**
 * The steps of a message flow. The ids that the writer gave them are replaced by CallRail's own,
 * wherever one step names another.
 */
export function readFlowSteps(
  given: Body,
  initial: string | undefined,
  account: AccountRecord,
  now: number,
  random: Random,
): Pick<MessageFlowRecord, 'steps' | 'tags'> {
  const written = Object.entries(given);
  if (written.length === 0) throw missingParameter('steps');
  const ids = new Map(written.map(([id]) => [id, recordId('MFS', now, random)]));
  const rename = (id: unknown): string | null => {
    if (id === undefined || id === null) return null;
    const own = typeof id === 'string' ? ids.get(id) : undefined;
    if (own === undefined) throw new ApiError(400, 'next_step_id names no step');
    return own;
  };
  const tags = new Map<FlowStep, TagRecord[]>();
  const steps = written.map(([key, value]): FlowStep => {
    const { tag_ids, ...rest } = asObject(value, 'steps');
    const step: FlowStep = {
      ...rest,
      id: ids.get(key) ?? key,
      type: oneOf(rest.type, 'type', types),
      initial_step: initial === undefined ? rest.initial_step === true : key === initial,
      next_step_id: rename(rest.next_step_id),
    };
    if (Array.isArray(rest.branches)) {
      step.branches = (rest.branches as unknown[]).map(each => {
        const branch = asObject(each, 'branches');
        return { ...branch, next_step_id: rename(branch.next_step_id) };
      });
    }
    if (step.type === 'tag') tags.set(step, readTags(account, { tag_ids }));
    return step;
  });
  if (!steps.some(step => step.initial_step)) throw missingParameter('initial_step_id');
  return { steps, tags };
}

function readTags(account: AccountRecord, body: Body): TagRecord[] {
  return (bodyTexts(body, 'tag_ids') ?? []).map(wanted => {
    const tag = account.tags.find(({ id }) => String(id) === wanted);
    if (!tag) throw new ApiError(400, 'tag_ids names no tag');
    return tag;
  });
}
