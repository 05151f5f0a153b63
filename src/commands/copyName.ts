import { copy } from '../host/clipboard';
import type { Command } from './command';
import { isNode } from './input';

/** Copies the name of a record of the tree. */
export const run: Command = async (_, input) => {
  if (isNode(input) && input.name !== undefined) await copy(input.name, input.name);
};
