import { hourMs } from '../../base/clock';
import { channels } from '../data/channels';
import type { FormKind, FormRecord } from '../formRecords';
import { recordId } from '../ids';
import type { CompanyRecord } from '../records';
import { landingPage } from '../wire/callAttribution';
import { isObject } from '../wire/given';
import { Fields } from './fields';
import { leadStatusOf, tagsOf, valueOf } from './judgements';
import { keptFormFields, knownFields } from './knownFields';
import { personOf } from './people';
import { companyOf } from './places';
import type { Seeding } from './seedFromData';

/** Reads the forms that were filled in, newest first. */
export function seedForms(seeding: Seeding, items: readonly unknown[]): FormRecord[] {
  const kinds = new Map<string, FormKind>();
  const forms = items
    .map((item, index) => {
      const fields = new Fields(`form_submissions[${index}]`, item, knownFields.form);
      return { fields, form: fillForm(seeding, fields, index, kinds) };
    })
    .sort((a, b) => a.form.submittedAt - b.form.submittedAt);
  const seen = new Set<string>();
  for (const { fields, form } of forms) {
    const id = form.person?.personId;
    form.first = fields.flag('first_form', id === undefined || !seen.has(id));
    if (id !== undefined) seen.add(id);
  }
  return forms.map(({ form }) => form).reverse();
}

function fillForm(
  seeding: Seeding,
  fields: Fields,
  index: number,
  kinds: Map<string, FormKind>,
): FormRecord {
  const { now, random } = seeding;
  const company = companyOf(seeding, fields);
  const submittedAt = fields.instant('submitted_at', now, now - (index + 1) * hourMs);
  const person =
    fields.get('person_id') === 'anonymous'
      ? null
      : personOf(seeding, fields, { company, tracker: null, at: submittedAt });
  const referring = fields.nullable('referring_url', person?.channel.referrer ?? null);
  return {
    id: fields.text('id', recordId('FOR', submittedAt, random)),
    company,
    kind: kindOf(seeding, company, fields, kinds),
    person,
    data: dataOf(fields, company),
    email: fields.nullable('customer_email', null),
    submittedAt,
    first: true,
    channel: person?.channel ?? channels.direct,
    campaign: person?.campaign ?? null,
    keywords: person?.keywords ?? null,
    landing: fields.nullable('landing_page_url', person ? landingPage(person) : null),
    referrer: fields.nullable('referrer', referring),
    referring,
    leadStatus: leadStatusOf(fields),
    value: valueOf(fields),
    note: fields.nullable('note', null),
    tags: tagsOf(seeding, company, fields),
    given: fields.some(keptFormFields),
  };
}

function dataOf(fields: Fields, company: CompanyRecord): Record<string, unknown> {
  const given = fields.get('form_data');
  if (given === undefined) return { message: company.trade.reasons[0] };
  return isObject(given) ? { ...given } : fields.fail('form_data', 'an object is needed here.');
}

/** Submissions of one address at one company are of one form. */
function kindOf(
  { random }: Seeding,
  company: CompanyRecord,
  fields: Fields,
  kinds: Map<string, FormKind>,
): FormKind {
  const url = fields.nullable('form_url', null) ?? `${company.site}/contact`;
  const name = fields.nullable('form_name', null) ?? 'Contact Us';
  const key = JSON.stringify([company.id, url, name]);
  const known = kinds.get(key);
  if (known) return known;
  const kind = { id: recordId('FOR', company.createdAt, random), name, url };
  kinds.set(key, kind);
  return kind;
}
