import assert from 'node:assert/strict';
import type { Endpoint, Parameter } from '../../src/core/endpoints/endpoint';
import { endpoints } from '../../src/core/endpoints/endpoints';
import { queryName } from '../../src/core/endpoints/findEndpoint';
import { resourceOf, resources } from '../../src/sandbox/hints/resources';
import { testKey, useSandbox } from '../support/useSandbox';

type Json = Record<string, unknown>;

/** Which list has the ids of a path; what is not here is in no list. */
const lists: Partial<Record<NonNullable<Parameter['ids']>, string>> = {
  call: 'calls.list',
  tag: 'tags.list',
  company: 'companies.list',
  tracker: 'trackers.list',
  user: 'users.list',
  formSubmission: 'forms.list',
  conversation: 'texts.conversations',
  smsThread: 'texts.threads',
  lead: 'leads.list',
  integration: 'integrations.list',
  integrationFilter: 'integrations.filters',
  callerId: 'callerIds.list',
  messageFlow: 'flows.list',
  summaryEmail: 'summaryEmails.list',
};

describe('Catalogue of endpoints, at the sandbox', () => {
  const sandbox = useSandbox({ calls: 400 });
  const account = () => sandbox().state.accounts[0]!;

  async function get(path: string, query: readonly (readonly [string, string])[] = []) {
    const search = new URLSearchParams(query as [string, string][]).toString();
    const response = await fetch(`${sandbox().origin}/callrail/v3/${path}?${search}`, {
      headers: {
        authorization: `Bearer ${testKey}`,
        'maton-connection': sandbox().state.connections[0]!.id,
      },
    });
    const body = (await response.json()) as Json;
    return { status: response.status, body, hint: response.headers.get('x-sandbox-hint') };
  }

  /** What an endpoint cannot do without, and dates that have something in them. */
  function needed({ parameters }: Endpoint, company: string): [string, string][] {
    const asked = parameters.filter(each => each.in === 'query');
    return [
      ...asked.filter(each => each.required).map(({ name }): [string, string] => [name, company]),
      ...asked
        .filter(({ name }) => name === 'date_range')
        .map(({ name }): [string, string] => [name, 'last_30_days']),
    ];
  }

  /** Parameters that another does not go without: an order, and days that are more than 200. */
  function mates({ parameters }: Endpoint, name: string): [string, string][] {
    const has = (other: string) => parameters.find(each => each.name === other);
    if (name === 'order') return [['sort', has('sort')?.values?.[0] ?? '']];
    if (name === 'date_range' && has('interval')) return [['interval', 'month']];
    return name === 'interval' ? [['date_range', 'yesterday']] : [];
  }

  /** Ids of a kind, from its list, of whichever company has some. */
  async function idsOf(ids: Parameter['ids']): Promise<string[]> {
    if (ids === 'account') return [account().id];
    const list = endpoints.find(
      ({ id }) => ids !== undefined && ids !== 'tagName' && id === lists[ids],
    );
    assert.ok(list?.listKey, ids);
    for (const { id: company } of account().companies) {
      const path = list.path.replace('{account_id}', account().id);
      const { body } = await get(path, needed(list, company));
      const items = (body[list.listKey] as { id: string | number | null }[] | undefined) ?? [];
      const found = items.flatMap(({ id }) => (id == null ? [] : [String(id)]));
      if (found.length > 0) return found;
    }
    return assert.fail(`The sandbox has no ${ids}.`);
  }

  /** The paths that an endpoint may have here, until one is served. */
  async function* pathsOf({ path, parameters }: Endpoint): AsyncGenerator<string> {
    const own = parameters.filter(each => each.in === 'path' && each.ids !== 'account').at(-1);
    const start = path.replace('{account_id}', account().id);
    if (!own) yield start;
    else for (const id of await idsOf(own.ids)) yield start.replace(`{${own.name}}`, id);
  }

  const gets = endpoints.filter(({ method }) => method === 'GET');
  // What CallRail itself does not document is not served.
  for (const endpoint of gets.filter(({ id }) => id !== 'calls.transcription'))
    it(`are served: ${endpoint.path}`, async () => {
      const tried: unknown[] = [];
      for await (const path of pathsOf(endpoint)) {
        const query = needed(endpoint, account().companies[0]!.id);
        const { status, body } = await get(path, query);
        // Not every call has a recording, a transcript, or pages seen before it.
        if (status === 200) {
          const { listKey } = endpoint;
          if (listKey !== undefined) assert.ok(Array.isArray(body[listKey]), listKey);
          return;
        }
        tried.push([path, status, body]);
      }
      assert.fail(JSON.stringify(tried.slice(0, 3)));
    });

  for (const endpoint of gets.filter(({ path }) => !/\{(?!account_id)/.test(path)))
    it(`takes every value that is documented: ${endpoint.path}`, async () => {
      const path = endpoint.path.replace('{account_id}', account().id);
      const base = needed(endpoint, account().companies[0]!.id);
      for (const parameter of endpoint.parameters) {
        const { name, values = [], type } = parameter;
        if (parameter.in !== 'query') continue;
        const each = type === 'commas' ? [values.join(',')] : values;
        for (const value of each) {
          const beside = mates(endpoint, name);
          const own = base.filter(
            ([other]) => other !== name && !beside.some(([mate]) => mate === other),
          );
          const { status, hint } = await get(path, [
            ...own,
            ...beside,
            [queryName(parameter), value],
          ]);
          assert.equal(status, 200, `${name}=${value}`);
          assert.doesNotMatch(hint ?? '', /ignores/, `${name}=${value}`);
        }
      }
    });

  it('have the parameters that the sandbox tells from misspelt ones', () => {
    for (const { id, path, method, parameters } of endpoints) {
      const below = path
        .replace(/^a/, '')
        .replace(/\.json$/, '')
        .replace(/\{\w+\}/g, 'X1');
      const taken = resourceOf(below)?.[method];
      assert.ok(taken, `${method} ${path}`);
      const names = parameters.filter(each => each.in !== 'path').map(({ name }) => name);
      // The fields of a form are within `form_submission`.
      const checked = id === 'forms.create' ? [] : names;
      assert.deepEqual(
        checked.filter(name => !taken.includes(name)),
        [],
        id,
      );
    }
  });

  it('are all that the sandbox knows, but for media, which are no JSON', () => {
    const known = new Set(
      endpoints.map(
        ({ method, path }) =>
          `${method} ${path
            .replace(/^a/, '')
            .replace(/\.json$/, '')
            .replace(/\{\w+\}/g, ':')}`,
      ),
    );
    const served = resources.flatMap(resource =>
      (['GET', 'POST', 'PUT', 'DELETE'] as const).flatMap(method =>
        resource[method] ? [`${method} ${resource.path}`] : [],
      ),
    );
    assert.deepEqual(
      served.filter(place => !known.has(place)),
      ['GET /:/text-messages/:/media/:'],
    );
  });
});
