import { attributionFields } from '../wire/callAttribution';
import { conversationFields } from '../wire/callConversation';
import { detailFields } from '../wire/callDetails';
import { parseIso } from '../seeding/fields';
import type { Facts, Rule } from './facts';
import * as paths from './pathRules';
import { nearest } from '../nearest';
import { parameterValues, sortable } from './values';

const quoted = (names: readonly string[]) => names.map(name => `"${name}"`).join(', ');

/** Those that are read as lists, whichever way they come. */
const lists = ['tags', 'fields', 'tracker_ids', 'custom_form_ids'];

/** Those of CallRail's own `next_page` links are its own business. */
const ownLink = (facts: Facts) => facts.query.get('controller') !== undefined;

const ignoredParameters: Rule = facts => {
  const { method, query, resource } = facts;
  if (method !== 'GET' || !resource?.GET || ownLink(facts)) return undefined;
  const known = [...resource.GET, 'format'];
  const given = new Set(query.entries().map(([name]) => name));
  const ignored = [...given].filter(
    name =>
      !known.includes(name) && !lists.some(list => known.includes(list) && name === `${list}[]`),
  );
  if (ignored.length === 0) return undefined;
  const advice = ignored.map(name => {
    const bare = name.replace(/\[\]$/, '');
    return known.includes(bare)
      ? ` ${bare} takes one value, without brackets.`
      : nearest(bare, known);
  });
  return `CallRail ignores ${quoted(ignored)} here.${advice.join('')}`;
};

const ignoredFields: Rule = ({ method, body, resource }) => {
  const known = method === 'POST' || method === 'PUT' ? resource?.[method] : undefined;
  if (!body || !known) return undefined;
  const ignored = Object.keys(body).filter(name => !known.includes(name));
  if (ignored.length === 0) return undefined;
  const advice = ignored.map(name => nearest(name, known)).join('');
  return `CallRail ignores ${quoted(ignored)} in this body.${advice}`;
};

const misplacedParameters: Rule = ({ method, query, hasBody, contentType }) => {
  if (method !== 'POST' && method !== 'PUT') return undefined;
  if (!hasBody && query.text !== '') return `Parameters of ${method} go into a JSON body.`;
  const fits = /json|multipart\/form-data/.test(contentType);
  return hasBody && !fits ? 'Bodies need Content-Type: application/json.' : undefined;
};

const orderAlone: Rule = ({ query }) =>
  query.get('order') !== undefined && query.get('sort') === undefined
    ? 'order needs sort beside it, as in sort=start_time&order=asc.'
    : undefined;

const sortField: Rule = facts => {
  const { query, resource } = facts;
  const sort = query.get('sort');
  const known = resource && sortable[resource.path];
  if (sort === undefined || !known || known.includes(sort) || ownLink(facts)) return undefined;
  const advice = nearest(sort, known);
  return `This cannot be sorted by "${sort}"${advice ? `.${advice}` : `, but by ${known.join(', ')}.`}`;
};

/** The same value twice, as of clients that add their own to a `next_page`, means what it says. */
const repeated: Rule = ({ method, query, resource }) => {
  if (method !== 'GET' || !resource) return undefined;
  const first = new Map<string, string>();
  const twice = new Set<string>();
  for (const [name, value] of query.entries()) {
    if ((first.get(name) ?? value) !== value) twice.add(name);
    else first.set(name, value);
  }
  for (const name of [...twice])
    if (name.endsWith('[]') || lists.includes(name)) twice.delete(name);
  return twice.size > 0
    ? `CallRail reads only the last of several ${quoted([...twice])}.`
    : undefined;
};

const oddDate: Rule = ({ query, resource }) => {
  if (!resource?.dated) return undefined;
  const odd = ['start_date', 'end_date'].find(name => {
    const given = query.get(name);
    return given !== undefined && parseIso(given) === undefined;
  });
  if (odd === undefined) return undefined;
  return / \d\d:?\d\d$/.test(query.get(odd) ?? '')
    ? `In an address + is a space: in ${odd}, write + as %2B, or the time in UTC with a Z.`
    : `${odd} is not a date or time such as 2026-11-01 or 2026-11-01T08:00:00Z.`;
};

const trackerIds: Rule = ({ query, resource }) =>
  resource?.GET?.includes('tracker_ids') && query.get('tracker_ids') !== undefined
    ? 'tracker_ids is read only as tracker_ids[]=TRK...&tracker_ids[]=TRK... (brackets encoded: %5B%5D).'
    : undefined;

const noDates: Rule = facts => {
  const { method, query, resource } = facts;
  // What was not found is not about any days.
  if (paths.missingJson(facts) !== undefined) return undefined;
  const dated = ['date_range', 'start_date', 'end_date'].some(name => query.get(name));
  return method === 'GET' && resource?.dated && !dated
    ? 'Without dates this is about the last 7 days: give date_range, or start_date and end_date.'
    : undefined;
};

const allTime: Rule = ({ query }) =>
  query.get('date_range') === 'all_time'
    ? 'CallRail refuses what reaches back more than 25 months, all_time among it: give start_date.'
    : undefined;

const largePage: Rule = ({ query }) =>
  (query.integer('per_page') ?? 0) > 250 ? 'per_page is at most 250.' : undefined;

const pageStyles: Rule = facts => {
  const { query, resource } = facts;
  if (!resource?.GET?.includes('relative_pagination') || ownLink(facts)) return undefined;
  const relative = query.flag('relative_pagination');
  if (relative && query.get('page') !== undefined)
    return 'With relative_pagination, pages go by offset, counted from 0; page is ignored.';
  return !relative && query.get('offset') !== undefined
    ? 'offset means something only with relative_pagination=true; otherwise pages go by page, from 1.'
    : undefined;
};

const commaTags: Rule = ({ query, below }) =>
  /^\/[^/]+\/calls$/.test(below) && (query.get('tags') ?? '').includes(',')
    ? 'The list of calls reads tags=A,B as one name: send tags[]=A&tags[]=B.'
    : undefined;

const oddValue: Rule = facts => {
  const { method, query, resource } = facts;
  if (method !== 'GET' || !resource || ownLink(facts)) return undefined;
  const odd = Object.entries(parameterValues[resource.path] ?? {}).flatMap(([name, values]) => {
    const given = query.get(name);
    return given === undefined || values.includes(given)
      ? []
      : [`${name}=${given} means nothing here: it is none of ${values.join(', ')}.`];
  });
  return odd[0];
};

const oddNumber: Rule = facts => {
  const { query, resource } = facts;
  const odd = ['page', 'per_page', 'offset', 'min_duration', 'max_duration'].find(name => {
    const given = resource?.GET?.includes(name) ? query.get(name) : undefined;
    const least = name.endsWith('page') ? 1 : 0;
    return given !== undefined && !((query.integer(name) ?? -1) >= least);
  });
  return odd === undefined || ownLink(facts)
    ? undefined
    : `${odd}=${query.get(odd)} is no number that ${odd} can be.`;
};

const turnedRange: Rule = ({ query, resource }) => {
  const [start, end] = ['start_date', 'end_date'].map(name => parseIso(query.get(name) ?? ''));
  return resource?.dated && start !== undefined && end !== undefined && end < start
    ? 'end_date is before start_date: nothing can be in between.'
    : undefined;
};

const userInQuery: Rule = ({ method, query, resource }) =>
  method === 'GET' && resource?.path === '/:/notifications' && query.get('user_id')
    ? 'user_id does not filter notifications in an address: pick those of the user yourself.'
    : undefined;

const single: readonly string[] = Object.keys(conversationFields);
const listed: readonly string[] = Object.keys({ ...attributionFields, ...detailFields });

const chosenFields: Rule = ({ query, below, method }) => {
  const [, , name, id] = below.split('/');
  if (method !== 'GET' || name !== 'calls' || id === 'summary' || id === 'timeseries')
    return undefined;
  const chosen = query.commas('fields');
  const early = id === undefined ? chosen.filter(field => single.includes(field)) : [];
  // Names of default fields may be there too: they change nothing.
  const unknown = chosen.filter(
    field => !listed.includes(field) && !single.includes(field) && !defaultFields.has(field),
  );
  const sentences = [
    early.length > 0 && `${quoted(early)} can be had of single calls only.`,
    unknown.length > 0 &&
      `There is no field ${quoted(unknown)}.${nearest(unknown[0] ?? '', listed)}`,
  ].filter(sentence => sentence !== false);
  return sentences.length > 0 ? sentences.join(' ') : undefined;
};

const defaultFields = new Set(
  (
    'id answered business_phone_number customer_city customer_country customer_name ' +
    'customer_phone_number customer_state direction duration recording recording_duration ' +
    'recording_player start_time tracking_phone_number voicemail'
  ).split(' '),
);

const unSpam: Rule = ({ body, method }) =>
  method === 'PUT' && body && (body.spam === false || body.spam === 'false')
    ? 'spam knows only true: a call cannot be taken back from spam, and false does nothing.'
    : undefined;

const tagList: Rule = ({ body, method, below }) =>
  method === 'PUT' && below.includes('/calls/') && body?.tag_list !== undefined
    ? "CallRail's own reference names this field tags, not tag_list: read back what became of it."
    : undefined;

/** In the order in which they are told. */
export const rules: readonly Rule[] = [
  paths.patch,
  paths.unknownBase,
  paths.scheme,
  paths.withoutAccount,
  paths.unknownAccount,
  paths.unknownResource,
  paths.missingJson,
  paths.otherMethod,
  misplacedParameters,
  orderAlone,
  sortField,
  repeated,
  oddDate,
  trackerIds,
  ignoredParameters,
  oddValue,
  oddNumber,
  turnedRange,
  userInQuery,
  commaTags,
  chosenFields,
  pageStyles,
  largePage,
  allTime,
  noDates,
  ignoredFields,
  unSpam,
  tagList,
];
