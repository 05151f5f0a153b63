import * as vscode from 'vscode';
import type { Call } from '../api/schemas/call';
import type * as callText from '../core/callText';
import type { CallSort } from '../core/query/callQuery';
import type { AccountRef } from '../core/refs';
import { CallNode } from './callNode';
import { flags, type TreeNode } from './node';

/** The calls of one day, in the time zone of their company. */
export class DayNode implements TreeNode {
  readonly parent = undefined;
  readonly id: string;
  readonly #nodes: CallNode[];

  constructor(
    day: string,
    account: AccountRef,
    private readonly calls: readonly Call[],
    private readonly text: typeof callText,
    withZone: boolean,
  ) {
    this.id = `day/${day}`;
    this.#nodes = calls.map(call => new CallNode(this, account, call, text, { withZone }));
  }

  item(): vscode.TreeItem {
    const [first] = this.calls;
    const day = this.text.displayDay(
      first?.start_time ?? '',
      { language: vscode.env.language },
      first?.company_time_zone,
    );
    const label = day || vscode.l10n.t('No date');
    const item = new vscode.TreeItem(label, vscode.TreeItemCollapsibleState.Expanded);
    item.description = String(this.calls.length);
    item.contextValue = flags('day');
    item.accessibilityInformation = {
      label:
        this.calls.length === 1
          ? vscode.l10n.t('{0}, 1 call', label)
          : vscode.l10n.t('{0}, {1} calls', label, this.calls.length),
    };
    return item;
  }

  // eslint-disable-next-line @typescript-eslint/require-await -- They came with the page.
  async children(): Promise<readonly TreeNode[]> {
    return this.#nodes;
  }
}

/** Calls as nodes: by days where they are sorted by time, else in their own order. */
export function nodesOf(
  calls: readonly Call[],
  account: AccountRef,
  text: typeof callText,
  sort: CallSort = { field: 'start_time', descending: true },
): TreeNode[] {
  const withZone = new Set(calls.map(call => call.company_time_zone)).size > 1;
  if (sort.field !== 'start_time')
    return calls.map(
      call => new CallNode(undefined, account, call, text, { withZone, withDay: true }),
    );
  const days = groupByDay(calls, text).sort(([one], [other]) => one.localeCompare(other));
  if (sort.descending) days.reverse();
  return days.map(([day, some]) => new DayNode(day, account, some, text, withZone));
}

/** Calls by the day on which they began where their company is. */
function groupByDay(calls: readonly Call[], text: typeof callText): [day: string, Call[]][] {
  const days = new Map<string, Call[]>();
  for (const call of calls) {
    const day = text.dayOf(call.start_time ?? '', call.company_time_zone);
    days.set(day, [...(days.get(day) ?? []), call]);
  }
  return [...days];
}
