import type { App } from '../app';

/**
 * A command: what the node it was invoked on, or the caller, brings as `input`, and what it leaves
 * behind for a caller. Dismissing a question, or cancelling, returns undefined, quietly; a command
 * that fails has `{ error: { code, message } }` for a program, after it was told.
 */
export type Command = (app: App, input: unknown) => unknown;
