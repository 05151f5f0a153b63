import { always, type FieldNotes } from './note';

export const accountNotes: FieldNotes = {
  id: always('The account’s id: `ACC` and 32 hex digits. Every path begins with it.'),
  name: always('The account’s name.'),
  numeric_id: 'The number that addresses inside CallRail’s answers use in place of the id.',
  inbound_recording_enabled: 'Whether inbound calls are recorded.',
  outbound_recording_enabled: 'Whether outbound calls are recorded.',
  hipaa_account: 'Whether HIPAA applies: addresses of recordings then hold for about 24 hours.',
  created_at: 'When it was created. Not ISO 8601: `2026-02-10 03:43:50 -0500`.',
};

export const tagNotes: FieldNotes = {
  id: always('The tag’s id: an integer in lists, text in answers to create and update.'),
  name: always('The tag’s name. A new name changes the tag on every call that has it.', {
    refusal: 'A tag needs a name.',
  }),
  tag_level: always('`account` for all companies, or `company`. It cannot be changed.'),
  color: always('The tag’s colour, one of 24 names. CallRail answers 400 to any other.'),
  background_color: 'A second colour name, which CallRail sets; it may be missing.',
  company_id: always('The company that the tag belongs to; null for a tag of the account.'),
  status: always(
    'Whether the tag is offered. `disabled` retires a tag and keeps it on calls; deleting it takes ' +
      'it off all of them. An update writes it as `disabled: true` or `false`.',
    {
      words: {
        enabled: 'The tag can be put on calls.',
        disabled: 'The tag is retired; calls that have it keep it.',
      },
    },
  ),
  created_at: 'When the tag was created: ISO 8601 with an offset.',
};

export const userNotes: FieldNotes = {
  id: always('The user’s id: `USR` and 32 hex digits.'),
  email: always('The address by which the user signs in.'),
  first_name: always('The first name.'),
  last_name: always('The last name.'),
  name: always('First and last name in one.'),
  role: always('What the user may do: `admin`, `manager` or `reporting`.'),
  accepted: 'Whether the user has accepted the invitation.',
  created_at: always('When the user was invited: ISO 8601 with an offset.'),
  companies: 'The companies that the user may see.',
};

export const integrationNotes: FieldNotes = {
  id: always('The integration’s id, an integer.'),
  type: always('The other service, such as `Slack`, `Webhooks` or `GoogleAnalytics`.'),
  state: always('Whether it runs: `active`, `disabled`, `pending` or `failed`.'),
  config: always(
    'Settings, whose form depends on `type`. They may hold keys of the other service, which ' +
      'CallRail Explorer masks.',
  ),
  signing_key: 'The secret that webhooks are signed with. Only when asked for.',
};

export const notificationNotes: FieldNotes = {
  id: always('The notification’s id, an integer.'),
  name: 'A sentence that says who is told of what. Only lists have it.',
  user_id: 'Who is told: a user. Without one, `email` says who.',
  email: 'Who is told, by address only.',
  alert_type: always('Which calls are told of: `all`, `first_call`, `missed_and_vm` or `vm_only`.'),
  call_enabled: always('Whether calls are told of.'),
  sms_enabled: always('Whether text messages are told of.'),
  send_desktop: always('Whether it appears on the desktop.'),
  send_email: always('Whether it goes by email.'),
  send_push: always('Whether it goes to the mobile app.'),
  company_id: always('The company it is about; null for all.'),
  tracker_id: always('The tracker it is about; null for all.'),
  company_name: 'The company’s name. Only in answers to create and update.',
  tracker_name: 'The tracker’s name. Only in answers to create and update.',
  agent_id: 'The user, in answers to create and update.',
  agent_name: 'The user’s name, in answers to create and update.',
};
