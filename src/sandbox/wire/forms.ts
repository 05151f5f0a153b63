import type { FormRecord } from '../formRecords';
import { utcMillis } from '../timestamps';
import { milestones, withGiven } from './callAttribution';
import { preferGiven } from './given';
import { displayPhone } from './phones';
import { tagWord } from './tags';

const personId = ({ person }: FormRecord) => person?.personId ?? 'anonymous';

/** The answer to a create. */
export function shortFormWire(form: FormRecord): Record<string, unknown> {
  return {
    id: form.id,
    company_id: form.company.id,
    person_id: personId(form),
    form_data: form.data,
    form_url: form.kind.url,
    landing_page_url: form.landing,
    referrer: form.referrer,
    referring_url: form.referring,
    submitted_at: utcMillis(form.submittedAt),
    first_form: form.first,
  };
}

const utm = ({ channel }: FormRecord, value: string | null) => (channel.utm ? value : null);

const extraFields: Record<string, (form: FormRecord) => unknown> = {
  company_name: ({ company }) => company.name,
  lead_status: ({ leadStatus }) => leadStatus,
  value: ({ value }) => (value === null ? null : value / 100),
  note: ({ note }) => note,
  tags: ({ tags, company }) => tags.map(tag => tagWord(tag, company.account)),
  utm_source: ({ channel }) => channel.utm?.[0] ?? null,
  utm_medium: ({ channel }) => channel.utm?.[1] ?? null,
  utm_campaign: form => utm(form, form.campaign),
  form_name: ({ kind }) => kind.name,
  timeline_url: ({ id, company }) =>
    `https://app.callrail.com/form_submissions/${company.account.numericId}/${id}/timeline`,
  milestones: ({ person, submittedAt, given }) =>
    person ? withGiven(milestones(person, submittedAt, 'UTC'), given?.milestones) : null,
};

/** A form with its default fields and those of `fields` that there are. */
export function formWire(form: FormRecord, fields: readonly string[]): Record<string, unknown> {
  const { person, channel } = form;
  const wire: Record<string, unknown> = {
    ...shortFormWire(form),
    customer_phone_number: person?.phone ?? null,
    customer_name: person?.name ?? null,
    customer_email: form.email,
    formatted_customer_phone_number: displayPhone(person?.phone ?? null),
    formatted_customer_name: person?.name ?? null,
    source: channel.source,
    keywords: form.keywords,
    campaign: form.campaign,
    medium: channel.medium,
  };
  for (const name of fields) {
    const render = Object.hasOwn(extraFields, name) ? extraFields[name] : undefined;
    if (render) wire[name] = render(form);
  }
  return preferGiven(wire, form.given);
}
