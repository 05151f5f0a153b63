import type { Command } from './command';

export const run: Command = () => undefined;
