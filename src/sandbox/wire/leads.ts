import type { Lead } from '../leads';
import type { TagRecord } from '../records';
import { utcMillis, utcSeconds } from '../timestamps';
import { landingPage, milestones } from './callAttribution';
import { textStatus } from './conversations';

export function leadWire({ person, company, createdAt, forms }: Lead): Record<string, unknown> {
  return {
    id: person.personId,
    name: person.name,
    phone: person.phone,
    email: forms.find(({ email }) => email !== null)?.email ?? null,
    created_at: utcMillis(createdAt),
    company_id: company.id,
    company_name: company.name,
  };
}

/** The head of a timeline. */
export function leadDetailWire({ person, createdAt, forms, texts }: Lead) {
  const { channel } = person;
  const reached = milestones(person, createdAt, 'UTC');
  const click: Partial<Record<string, string>> = reached.first_touch.landing_page_url_params;
  const tags = new Set<TagRecord>([
    ...person.calls.flatMap(call => call.tags),
    ...forms.flatMap(form => form.tags),
    ...texts.flatMap(({ conversation }) => conversation.tags),
  ]);
  return {
    customer_name: person.name,
    customer_phone_number: person.phone,
    total_interactions: person.calls.length + forms.length + texts.length,
    first_touch: reached.first_touch,
    last_touch: reached.last_touch,
    lead_creation: reached.lead_created,
    lead_qualification: reached.qualified,
    tags: [...tags].map(({ id, name, color }) => ({ id, name, color })),
    convert_assist: false,
    voice_assist: false,
    transcript: person.calls.some(({ recordingSeconds }) => recordingSeconds !== null),
    source: channel.source,
    medium: channel.medium,
    campaign: person.campaign,
    landing_page_url: landingPage(person),
    referrer_url: channel.referrer,
    click_id: click.gclid ?? click.msclkid ?? click.fbclid ?? null,
  };
}

export interface TimelineEvent {
  at: number;
  wire: Record<string, unknown>;
}

/** What happened, in no order: each event has its own fields by type. */
export function timelineOf({ person, createdAt, forms, texts }: Lead): TimelineEvent[] {
  const event = (at: number, type: string, id: string, more: Record<string, unknown>) => ({
    at,
    wire: { type, id, event_date: utcSeconds(at), ...more },
  });
  return [
    event(person.firstTouchAt, 'milestone', `first_touch-${person.personId}`, {
      milestone: 'first_touch',
      source: person.channel.source,
    }),
    event(createdAt, 'milestone', `lead_created-${person.personId}`, {
      milestone: 'lead_created',
      source: person.channel.source,
    }),
    ...person.calls.map(call =>
      event(call.startedAt, 'call', call.id, {
        duration: call.duration,
        answered: call.outcome === 'answered' || call.outcome === 'outbound',
        note: call.note,
      }),
    ),
    ...forms.map(form =>
      event(form.submittedAt, 'form_submission', form.id, {
        form_name: form.kind.name,
        form_url: form.kind.url,
        form_data: form.data,
      }),
    ),
    ...texts.map(({ text }) =>
      event(text.createdAt, 'sms', text.id, {
        direction: text.direction,
        content: text.content,
        status: textStatus(text, 'failed'),
      }),
    ),
  ];
}
