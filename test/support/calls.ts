import { Call } from '../../src/api/schemas/call';

/** A call as the client reads it from what the wire says; an id alone unless told more. */
export function callOf(wire: Record<string, unknown> = {}): Call {
  return Call.parse({ id: 'CAL1', ...wire });
}
