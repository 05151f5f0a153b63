import * as vscode from 'vscode';
import type { Account } from '../api/schemas/account';
import type { Call } from '../api/schemas/call';
import type { Company } from '../api/schemas/company';
import type { Tracker } from '../api/schemas/tracker';
import type { User } from '../api/schemas/user';
import type * as callText from '../core/callText';
import { outcomeName } from './callOutcome';
import type { Fact } from './factsTooltip';

/** What tooltips and cards tell of a record; the id comes last, under the name of the kind. */

export function accountFacts({ id, numeric_id, created_at, hipaa_account }: Account): Fact[] {
  return [
    [vscode.l10n.t('Number'), numeric_id],
    [vscode.l10n.t('Created'), created_at],
    ['HIPAA', hipaa_account ? vscode.l10n.t('yes') : vscode.l10n.t('no')],
    [vscode.l10n.t('Account'), id],
  ];
}

export function companyFacts({ id, status, time_zone, created_at }: Company): Fact[] {
  return [
    [vscode.l10n.t('Status'), status],
    [vscode.l10n.t('Time zone'), time_zone],
    [vscode.l10n.t('Created'), created_at],
    [vscode.l10n.t('Company'), id],
  ];
}

export function trackerFacts(tracker: Tracker, phone: (number: string) => string): Fact[] {
  const { id, type, status, source, tracking_numbers, call_flow, company } = tracker;
  const rings = tracker.destination_number ?? call_flow?.destination_number;
  return [
    [vscode.l10n.t('Type'), type],
    [vscode.l10n.t('Status'), status],
    [vscode.l10n.t('Source'), source?.type],
    [vscode.l10n.t('Numbers'), tracking_numbers.map(phone).join(', ')],
    [vscode.l10n.t('Rings'), rings && phone(rings)],
    [vscode.l10n.t('Company'), company?.name],
    [vscode.l10n.t('Tracker'), id],
  ];
}

export function userFacts({ id, email, role, created_at, companies }: User): Fact[] {
  return [
    [vscode.l10n.t('E-mail'), email],
    [vscode.l10n.t('Role'), role],
    [vscode.l10n.t('Companies'), companies.map(({ name }) => name).join(', ')],
    [vscode.l10n.t('Created'), created_at],
    [vscode.l10n.t('User'), id],
  ];
}

export function callFacts(call: Call, text: typeof callText): Fact[] {
  const reader = { language: vscode.env.language };
  const { customer_phone_number: number, start_time, company_time_zone: zone, duration } = call;
  return [
    [vscode.l10n.t('Outcome'), outcomeName(text.outcomeOf(call))],
    [vscode.l10n.t('Started'), text.displayMoment(start_time ?? '', reader, zone)],
    [vscode.l10n.t('Duration'), duration == null ? undefined : text.displayDuration(duration)],
    [vscode.l10n.t('From'), number && text.displayPhone(number)],
    [vscode.l10n.t('Company'), call.company_name],
    [vscode.l10n.t('Tracker'), call.source_name],
    [vscode.l10n.t('Source'), [call.source, call.medium].filter(Boolean).join(' / ')],
    [vscode.l10n.t('Lead status'), leadStatusName(call.lead_status)],
    [vscode.l10n.t('Tags'), call.tags.map(({ name }) => name).join(', ')],
    [vscode.l10n.t('Note'), call.note],
    [vscode.l10n.t('Call'), call.id],
  ];
}

/** A status that CallRail adds one day is told as it is written. */
function leadStatusName(status: Call['lead_status']): string | null | undefined {
  switch (status) {
    case 'good_lead':
      return vscode.l10n.t('Good lead');
    case 'not_a_lead':
      return vscode.l10n.t('Not a lead');
    case 'previously_marked_good_lead':
      return vscode.l10n.t('Previously marked a good lead');
    default:
      return status;
  }
}
