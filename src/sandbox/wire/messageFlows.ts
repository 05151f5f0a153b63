import type { AccountRecord } from '../records';
import type { MessageFlowRecord } from '../settingRecords';
import { offsetMillis } from '../timestamps';
import { houseZone } from './accounts';

/** A flow as the list has it. */
export function messageFlowItem(flow: MessageFlowRecord, account: AccountRecord) {
  const trackers = account.trackers.filter(
    ({ messageFlow }) => messageFlow?.type === 'advanced' && messageFlow.id === flow.id,
  );
  return {
    id: flow.id,
    name: flow.name,
    updated_at: offsetMillis(flow.updatedAt, houseZone),
    tracker_ids: trackers.map(({ id }) => id),
  };
}

/** One flow, with its steps by their ids. */
export function messageFlowWire(flow: MessageFlowRecord, account: AccountRecord) {
  const steps = flow.steps.map(step => {
    const tags = flow.tags.get(step);
    return [step.id, { ...step, ...(tags ? { tag_ids: tags.map(({ id }) => id) } : {}) }];
  });
  return {
    ...messageFlowItem(flow, account),
    initial_step_id: flow.steps.find(step => step.initial_step)?.id ?? null,
    steps: Object.fromEntries(steps) as Record<string, unknown>,
  };
}
