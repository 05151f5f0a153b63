import type { QueryBoxStringKey } from '../../src/protocol/queryBoxStrings';
import type { Connection } from '../../src/protocol/rpc';
import type { tablePanel } from '../../src/protocol/tablePanel';
import type { TableStringKey } from '../../src/protocol/tableStrings';
import type { StateStore } from '../shared/stateStore';
import type { Translate } from '../shared/strings';
import type { PageState } from './state';
import type { Selection } from './selection';
import type { TableModel } from './tableModel';

/** What the parts of the page share. */
export interface Page {
  readonly host: Connection<typeof tablePanel>;
  readonly t: Translate<TableStringKey | QueryBoxStringKey>;
  readonly state: StateStore<PageState>;
  readonly table: TableModel;
  readonly selection: Selection;
  /** Says something to screen readers. */
  readonly announce: (text: string) => void;
}

/** A count as readers of the page's language write it. */
export function counted(value: number): string {
  return value.toLocaleString(document.documentElement.lang || undefined);
}
