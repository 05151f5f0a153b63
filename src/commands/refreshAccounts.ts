import type { Command } from './command';
import { refreshAccounts } from './refresh';

/**
 * The button of the Accounts view. VS Code hands such a button the row that has the focus, which is
 * not what is meant by it.
 */
export const run: Command = app => refreshAccounts(app);
