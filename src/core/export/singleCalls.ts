import { isCallRailError } from '../../api/errors';
import type { Call } from '../../api/schemas/call';
import type { CallSource } from './callSource';
import { inOrder } from './inOrder';

const sideBySide = 16;

/** Calls with `fields` that CallRail gives for single calls only: a request each. */
export async function completed(
  calls: readonly Call[],
  fields: string,
  source: CallSource,
  signal: AbortSignal,
): Promise<readonly Call[]> {
  const whole: Call[] = [];
  let begun = 0;
  const answers = inOrder(sideBySide, () => {
    const call = calls[begun++];
    return call && (() => complete(call, fields, source, signal));
  });
  for await (const call of answers) whole.push(call);
  return whole;
}

async function complete(
  call: Call,
  fields: string,
  source: CallSource,
  signal: AbortSignal,
): Promise<Call> {
  try {
    const single = await source.call(call.id, fields, signal);
    const added = fields.split(',').map(field => [field, single[field]]);
    return { ...call, ...(Object.fromEntries(added) as Partial<Call>) };
  } catch (error) {
    // It has become spam meanwhile, and is written as it was listed.
    if (isCallRailError(error, 'not-found')) return call;
    throw error;
  }
}
