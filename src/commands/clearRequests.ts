import type { Command } from './command';

/** Forgets all requests; what was sent and answered is nowhere else. */
export const run: Command = app => app.requests.clear();
