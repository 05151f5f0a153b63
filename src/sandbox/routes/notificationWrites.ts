import type { SandboxContext, World } from '../context';
import { ApiError, forbidden, missingParameter, notFound } from '../errors';
import type { Body } from '../leadPatch';
import type { CompanyRecord, NotificationRecord, TrackerRecord } from '../records';
import { writtenNotificationWire } from '../wire/integrations';
import { bodyFlag, companyOf, oneOf } from './body';
import { currentUser } from './currentUser';
import { bodyText, readBody } from './route';

const alertTypes = ['all', 'first_call', 'missed_and_vm', 'vm_only'] as const;

export function createNotification(context: SandboxContext, { state }: World): Response {
  const account = context.get('account');
  const body = readBody(context);
  const userId = bodyText(body, 'user_id');
  const user = account.users.find(({ id }) => id === userId) ?? null;
  const email = bodyText(body, 'email') ?? null;
  if (userId !== undefined && !user) throw new ApiError(400, 'user_id does not exist');
  if (!user && email === null) throw missingParameter('user_id');
  const ids = state.accounts.flatMap(each => each.notifications.map(({ id }) => id));
  const notification: NotificationRecord = {
    id: Math.max(91_000, ...ids) + 1,
    user,
    email: user ? null : email,
    alertType: 'all',
    callEnabled: false,
    smsEnabled: false,
    desktop: false,
    mail: false,
    push: false,
    company: null,
    tracker: null,
  };
  const changed = { ...notification, ...readChanges(context, body) };
  checkOwn(context, changed);
  check(changed, body);
  account.notifications.push(changed);
  return context.json(writtenNotificationWire(changed), 201);
}

export function updateNotification(context: SandboxContext): Response {
  const notification = find(context);
  const body = readBody(context);
  const changes = readChanges(context, body);
  check({ ...notification, ...changes }, body);
  Object.assign(notification, changes);
  return context.json(writtenNotificationWire(notification));
}

export function deleteNotification(context: SandboxContext): Response {
  const notification = find(context);
  const account = context.get('account');
  account.notifications = account.notifications.filter(other => other !== notification);
  return context.body(null, 204);
}

function find(context: SandboxContext): NotificationRecord {
  const wanted = context.req.param('notification');
  const found = context.get('account').notifications.find(({ id }) => String(id) === wanted);
  if (!found) throw notFound();
  checkOwn(context, found);
  return found;
}

/** Who is no administrator has a say in their own only. */
function checkOwn(context: SandboxContext, { user }: NotificationRecord): void {
  if (context.get('connection').role !== 'admin' && user !== currentUser(context)) {
    throw forbidden();
  }
}

function readChanges(context: SandboxContext, body: Body): Partial<NotificationRecord> {
  const changes: Partial<NotificationRecord> = {};
  if (body.alert_type !== undefined && body.alert_type !== null) {
    changes.alertType = oneOf(body.alert_type, 'alert_type', alertTypes);
  }
  const flags = {
    callEnabled: 'call_enabled',
    smsEnabled: 'sms_enabled',
    desktop: 'send_desktop',
    mail: 'send_email',
    push: 'send_push',
  } as const;
  for (const [name, wire] of Object.entries(flags) as [keyof typeof flags, string][]) {
    const flag = bodyFlag(body, wire);
    if (flag !== undefined) changes[name] = flag;
  }
  if (body.company_id !== undefined) changes.company = readCompany(context, body);
  if (body.tracker_id !== undefined) changes.tracker = readTracker(context, body);
  return changes;
}

function readCompany(context: SandboxContext, body: Body): CompanyRecord | null {
  const id = bodyText(body, 'company_id');
  return id === undefined ? null : companyOf(context, id);
}

function readTracker(context: SandboxContext, body: Body): TrackerRecord | null {
  const id = bodyText(body, 'tracker_id');
  if (id === undefined) return null;
  const tracker = context.get('account').trackers.find(each => each.id === id);
  if (!tracker) throw notFound();
  return tracker;
}

/** What has to go together: calls need a kind of alert, a bare address needs a place and mail. */
function check(notification: NotificationRecord, body: Body): void {
  if (bodyFlag(body, 'call_enabled') && !body.alert_type) throw missingParameter('alert_type');
  if (notification.user) return;
  if (!notification.company && !notification.tracker) throw missingParameter('company_id');
  if (notification.desktop || notification.push) {
    throw new ApiError(400, 'Only send_email is available to an email-only recipient');
  }
}
