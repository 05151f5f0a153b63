import type { Command } from './command';

/** The button of the Calls view: reads the calls on display anew, whichever row has the focus. */
export const run: Command = ({ callsView }) => {
  callsView.refresh();
};
