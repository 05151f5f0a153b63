import { api } from './api';

export const spam = (account: string, call: string) =>
  api.put(`https://gateway.maton.ai/callrail/v3/a/${account}/calls/${call}.json`, { spam: true });
export const defaults = { spam: false, note: '' };
export const rows = (calls: { spam?: boolean }[]) => calls.map(call => ({ spam: false, ...call }));
