import { everyCall } from '../core/query/callQuery';
import type { CallsQuestion } from '../core/query/callsQuestion';
import { defaultRange } from '../host/settings';

/** Before anybody asks: some account, in the range that the settings name. */
export function firstQuestion(): CallsQuestion {
  const range = defaultRange();
  return { query: { ...everyCall, range }, text: `range:${range}`, search: '' };
}
