import type { callPanel, CallView } from '../../src/protocol/callPanel';
import type { CallStringKey } from '../../src/protocol/callStrings';
import type { Connection } from '../../src/protocol/rpc';
import type { Translate } from '../shared/strings';
import type { CallState } from './state';

/** What the parts of the page share. */
export interface Page {
  readonly host: Connection<typeof callPanel>;
  readonly t: Translate<CallStringKey>;
  readonly state: CallState;
  readonly nonce: string;
  /** The call changed by an edit here: every part shows it anew. */
  show(view: CallView): void;
}

/** One part of the page. `update` may come at any time and keeps focus where nothing changed. */
export interface Part {
  readonly element: HTMLElement;
  update(view: CallView): void;
}
