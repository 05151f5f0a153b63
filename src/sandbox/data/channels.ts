/** Where a caller came from: what attribution fields are rendered from. */
export interface Channel {
  source: string;
  medium: string;
  /** `utm_source` and `utm_medium`, for channels that tag their links. */
  utm: readonly [string, string] | null;
  click: 'gclid' | 'fbclid' | 'msclkid' | null;
  referrer: string | null;
  /** Whether a web page was seen before the call. */
  web: boolean;
  paid: boolean;
  /** Whether addresses of landing pages are whole: nothing is added to them. */
  wholeLanding?: true;
}

function channel(source: string, medium: string, more: Partial<Channel> = {}): Channel {
  return {
    source,
    medium,
    utm: null,
    click: null,
    referrer: null,
    web: true,
    paid: false,
    ...more,
  };
}

const google = 'https://www.google.com/';

export const channels = {
  googleAds: channel('Google Ads', 'PPC', {
    utm: ['google', 'cpc'],
    click: 'gclid',
    referrer: google,
    paid: true,
  }),
  callExtension: channel('Google Ads', 'PPC', { web: false, paid: true }),
  googleOrganic: channel('Google Organic', 'organic', { referrer: google }),
  businessProfile: channel('Google My Business', 'organic', {
    utm: ['google', 'organic'],
    referrer: google,
  }),
  microsoftAds: channel('Bing Paid', 'PPC', {
    utm: ['bing', 'cpc'],
    click: 'msclkid',
    referrer: 'https://www.bing.com/',
    paid: true,
  }),
  bingOrganic: channel('Bing Organic', 'organic', { referrer: 'https://www.bing.com/' }),
  facebook: channel('Facebook', 'social', {
    utm: ['facebook', 'paid_social'],
    click: 'fbclid',
    referrer: 'https://m.facebook.com/',
    paid: true,
  }),
  yelp: channel('yelp.com', 'referral', { referrer: 'https://www.yelp.com/biz' }),
  angi: channel('angi.com', 'referral', { referrer: 'https://www.angi.com/companylist' }),
  newsletter: channel('Newsletter', 'email', { utm: ['newsletter', 'email'] }),
  direct: channel('Direct', 'direct'),
  mailer: channel('Direct Mail', 'offline', { web: false }),
  billboard: channel('Billboard', 'offline', { web: false }),
  radio: channel('Radio', 'offline', { web: false }),
} satisfies Record<string, Channel>;

/** What a session tracker on a web site sees. */
export const siteMix: readonly (readonly [Channel, number])[] = [
  [channels.googleAds, 34],
  [channels.googleOrganic, 28],
  [channels.direct, 14],
  [channels.microsoftAds, 6],
  [channels.facebook, 7],
  [channels.bingOrganic, 4],
  [channels.yelp, 4],
  [channels.newsletter, 3],
];
