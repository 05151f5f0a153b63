import { nameKey } from '../nameKey';
import { isIdOf } from './queryNames';
import type { Qualifier } from './qualifier';

/** By name or id; what they stand for is looked up before they are sent. */
export const company: Qualifier = {
  name: 'company',
  values: [],
  take(draft, value) {
    draft.company = value;
    return undefined;
  },
  give: query => (query.company === undefined ? [] : [query.company]),
  list: (_, { company }) => ({ company_id: company }),
  metrics: (_, { company }) => ({ company_id: company }),
};

export const tracker: Qualifier = {
  name: 'tracker',
  values: [],
  take(draft, value) {
    draft.tracker = value;
    return undefined;
  },
  give: query => (query.tracker === undefined ? [] : [query.tracker]),
  list: (_, { tracker }) => ({ tracker_id: tracker }),
  metrics: (_, { tracker }) => ({ tracker_ids: tracker === undefined ? undefined : [tracker] }),
};

/** Calls that have any of the tags. */
export const tag: Qualifier = {
  name: 'tag',
  values: [],
  many: true,
  take(draft, value) {
    if (!draft.tags.includes(value)) draft.tags.push(value);
    return undefined;
  },
  give: query => query.tags,
  list: (_, { tags }) => (tags.length > 0 ? { tags } : {}),
  metrics: (_, { tags }) => (tags.length > 0 ? { tags } : {}),
};

/** Part of the e-mail address, or of the name of a user that has it; the numbers take one user. */
export const agent: Qualifier = {
  name: 'agent',
  values: [],
  take({ after }, value) {
    after.agent = value;
    return undefined;
  },
  give: ({ after }) => (after.agent === undefined ? [] : [after.agent]),
  metrics({ after }, { agents = [] }) {
    const [only] = agents;
    if (after.agent === undefined) return {};
    return only && agents.length === 1 ? { agent: only.id } : undefined;
  },
  matches({ after }, { agents = [] }) {
    const part = nameKey(after.agent ?? '');
    const emails = new Set(agents.map(({ email }) => nameKey(email)));
    const byId = isIdOf('agent', after.agent ?? '');
    return ({ agent_email }) => {
      const email = nameKey(agent_email ?? '');
      return email !== '' && (emails.has(email) || (!byId && email.includes(part)));
    };
  },
};
