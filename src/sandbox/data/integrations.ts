import type { Random } from '../random';
import type { AccountRecord, IntegrationRecord, NotificationRecord } from '../records';

/** What each kind of integration stores; third parties' keys among it are made up. */
const configs = [
  {
    type: 'Webhooks',
    config: (site: string) => ({
      post_call_webhook: [`${site}/hooks/callrail/post-call`],
      updated_call_webhook: [`${site}/hooks/callrail/updated`],
    }),
  },
  { type: 'GoogleAnalytics', config: () => ({ property_id: 'G-EXAMPLE01', send_events: true }) },
  { type: 'Slack', config: () => ({ channel: '#calls', notify_on: ['missed', 'voicemail'] }) },
  { type: 'HubSpot', config: () => ({ portal_id: 1234567, api_key: 'sample-third-party-key' }) },
  { type: 'Custom', config: () => ({ grab_cookies: ['_ga', 'visitor_id'] }) },
] as const;

export function connectIntegrations(accounts: readonly AccountRecord[], random: Random): void {
  let id = 350_100;
  for (const account of accounts) {
    account.companies.forEach((company, index) => {
      for (const { type, config } of configs.slice(0, index % (configs.length + 1))) {
        const integration: IntegrationRecord = {
          id: (id += random.int(1, 40)),
          company,
          type,
          state: company.disabledAt ? 'disabled' : type === 'Slack' ? 'failed' : 'active',
          config: config(company.site),
          signingKey: type === 'Webhooks' ? `token_${random.hex(32)}` : null,
        };
        account.integrations.push(integration);
      }
    });
  }
}

const alertTypes = ['all', 'first_call', 'missed_and_vm', 'vm_only'] as const;

/** One notification for every second user, and one for an address that belongs to no user. */
export function subscribeNotifications(accounts: readonly AccountRecord[], random: Random): void {
  let id = 91_000;
  const next = () => (id += random.int(1, 60));
  for (const account of accounts) {
    account.users.forEach((user, index) => {
      if (index % 2 === 1) return;
      const notification: NotificationRecord = {
        id: next(),
        user,
        email: null,
        alertType: random.pick(alertTypes),
        callEnabled: true,
        smsEnabled: index % 4 === 0,
        desktop: index % 3 === 0,
        mail: true,
        push: index % 4 === 2,
        company: index % 4 === 0 ? null : (user.companies[0] ?? null),
        tracker: null,
      };
      account.notifications.push(notification);
    });
    const company = account.companies[0] ?? null;
    account.notifications.push({
      id: next(),
      user: null,
      email: 'frontdesk@example.com',
      alertType: 'missed_and_vm',
      callEnabled: true,
      smsEnabled: false,
      desktop: false,
      mail: true,
      push: false,
      company,
      tracker: company?.trackers[0] ?? null,
    });
  }
}
