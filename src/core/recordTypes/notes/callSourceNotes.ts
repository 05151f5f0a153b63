import { always, type FieldNotes } from './note';

/** Where a call came from. Attribution is that of the first touch. */
export const callSourceNotes: FieldNotes = {
  campaign: 'The campaign of the first touch; null where there was none.',
  custom: 'Cookies that the company captures, by name; session trackers only.',
  device_type: '`mobile` or `desktop`; null where nobody was on the website.',
  fbclid: 'Facebook’s click id, from the address of the landing page.',
  ga: 'The visitor’s id in Google Analytics.',
  gclid: 'Google’s click id, from the address of the landing page.',
  keywords: 'What the visitor searched for, as far as the search engine tells.',
  landing_page_url:
    'The page by which the visitor came, parameters included; session trackers only.',
  last_requested_url: 'The page from which the visitor called; session trackers only.',
  medium: 'The medium of the first touch, such as `PPC`, `Organic` or `direct`.',
  milestones: 'The touches on the way to the call, each with its own attribution.',
  msclkid: 'Microsoft’s click id, from the address of the landing page.',
  referrer_domain: 'The host that led to the website.',
  referring_url: 'The page that led to the website.',
  session_uuid: 'The visitor’s session on the website; session trackers only.',
  source: 'The source of the first touch, such as `Google Ads`. No filter of the list asks for it.',
  utm_campaign: '`utm_campaign` of the landing page.',
  utm_content: '`utm_content` of the landing page.',
  utm_medium: '`utm_medium` of the landing page.',
  utm_source: '`utm_source` of the landing page.',
  utm_term: '`utm_term` of the landing page.',
};

export const milestonesNotes: FieldNotes = {
  first_touch: always('The first time that the visitor was seen.'),
  lead_created: always('When the visitor got in touch first and so became a lead.'),
  qualified: always('When the lead was marked as good; not reached, every field in it is null.'),
  last_touch: 'The last touch before the latest contact.',
};

export const milestoneNotes: FieldNotes = {
  event_date: always('When it happened; null for a milestone that was not reached.'),
  source: always('The source of this touch.'),
  medium: always('The medium of this touch.'),
  campaign: always('The campaign of this touch.'),
  keywords: always('What was searched for.'),
  match_type: always('How an advertisement matched, as its network writes it: `p`, `e`, `b`.'),
  ad_position: always('Where the advertisement stood.'),
  device: always('The visitor’s device.'),
  session_browser: always('The visitor’s browser.'),
  landing: always('The page by which the visitor came.'),
  referrer: always('The page that led there.'),
  landing_page_url_params: always(
    'Parameters of the landing page’s address; empty when not reached.',
  ),
  referrer_url_params: always('Parameters of the referring address; empty when not reached.'),
  url_utm_params: always('The `utm_…` parameters; empty when not reached.'),
};
