import { copy } from '../host/clipboard';
import type { Command } from './command';
import { isNode } from './input';

/** Copies the phone number of a record of the tree, as CallRail writes it (E.164). */
export const run: Command = async (_, input) => {
  if (isNode(input) && input.number !== undefined) await copy(input.number, input.number);
};
