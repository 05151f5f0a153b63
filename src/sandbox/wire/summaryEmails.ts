import type { AccountRecord } from '../records';
import type { SummaryEmailRecord } from '../settingRecords';

export function summaryEmailWire(
  summary: SummaryEmailRecord,
  account: AccountRecord,
): Record<string, unknown> {
  const { company, user, email } = summary;
  const scope = company ?? account;
  return {
    id: summary.id,
    scope: { id: scope.id, type: company ? 'Company' : 'Account', name: scope.name },
    frequency: summary.frequency,
    config: summary.config,
    ...(user
      ? {
          user: { id: user.id, name: `${user.firstName} ${user.lastName}`, email: user.email },
        }
      : { email }),
  };
}

/** Answers to create and update also tell which calls are counted. */
export function writtenSummaryEmailWire(summary: SummaryEmailRecord, account: AccountRecord) {
  return {
    ...summaryEmailWire(summary, account),
    filters: { lead_status: summary.leadStatus },
  };
}
