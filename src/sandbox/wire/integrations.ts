import type { IntegrationRecord, NotificationRecord } from '../records';

export function integrationWire(
  integration: IntegrationRecord,
  extra: ReadonlySet<string>,
): Record<string, unknown> {
  const { id, type, state, config, signingKey } = integration;
  const signing = extra.has('signing_key') && signingKey !== null;
  return { id, type, state, config, ...(signing ? { signing_key: signingKey } : {}) };
}

export function notificationWire(notification: NotificationRecord): Record<string, unknown> {
  const { user, email, company, tracker } = notification;
  const what = notification.alertType.replaceAll('_', ' ');
  const who = user ? `${user.firstName} ${user.lastName}` : email;
  return {
    id: notification.id,
    name: `Notify ${who} of ${what} calls to ${company?.name ?? 'all companies'}`,
    ...(user ? { user_id: user.id } : { email }),
    alert_type: notification.alertType,
    call_enabled: notification.callEnabled,
    sms_enabled: notification.smsEnabled,
    send_desktop: notification.desktop,
    send_email: notification.mail,
    send_push: notification.push,
    company_id: company?.id ?? null,
    tracker_id: tracker?.id ?? null,
  };
}
