import type { App } from '../app';

/**
 * A command: what the node it was invoked on, or the caller, brings as `input`, and what it leaves
 * behind for a caller. Dismissing a question returns undefined, quietly.
 */
export type Command = (app: App, input: unknown) => unknown;
