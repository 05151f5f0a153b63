import type { IntegrationRecord, NotificationRecord } from '../records';

export function integrationWire(
  integration: IntegrationRecord,
  extra: ReadonlySet<string>,
): Record<string, unknown> {
  const { id, type, state, config, signingKey } = integration;
  const signing = extra.has('signing_key') && signingKey !== null;
  return { id, type, state, config, ...(signing ? { signing_key: signingKey } : {}) };
}

const alerts: Record<NotificationRecord['alertType'], string> = {
  all: 'all calls',
  first_call: 'first-time calls',
  missed_and_vm: 'missed calls and voicemails',
  vm_only: 'voicemails',
};

export function notificationWire(notification: NotificationRecord): Record<string, unknown> {
  const { user, email, company, tracker } = notification;
  const what = alerts[notification.alertType];
  const who = user ? `${user.firstName} ${user.lastName}` : email;
  return {
    id: notification.id,
    name: `Notify ${who} of ${what} to ${company?.name ?? 'all companies'}`,
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

/** Answers to create and update name company and tracker, and have no sentence. */
export function writtenNotificationWire(notification: NotificationRecord) {
  const wire = notificationWire(notification);
  delete wire.name;
  return {
    ...wire,
    company_name: notification.company?.name ?? null,
    tracker_name: notification.tracker?.name ?? null,
  };
}
