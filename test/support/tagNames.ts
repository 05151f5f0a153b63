import type { CallRecord } from '../../src/sandbox/records';

export const tagNames = (call: CallRecord) => call.tags.map(({ name }) => name);
