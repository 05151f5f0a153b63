import * as vscode from 'vscode';
import type { Call } from '../api/schemas/call';
import type * as callText from '../core/callText';
import type { CallRef } from '../core/refs';
import { outcomeIcons, outcomeName } from '../host/callOutcome';
import { factsTooltip } from '../host/factsTooltip';
import { callFacts } from '../host/recordFacts';
import { flags, type TreeNode } from './node';

/** One call of a list: who, when, how it ended, how long, from where. */
export class CallNode implements TreeNode {
  readonly id: string;
  readonly target: CallRef;
  readonly record;

  constructor(
    readonly parent: TreeNode | undefined,
    { connectionId, accountId }: Omit<CallRef, 'callId'>,
    private call: Call,
    private readonly text: typeof callText,
    private readonly time: {
      /** Calls of several time zones stand together: their times would seem out of order without. */
      withZone?: boolean;
      /** No day stands above the call. */
      withDay?: boolean;
    } = {},
  ) {
    this.id = `${connectionId}/${accountId}/${call.id}`;
    this.target = { connectionId, accountId, callId: call.id };
    this.record = { ...this.target, kind: 'call', id: call.id } as const;
  }

  get name(): string {
    return this.text.callerOf(this.call);
  }

  get number(): string | undefined {
    return this.call.customer_phone_number ?? undefined;
  }

  /** Takes the call as it is now. */
  show(call: Call): void {
    this.call = call;
  }

  item(): vscode.TreeItem {
    const { text, call } = this;
    const item = new vscode.TreeItem(this.name);
    const outcome = text.outcomeOf(call);
    const [icon, color] = outcomeIcons[outcome];
    const reader = { language: vscode.env.language };
    const { withZone, withDay } = this.time;
    const [began, zone] = [call.start_time ?? '', call.company_time_zone];
    const time = withDay
      ? text.displayMoment(began, reader, zone)
      : text.displayTimeOfDay(began, reader, zone, { withZone });
    const duration = call.duration == null ? undefined : text.displayDuration(call.duration);
    const facts = [time, duration, call.source].filter(Boolean);
    item.description = facts.join(' · ');
    item.iconPath = new vscode.ThemeIcon(icon, color ? new vscode.ThemeColor(color) : undefined);
    item.contextValue = flags(
      'call',
      'record',
      call.recording && 'recorded',
      this.number && 'numbered',
    );
    item.command = {
      command: 'callrail.openCall',
      title: vscode.l10n.t('Open Call'),
      arguments: [this],
    };
    item.accessibilityInformation = {
      label: [vscode.l10n.t('Call, {0}', this.name), outcomeName(outcome), ...facts].join(', '),
    };
    return item;
  }

  tooltip(): vscode.MarkdownString {
    return factsTooltip(this.name, callFacts(this.call, this.text));
  }
}
