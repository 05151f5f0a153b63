import type { SandboxContext, World } from '../context';
import { bakery } from '../data/shopTrades';
import { ApiError, missingParameter } from '../errors';
import { recordId } from '../ids';
import type { Body } from '../leadPatch';
import type { CompanyRecord } from '../records';
import { companyWire } from '../wire/companies';
import { isZone } from '../zones';
import { bodyFlag, bodyInteger, companiesOf, companyOf, oneOf, requiredText } from './body';
import { bodyText, readBody } from './route';

export function createCompany(context: SandboxContext, { state, clock }: World): Response {
  const account = context.get('account');
  const body = readBody(context);
  const name = requiredText(body, 'name').trim();
  const timeZone = readTimeZone(body);
  if (timeZone === undefined) throw missingParameter('time_zone');
  checkName(context, name);
  const now = clock.now();
  const company: CompanyRecord = {
    id: recordId('COM', now, state.random),
    account,
    name,
    timeZone,
    createdAt: now,
    disabledAt: null,
    site: 'https://www.example.com',
    trade: account.companies[0]?.trade ?? bakery,
    trackers: [],
    weekends: false,
    settings: {},
    ignoredFields: new Set(),
  };
  account.companies.push(company);
  // Only later answers have it.
  const wire = companyWire(company);
  delete wire.form_capture;
  return context.json(wire, 201);
}

export function updateCompany(context: SandboxContext): Response {
  const company = companyOf(context, context.req.param('company') ?? '');
  const body = readBody(context);
  const name = bodyText(body, 'name')?.trim();
  const timeZone = readTimeZone(body);
  const settings = readSettings(body);
  if (name && name !== company.name) checkName(context, name);
  if (name) company.name = name;
  if (timeZone) company.timeZone = timeZone;
  Object.assign(company.settings, settings);
  return context.json(companyWire(company));
}

/** The one setting that many companies take at once. */
export function updateCompanies(context: SandboxContext): Response {
  const body = readBody(context);
  const companies = companiesOf(context, body);
  const capture = bodyFlag(body, 'external_form_capture');
  if (capture === undefined) throw missingParameter('external_form_capture');
  for (const company of companies) company.settings.form_capture = capture;
  return context.json({ updated_records: companies.length });
}

/** A disabled company is still there; its numbers no longer work. */
export function disableCompany(context: SandboxContext, { clock }: World): Response {
  const company = companyOf(context, context.req.param('company') ?? '');
  const active = context.get('account').companies.filter(each => each.disabledAt === null);
  if (active.length === 1 && active[0] === company) {
    throw new ApiError(400, 'You must have at least one active company.');
  }
  const now = clock.now();
  company.disabledAt ??= now;
  for (const tracker of company.trackers) tracker.disabledAt ??= now;
  for (const integration of context.get('account').integrations) {
    if (integration.company === company) integration.state = 'disabled';
  }
  return context.body(null, 204);
}

function checkName(context: SandboxContext, name: string): void {
  if (context.get('account').companies.some(each => each.name === name)) {
    throw new ApiError(400, 'Name has already been taken');
  }
}

function readTimeZone(body: Body): string | undefined {
  const zone = bodyText(body, 'time_zone');
  if (zone !== undefined && !isZone(zone)) {
    throw new ApiError(400, 'Time zone is not included in the list');
  }
  return zone;
}

const units = ['months', 'weeks', 'days'] as const;
/** Six months in each unit. */
const longest = { months: 6, weeks: 26, days: 183 };

/** The settings that can be written, under the names that they are read by. */
function readSettings(body: Body): Record<string, unknown> {
  const settings: Record<string, unknown> = {};
  for (const name of ['callscore_enabled', 'callscribe_enabled', 'swap_ppc_override']) {
    const flag = bodyFlag(body, name);
    if (flag !== undefined) settings[name] = flag;
  }
  // Written under one name, read under another.
  const capture = bodyFlag(body, 'external_form_capture');
  if (capture !== undefined) settings.form_capture = capture;
  if (body.swap_landing_override !== undefined) {
    settings.swap_landing_override = bodyText(body, 'swap_landing_override') ?? null;
  }
  if (body.swap_cookie_duration_unit !== undefined) {
    settings.swap_cookie_duration_unit = oneOf(
      body.swap_cookie_duration_unit,
      'swap_cookie_duration_unit',
      units,
    );
  }
  const duration = bodyInteger(body, 'swap_cookie_duration');
  if (duration !== undefined) {
    const unit = (settings.swap_cookie_duration_unit ?? 'months') as (typeof units)[number];
    if (duration === null || duration < 1 || duration > longest[unit]) {
      throw new ApiError(400, 'swap_cookie_duration must be six months at most');
    }
    settings.swap_cookie_duration = duration;
  }
  return settings;
}
