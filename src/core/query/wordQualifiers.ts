import type { CallListFilters, CallMetricsFilters } from '../../api/resources/callQuery';
import type { CallQuery } from './callQuery';
import { nearestWord } from './nearest';
import type { Qualifier } from './qualifier';

type WordName = 'status' | 'direction' | 'device' | 'lead' | 'type';

/** A qualifier with a vocabulary: each word as it is written, and as CallRail takes it in the list. */
function word<const Words extends Readonly<Record<string, string>>>(
  name: WordName,
  words: Words,
  list: (wire: Words[keyof Words]) => CallListFilters,
  metrics: (wire: Words[keyof Words]) => CallMetricsFilters,
): Qualifier {
  const values = Object.keys(words);
  const wire = (query: CallQuery) => {
    const value = query[name];
    return value === undefined ? undefined : (words[value] as Words[keyof Words]);
  };
  /** CallRail's own words are understood as well, if not taken. */
  const nearest = (written: string) => {
    const found = nearestWord(written, [...values, ...Object.values(words)]);
    return values.find(value => value === found || words[value] === found);
  };
  return {
    name,
    values,
    take(draft, written) {
      const value = values.find(each => each === written.toLowerCase());
      if (value === undefined)
        return { code: 'unknown-value', nearest: nearest(written), other: values.join(', ') };
      Object.assign(draft, { [name]: value });
      return undefined;
    },
    give: query => (query[name] === undefined ? [] : [query[name]]),
    list(query) {
      const value = wire(query);
      return value === undefined ? {} : list(value);
    },
    metrics(query) {
      const value = wire(query);
      return value === undefined ? {} : metrics(value);
    },
  };
}

export const status = word(
  'status',
  { answered: 'answered', missed: 'missed', voicemail: 'voicemail' },
  answer_status => ({ answer_status }),
  answer_status => ({ answer_status }),
);

export const direction = word(
  'direction',
  { inbound: 'inbound', outbound: 'outbound' },
  direction => ({ direction }),
  direction => ({ direction }),
);

export const device = word(
  'device',
  { desktop: 'desktop', mobile: 'mobile' },
  device => ({ device }),
  device => ({ device }),
);

/** CallRail has no lead status for calls that nobody has scored, but a filter for them. */
export const lead = word(
  'lead',
  { good: 'good_lead', bad: 'not_a_lead', unscored: 'not_scored' },
  lead_status => ({ lead_status }),
  lead_status => ({ lead_status }),
);

/** The numbers have no such filter, but others that come to the same, one of each. */
export const type = word(
  'type',
  {
    'first-call': 'first_call',
    missed: 'missed',
    voicemail: 'voicemails',
    inbound: 'inbound',
    outbound: 'outbound',
  },
  call_type => ({ call_type }),
  call_type => {
    switch (call_type) {
      case 'first_call':
        return { first_time_callers: true };
      case 'inbound':
      case 'outbound':
        return { direction: call_type };
      case 'missed':
        return { answer_status: 'missed' };
      case 'voicemails':
        return { answer_status: 'voicemail' };
    }
  },
);
