import type { analyticsPanel, AnalyticsView } from '../../src/protocol/analyticsPanel';
import type { AnalyticsStringKey } from '../../src/protocol/analyticsStrings';
import type { QueryBoxStringKey } from '../../src/protocol/queryBoxStrings';
import type { Connection } from '../../src/protocol/rpc';
import type { StateStore } from '../shared/stateStore';
import type { Translate } from '../shared/strings';
import type { PageState } from './state';

/** What the parts of the page share. */
export interface Page {
  readonly host: Connection<typeof analyticsPanel>;
  readonly t: Translate<AnalyticsStringKey | QueryBoxStringKey>;
  readonly state: StateStore<PageState>;
}

/** A part whose numbers are asked for by themselves. */
export interface Part {
  readonly element: HTMLElement;
  /** Asks for the numbers of this question; what an earlier one still waits for is dropped. */
  ask(view: AnalyticsView, fresh: boolean): void;
  /** Tries again where the last try failed. */
  retry(): void;
}
