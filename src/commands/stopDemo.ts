import type { Command } from './command';

/** Ends the demo; with a stored key, live data comes back. */
export const run: Command = async ({ session }) => session.stopDemo();
