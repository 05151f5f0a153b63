import type { Command } from './command';

/** Shows what was requested and what failed, without secrets. */
export const run: Command = ({ log }) => {
  log.show();
};
