import type { CallView, TagChoice, Transcript } from '../../src/protocol/callPanel';

/** A call as a host would show it, with everything in it. */
export function callView(changes: Partial<CallView> = {}): CallView {
  return {
    id: 'CAL019c46b8fd3a7d31a7a9d0f6c29b1c11',
    title: 'Jane Caller',
    customer: {
      phone: { display: '(555) 555-0123', e164: '+15555550123' },
      location: 'Denver, CO, US',
    },
    trackingNumber: { display: '(555) 555-0188', e164: '+15555550188' },
    businessNumber: { display: '(555) 555-0199', e164: '+15555550199' },
    direction: 'inbound',
    outcome: 'answered',
    firstCall: true,
    companyTime: 'Tue, Feb 10, 2026, 12:45:19 AM MST',
    startTime: '2026-02-10T07:45:19.000Z',
    duration: '2m 59s',
    agent: 'sam.agent@example.com',
    company: 'Widget Shop',
    tracker: 'Google Ads: brand',
    attribution: [
      { key: 'source', value: 'Google Ads' },
      { key: 'medium', value: 'CPC' },
      { key: 'campaign', value: 'Spring sale' },
      { key: 'keywords', value: 'buy widgets near me' },
      {
        key: 'landing_page_url',
        value:
          'https://widgets.example.com/spring?utm_source=google&gclid=Cj0KCQiA_brand_0123456789',
      },
      { key: 'referring_url', value: 'https://www.google.com/' },
      { key: 'utm_source', value: 'google' },
      { key: 'gclid', value: 'Cj0KCQiA_brand_0123456789' },
    ],
    milestones: [
      {
        key: 'first_touch',
        date: 'Feb 2, 2026, 4:11 PM',
        source: 'Google Organic',
        medium: 'organic',
        campaign: null,
        keywords: null,
        landing: 'https://widgets.example.com/',
        referrer: 'https://www.google.com/',
        device: 'mobile',
      },
      {
        key: 'lead_created',
        date: 'Feb 10, 2026, 12:45 AM',
        source: 'Google Ads',
        medium: 'CPC',
        campaign: 'Spring sale',
        keywords: 'buy widgets near me',
        landing: 'https://widgets.example.com/spring',
        referrer: 'https://www.google.com/',
        device: 'desktop',
      },
      {
        key: 'qualified',
        date: null,
        source: null,
        medium: null,
        campaign: null,
        keywords: null,
        landing: null,
        referrer: null,
        device: null,
      },
    ],
    tags: [
      { name: 'Schedule requested', color: 'green1', background: 'green1' },
      { name: 'Existing customer', color: 'gray1', background: 'green2' },
      { name: 'Follow up', color: 'gray2', background: 'gray2' },
    ],
    form: {
      customer_name: 'Jane Caller',
      note: 'Asked about delivery to Boulder.',
      lead_status: 'good_lead',
      value: '120.00',
    },
    recording: { state: 'available', recent: false, seconds: 12, player: true, hipaa: false },
    priorCalls: 2,
    webPage: true,
    ...changes,
  };
}

export const tagChoices: TagChoice[] = [
  { name: 'Schedule requested', color: 'green1', background: 'green1', level: 'company' },
  { name: 'Spanish speaker', color: 'blue2', background: 'blue2', level: 'account' },
  { name: 'Service area', color: 'orange4', background: 'orange4', level: 'company' },
  { name: 'Sale closed', color: 'purple1', background: 'purple1', level: 'company' },
  { name: 'Wrong number', color: 'red2', background: 'red2', level: 'account' },
];

export const conversation: Transcript = {
  turns: [
    { speaker: 'agent', phrase: 'Widget Shop, this is Sam. How can I help you?', start: 0 },
    { speaker: 'caller', phrase: 'Hi, do you deliver to Boulder?', start: 3.2 },
    { speaker: 'agent', phrase: 'We do, on Tuesdays and Fridays.', start: 6 },
    { speaker: 'caller', phrase: 'Great, then I would like to order twelve.', start: 9 },
  ],
  text: null,
  summary: 'The caller asked about delivery to Boulder and ordered twelve widgets.',
  explanation: null,
};
