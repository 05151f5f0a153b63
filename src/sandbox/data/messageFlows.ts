import { dayMs } from '../../base/clock';
import { recordId } from '../ids';
import type { Random } from '../random';
import type { AccountRecord, TagRecord } from '../records';
import type { FlowStep, MessageFlowRecord } from '../settingRecords';

/** One flow: within business hours a text, outside of them a tag and another. */
export function writeMessageFlows(
  account: AccountRecord,
  now: number,
  random: Random,
): MessageFlowRecord[] {
  const updatedAt = now - 21 * dayMs;
  const id = (name: string) => recordId('MFS', updatedAt, random.fork(name));
  const [open, late, later] = [id('open'), id('tag'), id('closed')];
  const tagging: FlowStep = { id: late, type: 'tag', initial_step: false, next_step_id: later };
  const steps: FlowStep[] = [
    {
      id: id('schedule'),
      type: 'schedule',
      initial_step: true,
      next_step_id: late,
      branches: [
        {
          times: [{ day: 'weekdays', start_time: '0800', end_time: '1800' }],
          next_step_id: open,
        },
      ],
    },
    {
      id: open,
      type: 'sms_response',
      initial_step: false,
      next_step_id: null,
      message: 'Thank you for your text. We will be with you shortly.',
      first_text: true,
    },
    tagging,
    {
      id: later,
      type: 'sms_response',
      initial_step: false,
      next_step_id: null,
      message: 'We are closed just now and will answer in the morning.',
      first_text: false,
    },
  ];
  const tag: TagRecord | undefined = account.tags.find(each => each.company === null);
  return [
    {
      id: recordId('MFL', updatedAt, random.fork('flow')),
      name: 'After hours',
      updatedAt,
      steps,
      tags: new Map([[tagging, tag ? [tag] : []]]),
    },
  ];
}
