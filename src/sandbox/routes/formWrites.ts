import type { SandboxContext, World } from '../context';
import { channels, type Channel } from '../data/channels';
import { missingParameter } from '../errors';
import type { FormKind, FormRecord } from '../formRecords';
import { recordId } from '../ids';
import type { CompanyRecord, CustomerRecord } from '../records';
import { shortFormWire } from '../wire/forms';
import { bodyTexts, companiesOf, companyOf, requiredObject, requiredText } from './body';
import { newLead } from './newLead';
import { bodyText, readBody } from './route';

/** A form that somebody filled in elsewhere: the body is wrapped in `form_submission`. */
export function createForm(context: SandboxContext, { state, clock }: World): Response {
  const account = context.get('account');
  const body = requiredObject(readBody(context), 'form_submission');
  const company = companyOf(context, requiredText(body, 'company_id'));
  // A session tells where the visitor came from, too.
  const visited = bodyText(body, 'session_id') === undefined;
  const page = (name: string) =>
    visited ? requiredText(body, name) : (bodyText(body, name) ?? null);
  const referrer = page('referrer');
  const referring = page('referring_url');
  const landing = page('landing_page_url');
  const url = requiredText(body, 'form_url');
  const filled = requiredObject(body, 'form_data');
  const data = without(filled, company.ignoredFields);
  const forms = state.books.of(account, 'forms');
  const now = clock.now();
  const { phone, email, name } = contact(filled);
  const known = findPerson(forms, company, phone, email, (number: string) =>
    state.findCustomer(company, number),
  );
  const channel = channelOf(referrer ?? referring, landing);
  const person =
    known ??
    (phone === null && email === null
      ? null
      : newLead({ name, phone, channel }, now, state.random));
  const form: FormRecord = {
    id: recordId('FOR', now, state.random),
    company,
    kind: kindOf(forms, company, url) ?? {
      id: recordId('FOR', now, state.random),
      name: 'External Form',
      url,
    },
    person,
    data,
    email,
    submittedAt: now,
    first: !forms.some(other => person !== null && other.person === person),
    channel,
    campaign: null,
    keywords: null,
    landing,
    referrer,
    referring,
    leadStatus: null,
    value: null,
    note: null,
    tags: [],
  };
  forms.unshift(form);
  return context.json(shortFormWire(form), 201);
}

function kindOf(
  forms: readonly FormRecord[],
  company: CompanyRecord,
  url: string,
): FormKind | undefined {
  return forms.find(form => form.company === company && form.kind.url === url)?.kind;
}

/** Who filled a form in, as far as the names of its fields tell. */
function contact(data: Readonly<Record<string, unknown>>) {
  const find = (pattern: RegExp) => {
    const entry = Object.entries(data).find(
      ([key, value]) => pattern.test(key) && typeof value === 'string' && value !== '',
    );
    return (entry?.[1] as string | undefined) ?? null;
  };
  const digits = find(/phone|mobile|tel/i)
    ?.replace(/\D/g, '')
    .slice(-10);
  return {
    phone: digits?.length === 10 ? `+1${digits}` : null,
    email: find(/mail/i),
    name: find(/^(?:your[ _-]?|full[ _-]?)?name$/i),
  };
}

function findPerson(
  forms: readonly FormRecord[],
  company: CompanyRecord,
  phone: string | null,
  email: string | null,
  byPhone: (phone: string) => CustomerRecord | undefined,
): CustomerRecord | undefined {
  const sender = forms.find(
    form =>
      form.company === company &&
      form.person !== null &&
      ((phone !== null && form.person.phone === phone) || (email !== null && form.email === email)),
  )?.person;
  return sender ?? (phone === null ? undefined : byPhone(phone));
}

/** Where a visitor came from, by what the pages' addresses give away. */
function channelOf(referrer: string | null, landing: string | null): Channel {
  if (landing?.includes('gclid=')) return channels.googleAds;
  if (landing?.includes('msclkid=')) return channels.microsoftAds;
  if (landing?.includes('fbclid=') || referrer?.includes('facebook.')) return channels.facebook;
  if (referrer?.includes('google.')) return channels.googleOrganic;
  return referrer?.includes('bing.') ? channels.bingOrganic : channels.direct;
}

/** Takes fields out of all forms of some companies, old ones too: there is no way back. */
export function ignoreFields(context: SandboxContext, { state }: World): Response {
  const body = readBody(context);
  const companies = companiesOf(context, body);
  const names = bodyTexts(body, 'field_names');
  if (!names || names.length === 0) throw missingParameter('field_names');
  for (const { ignoredFields } of companies) names.forEach(name => ignoredFields.add(name));
  for (const form of state.books.of(context.get('account'), 'forms')) {
    if (companies.includes(form.company)) form.data = without(form.data, new Set(names));
  }
  return context.json({ message: 'The fields will be ignored.' });
}

function without(data: Readonly<Record<string, unknown>>, names: ReadonlySet<string>) {
  return Object.fromEntries(Object.entries(data).filter(([key]) => !names.has(key)));
}
