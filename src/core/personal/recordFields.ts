import type { RecordKind } from '../records';
import { callFields } from './callFields';
import type { Nature } from './nature';

/** A kind of record, or of an object within one. */
export type RecordName =
  | RecordKind
  | 'callerId'
  | 'companyName'
  | 'trackerSource'
  | 'callFlow'
  | 'callStep'
  | 'callTag'
  | 'turn'
  | 'integrationData'
  | 'percents'
  | 'milestones'
  | 'milestone'
  | 'parameters'
  | 'form';

/** The fields of one kind of record. */
export interface RecordFields {
  /** What is in a field, alone or in a list. */
  values: Readonly<Record<string, Nature>>;
  /** What is in all others; without it nothing is known of them. */
  others?: Nature;
  /** Objects, and lists of them, by field. */
  objects?: Readonly<Record<string, RecordName>>;
}

/** What is known of CallRail's fields: the one table, which everything that masks goes by. */
export const recordFields: Readonly<Record<RecordName, RecordFields>> = {
  account: { values: { id: 'id', name: 'business', created_at: 'time' } },
  company: {
    values: {
      id: 'id',
      name: 'business',
      status: 'word',
      time_zone: 'zone',
      created_at: 'time',
      disabled_at: 'time',
      script_url: 'link',
      swap_cookie_duration: 'amount',
      swap_cookie_duration_unit: 'word',
      verified_caller_ids: 'given',
    },
    objects: { verified_caller_ids: 'callerId' },
  },
  callerId: { values: { name: 'person', phone_number: 'phone' } },
  companyName: { values: { id: 'id', name: 'business' } },
  tracker: {
    values: {
      id: 'id',
      name: 'tracker',
      type: 'word',
      status: 'word',
      destination_number: 'line',
      tracking_numbers: 'line',
      swap_targets: 'line',
      whisper_message: 'wording',
      source: 'source',
      campaign_name: 'campaign',
      created_at: 'time',
      disabled_at: 'time',
    },
    objects: { company: 'companyName', source: 'trackerSource', call_flow: 'callFlow' },
  },
  trackerSource: {
    values: {
      type: 'word',
      landing: 'visit',
      referrer: 'visit',
      search_engine: 'word',
      search_type: 'word',
      google: 'word',
      bing: 'word',
      yahoo: 'word',
    },
  },
  callFlow: {
    values: {
      type: 'word',
      destination_number: 'line',
      greeting_text: 'wording',
      greeting_recording_url: 'link',
      initial_step_id: 'id',
    },
    objects: { steps: 'callStep' },
  },
  callStep: {
    values: {
      id: 'id',
      next_step_id: 'id',
      type: 'word',
      destination_number: 'line',
      prompt: 'wording',
      greeting_text: 'wording',
    },
  },
  tag: {
    values: {
      id: 'id',
      name: 'tag',
      tag_level: 'word',
      color: 'color',
      background_color: 'color',
      company_id: 'id',
      status: 'word',
      created_at: 'time',
    },
  },
  user: {
    values: {
      id: 'id',
      email: 'email',
      first_name: 'person',
      last_name: 'lastName',
      name: 'person',
      role: 'word',
      created_at: 'time',
    },
    objects: { companies: 'companyName' },
  },
  integration: { values: { id: 'id', type: 'service', state: 'word', signing_key: 'token' } },
  notification: {
    values: {
      id: 'id',
      name: 'naming',
      user_id: 'id',
      email: 'email',
      alert_type: 'word',
      company_id: 'id',
      company_name: 'business',
      tracker_id: 'id',
      tracker_name: 'tracker',
      agent_id: 'id',
      agent_name: 'person',
    },
  },
  ...callFields,
  form: { values: { customer_email: 'email', form_data: 'given', user_name: 'person' } },
};
