import assert from 'node:assert/strict';
import {
  defaultCallFields,
  documentedCallFields,
  singleCallFields,
} from '../../../../src/api/callFields';
import { dateRanges } from '../../../../src/api/resources/callQuery';
import { sortFields } from '../../../../src/core/query/callQuery';
import { endpointGroups, type Endpoint } from '../../../../src/core/endpoints/endpoint';
import { endpoints } from '../../../../src/core/endpoints/endpoints';
import { findEndpoint, idsOfPath, queryName } from '../../../../src/core/endpoints/findEndpoint';
import { tagPalette } from '../../../../src/protocol/tagPalette';

const named = (id: string): Endpoint => {
  const found = endpoints.find(each => each.id === id);
  assert.ok(found, id);
  return found;
};
const valuesOf = (id: string, name: string) =>
  named(id).parameters.find(each => each.name === name)?.values;

describe('Catalogue of endpoints', () => {
  it('names each once, in a group of its own', () => {
    const ids = endpoints.map(({ id }) => id);
    assert.equal(new Set(ids).size, ids.length);
    const places = endpoints.map(({ method, path }) => `${method} ${path}`);
    assert.equal(new Set(places).size, places.length);
    assert.deepEqual([...new Set(endpoints.map(({ group }) => group))], endpointGroups);
    for (const { id, group } of endpoints) assert.ok(id.startsWith(`${group}.`), id);
  });

  it('has every method and path of the reference', () => {
    assert.equal(
      endpoints
        .map(({ method, path }) => `${method} ${path.replace('a/{account_id}', '~')}`)
        .join('\n'),
      `GET a.json
GET ~.json
GET ~/calls.json
GET ~/calls/{call_id}.json
POST ~/calls.json
PUT ~/calls/{call_id}.json
GET ~/calls/{call_id}/recording.json
GET ~/calls/{call_id}/page_views.json
GET ~/calls/{call_id}/transcription.json
GET ~/calls/summary.json
GET ~/calls/timeseries.json
GET ~/tags.json
GET ~/tags/{tag_id}.json
POST ~/tags.json
PUT ~/tags/{tag_id}.json
DELETE ~/tags/{tag_id}.json
GET ~/companies.json
GET ~/companies/{company_id}.json
POST ~/companies.json
PUT ~/companies/{company_id}.json
POST ~/companies/bulk_update.json
DELETE ~/companies/{company_id}.json
GET ~/trackers.json
GET ~/trackers/{tracker_id}.json
POST ~/trackers.json
PUT ~/trackers/{tracker_id}.json
DELETE ~/trackers/{tracker_id}.json
GET ~/users.json
GET ~/users/{user_id}.json
POST ~/users.json
PUT ~/users/{user_id}.json
DELETE ~/users/{user_id}.json
GET ~/form_submissions.json
GET ~/form_submissions/{form_submission_id}.json
POST ~/form_submissions.json
PUT ~/form_submissions/{form_submission_id}.json
POST ~/form_submissions/ignored_fields.json
GET ~/forms/summary.json
GET ~/text-messages.json
GET ~/text-messages/{conversation_id}.json
POST ~/text-messages.json
GET ~/sms-threads.json
GET ~/sms-threads/{thread_id}.json
PUT ~/sms-threads/{thread_id}.json
GET ~/leads.json
GET ~/leads/{person_id}/timeline.json
GET ~/integrations.json
GET ~/integrations/{integration_id}.json
POST ~/integrations.json
PUT ~/integrations/{integration_id}.json
DELETE ~/integrations/{integration_id}.json
GET ~/integration_triggers.json
GET ~/integration_triggers/{integration_filter_id}.json
POST ~/integration_triggers.json
PUT ~/integration_triggers/{integration_filter_id}.json
DELETE ~/integration_triggers/{integration_filter_id}.json
GET ~/notifications.json
POST ~/notifications.json
PUT ~/notifications/{notification_id}.json
DELETE ~/notifications/{notification_id}.json
GET ~/caller_ids.json
GET ~/caller_ids/{caller_id}.json
POST ~/caller_ids.json
DELETE ~/caller_ids/{caller_id}.json
GET ~/message-flows.json
GET ~/message-flows/{flow_id}.json
POST ~/message-flows.json
PUT ~/message-flows/{flow_id}.json
DELETE ~/message-flows/{flow_id}.json
GET ~/summary_emails.json
GET ~/summary_emails/{summary_email_id}.json
POST ~/summary_emails.json
PUT ~/summary_emails/{summary_email_id}.json
DELETE ~/summary_emails/{summary_email_id}.json`,
    );
  });

  for (const endpoint of endpoints)
    it(`is whole for ${endpoint.id}`, () => {
      const { method, path, parameters, title, summary, notes, listKey } = endpoint;
      assert.match(path, /^a(?:\/[\w{}/-]+)?\.json$/);
      const ids = parameters.filter(each => each.in === 'path');
      assert.deepEqual(
        ids.map(({ name }) => `{${name}}`),
        path.match(/\{\w+\}/g) ?? [],
      );
      for (const id of ids) assert.ok(id.ids !== undefined && id.required && id.type === 'id');
      const rest = parameters.filter(each => each.in !== 'path');
      assert.ok(rest.every(each => each.in === (method === 'GET' ? 'query' : 'body')));
      assert.equal(new Set(rest.map(({ name }) => name)).size, rest.length);
      for (const { name, note, values } of parameters) {
        assert.match(note, /\S(?:[.…]|\}|\])$/, `${name}: ${note}`);
        if (values) assert.equal(new Set(values).size, values.length, name);
      }
      for (const text of [summary, ...notes]) assert.match(text, /^\S.*[.}]$/, text);
      assert.match(title, /^[A-Z].*[^.]$/);
      // Whatever is paged is a list, and has a name for it.
      const isPaged = rest.some(({ name }) => name === 'per_page');
      const holdsMessages = ['texts.conversation', 'texts.thread'].includes(endpoint.id);
      assert.equal(listKey !== undefined, isPaged && !holdsMessages);
      if (/[a-z]s\.json$/.test(path) && method === 'GET' && !path.endsWith('timeseries.json'))
        assert.ok(listKey !== undefined, 'A list names its key.');
    });

  it('names the keys of lists as CallRail does, not as the paths are called', () => {
    const keys = Object.fromEntries(
      endpoints.flatMap(({ path, listKey }) =>
        listKey === undefined ? [] : [[path.replace(/^a\/\{account_id\}\//, ''), listKey]],
      ),
    ) as Record<string, string>;
    assert.deepEqual(
      [
        keys['integration_triggers.json'],
        keys['text-messages.json'],
        keys['sms-threads.json'],
        keys['message-flows.json'],
        keys['calls/{call_id}/page_views.json'],
      ],
      ['integration_criteria', 'conversations', 'sms_threads', 'message-flows', 'page_views'],
    );
  });

  it('agrees with what the client sends', () => {
    assert.deepEqual(valuesOf('calls.list', 'sort'), sortFields);
    for (const id of ['calls.list', 'calls.summary', 'calls.timeseries', 'forms.list'])
      assert.deepEqual(valuesOf(id, 'date_range'), dateRanges);
    assert.deepEqual(valuesOf('calls.get', 'fields'), documentedCallFields);
    const listed = valuesOf('calls.list', 'fields') ?? [];
    for (const field of [...singleCallFields, ...defaultCallFields])
      assert.ok(!listed.includes(field), field);
    assert.equal(listed.length, documentedCallFields.length - singleCallFields.length);
    assert.deepEqual(
      [...(valuesOf('tags.create', 'color') ?? [])].sort(),
      Object.keys(tagPalette).sort(),
    );
  });

  it('says what reaches people or costs money', () => {
    const reaching = endpoints.filter(each => each.sendsRealWorld).map(({ id }) => id);
    assert.deepEqual(reaching, [
      'calls.create',
      'trackers.create',
      'users.create',
      'texts.send',
      'callerIds.create',
    ]);
    assert.ok(
      endpoints.every(({ method, sendsRealWorld }) => !sendsRealWorld || method === 'POST'),
    );
  });

  it('needs a company where CallRail answers 400 without', () => {
    const needing = endpoints.filter(({ parameters }) =>
      parameters.some(
        ({ name, in: place, required }) => name === 'company_id' && place === 'query' && required,
      ),
    );
    assert.deepEqual(
      needing.map(({ id }) => id),
      ['integrations.list', 'integrations.filters', 'callerIds.list'],
    );
  });

  it('finds the endpoint of a path, a word before an id', () => {
    const find = (path: string, method: Endpoint['method'] = 'GET') =>
      findEndpoint(method, path)?.id;
    assert.equal(find('a.json'), 'accounts.list');
    assert.equal(find('a/ACC1.json'), 'accounts.get');
    assert.equal(find('a/1/calls/summary.json'), 'calls.summary');
    assert.equal(find('a/1/calls/CAL1.json'), 'calls.get');
    assert.equal(find('a/1/calls/CAL1.json', 'PUT'), 'calls.update');
    assert.equal(find('a/1/calls/CAL1/recording.json'), 'calls.recording');
    assert.equal(find('a/1/calls'), undefined);
    assert.equal(find('a/1/nothing.json'), undefined);
    assert.equal(find('x/a.json'), undefined);
    assert.deepEqual(
      idsOfPath(named('calls.recording'), 'a/ACC1/calls/CAL%201/recording.json').map(
        ({ parameter, id }) => [parameter.name, id],
      ),
      [
        ['account_id', 'ACC1'],
        ['call_id', 'CAL 1'],
      ],
    );
  });

  it('writes lists with brackets', () => {
    const names = named('calls.summary').parameters.map(queryName);
    assert.ok(names.includes('tracker_ids[]') && names.includes('tags[]'));
    assert.ok(names.includes('fields') && names.includes('company_id'));
  });
});
