import { dayMs } from '../../base/clock';
import type { FormKind, FormRecord } from '../formRecords';
import { recordId } from '../ids';
import type { Random } from '../random';
import type { AccountRecord, CompanyRecord, CustomerRecord, LeadStatus } from '../records';
import { landingPage } from '../wire/callAttribution';
import { keptDays } from './callTimes';
import { firstNames, lastNames } from './people';
import { customersOf, someTags } from './persons';

const plans = [
  { name: 'Contact Us', path: '/contact' },
  { name: 'Request an Appointment', path: '/appointment' },
] as const;

/** What visitors of the companies' sites filled in, newest first. */
export function receiveForms(account: AccountRecord, now: number, random: Random): FormRecord[] {
  const kinds = new Map<CompanyRecord, FormKind[]>();
  const forms: FormRecord[] = [];
  for (const customer of customersOf(account, now)) {
    const company = customer.calls[0]?.company;
    if (!company) continue;
    let ofCompany = kinds.get(company);
    if (!ofCompany) kinds.set(company, (ofCompany = formKinds(company, random)));
    const own = random.fork(customer.personId);
    // Who says odd things on the phone writes them, too.
    const odd = customer.calls[0]?.script != null;
    if (!customer.channel.web || !(own.chance(0.22) || odd)) continue;
    const count = own.chance(0.2) ? 2 : 1;
    for (let index = 0, at = customer.firstTouchAt; index < count; index++) {
      at += index === 0 ? own.int(30, 900) * 1000 : own.int(1, 20) * dayMs + own.int(0, 7_200_000);
      if (at >= now) break;
      if (at < now - keptDays * dayMs) continue;
      forms.push(fill(customer, company, own.pick(ofCompany), at, index === 0, now, own));
    }
  }
  return forms.sort((a, b) => b.submittedAt - a.submittedAt);
}

/** The forms on a company's site; they are what `custom_form_ids` names. */
export function formKinds(company: CompanyRecord, random: Random): FormKind[] {
  return plans.map(({ name, path }) => ({
    id: recordId('FOR', company.createdAt, random.fork(`${company.id}${path}`)),
    name,
    url: company.site + path,
  }));
}

function fill(
  customer: CustomerRecord,
  company: CompanyRecord,
  kind: FormKind,
  submittedAt: number,
  first: boolean,
  now: number,
  random: Random,
): FormRecord {
  const known = customer.phone !== null;
  const name = /^[A-Z][a-z]+ [A-Z][a-z]+$/.test(customer.name ?? '')
    ? (customer.name ?? '')
    : `${random.pick(firstNames)} ${random.pick(lastNames)}`;
  const email = `${name.toLowerCase().replace(' ', '.')}@example.com`;
  const script = customer.calls[0]?.script?.[0];
  const leadStatus: LeadStatus | null = random.chance(0.45)
    ? random.weighted<LeadStatus>([
        ['good_lead', 6],
        ['not_a_lead', 4],
      ])
    : null;
  const [from, to] = company.trade.worth;
  const worth = Math.round(from * (to / from) ** random.next()) * 100;
  return {
    id: recordId('FOR', submittedAt, random),
    company,
    kind,
    person: known ? customer : null,
    data: {
      name: script ?? name,
      ...(known ? { email, phone_number: customer.phone } : {}),
      message: script ?? random.pick(company.trade.reasons),
    },
    email: known ? email : null,
    submittedAt,
    first,
    channel: customer.channel,
    campaign: customer.campaign,
    keywords: customer.keywords,
    landing: landingPage(customer),
    referrer: customer.channel.referrer,
    referring: customer.channel.referrer,
    leadStatus,
    value: leadStatus === 'good_lead' && random.chance(0.6) ? worth : null,
    note: random.chance(0.14) ? random.pick(company.trade.notes) : null,
    tags: someTags(company.account, customer, `form${first ? '' : '2'}`, now),
  };
}
