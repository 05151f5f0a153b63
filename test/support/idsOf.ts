import type { CallRecord } from '../../src/sandbox/records';

export const idsOf = (calls: readonly CallRecord[]) => calls.map(({ id }) => id);
