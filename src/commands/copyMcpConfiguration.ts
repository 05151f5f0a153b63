import type { Command } from './command';

export const run: Command = () => Promise.reject(new Error('Not there yet.'));
