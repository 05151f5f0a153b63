import type { SandboxContext, World } from '../context';
import { ApiError, forbidden, missingParameter, notFound } from '../errors';
import { recordId } from '../ids';
import type { Body } from '../leadPatch';
import type { CompanyRecord, UserRecord } from '../records';
import { userWire } from '../wire/users';
import { bodyTexts, companyOf, oneOf, requireAdmin, requiredText } from './body';
import { currentUser } from './currentUser';
import { bodyText, readBody } from './route';

const roles = ['admin', 'manager', 'reporting'] as const;

export function findUser(context: SandboxContext): UserRecord {
  const wanted = context.req.param('user');
  const user = context.get('account').users.find(({ id }) => id === wanted);
  if (!user) throw notFound();
  return user;
}

/** Invites somebody. The answer's status is 200, unlike that of other creates. */
export function createUser(context: SandboxContext, { state, clock }: World): Response {
  requireAdmin(context);
  const account = context.get('account');
  const body = readBody(context);
  const firstName = requiredText(body, 'first_name');
  const lastName = requiredText(body, 'last_name');
  const email = readEmail(context, requiredText(body, 'email'));
  const role = oneOf(requiredText(body, 'role'), 'role', roles);
  const companies = readCompanies(context, body);
  if (role !== 'admin' && !companies) throw missingParameter('companies');
  const now = clock.now();
  const user: UserRecord = {
    id: recordId('USR', now, state.random),
    firstName,
    lastName,
    email,
    role,
    accepted: false,
    createdAt: now,
    companies: role === 'admin' ? account.companies : (companies ?? []),
  };
  account.users.push(user);
  return context.json(userWire(user));
}

/** One's own name and address; of others an administrator changes the companies, and no more. */
export function updateUser(context: SandboxContext): Response {
  const user = findUser(context);
  const own = user === currentUser(context);
  if (!own) requireAdmin(context);
  const body = readBody(context);
  if (own) changeOwn(context, user, body);
  else {
    const companies = readCompanies(context, body);
    if (companies && user.role !== 'admin') user.companies = companies;
  }
  return context.json(userWire(user));
}

function changeOwn(context: SandboxContext, user: UserRecord, body: Body): void {
  const email = bodyText(body, 'email');
  const changed = email !== undefined && email !== user.email;
  if (changed) {
    requiredText(body, 'current_password');
    readEmail(context, email);
  }
  user.firstName = bodyText(body, 'first_name') ?? user.firstName;
  user.lastName = bodyText(body, 'last_name') ?? user.lastName;
  if (changed) user.email = email;
}

/** A deleted user is gone, and with it what was sent to it; its calls keep the name. */
export function deleteUser(context: SandboxContext, { state }: World): Response {
  requireAdmin(context);
  const account = context.get('account');
  const user = findUser(context);
  if (user === currentUser(context)) throw forbidden();
  account.users = account.users.filter(other => other !== user);
  account.notifications = account.notifications.filter(each => each.user !== user);
  const summaries = state.books.of(account, 'summaryEmails');
  summaries.splice(0, Infinity, ...summaries.filter(each => each.user !== user));
  return context.body(null, 204);
}

function readEmail(context: SandboxContext, email: string): string {
  if (!/^[^\s@]+@[^\s@]+$/.test(email)) throw new ApiError(400, 'Email is invalid');
  if (context.get('account').users.some(other => other.email === email)) {
    throw new ApiError(400, 'Email has already been taken');
  }
  return email;
}

function readCompanies(context: SandboxContext, body: Body): CompanyRecord[] | undefined {
  return bodyTexts(body, 'companies')?.map(id => companyOf(context, id));
}
