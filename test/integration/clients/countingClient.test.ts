import assert from 'node:assert/strict';
import { useNativeSandbox } from '../../support/nativeSandbox';

type Json = Record<string, unknown>;

/**
 * A thin wrapper in the way of scripting languages: the account by its number, 250 a page, as many
 * pages as the first answer says, arrays in the query with brackets.
 */
class CountingClient {
  constructor(
    readonly base: string,
    readonly key: string,
    readonly account: number,
  ) {}

  async ask(path: string, parameters: [string, string][] = []): Promise<Json> {
    const text = new URLSearchParams(parameters).toString();
    const url = `${this.base}/a/${String(this.account)}${path}${text && `?${text}`}`;
    const response = await fetch(url, { headers: { Authorization: `Token token="${this.key}"` } });
    assert.equal(response.status, 200, url);
    return (await response.json()) as Json;
  }

  async list<T>(path: string, key: string, parameters: [string, string][] = []): Promise<T[]> {
    const items: T[] = [];
    let pages = 1;
    for (let page = 1; page <= pages; page++) {
      const answer = await this.ask(path, [
        ...parameters,
        ['page', String(page)],
        ['per_page', '250'],
      ]);
      pages = (answer.total_pages as number | undefined) ?? 1;
      items.push(...(answer[key] as T[]));
    }
    return items;
  }
}

describe('client: a thin wrapper that counts pages', () => {
  const sandbox = useNativeSandbox({ calls: 4000 });
  const client = () => {
    const { nativeUrl, key, state } = sandbox();
    return new CountingClient(nativeUrl, key, state.accounts[0]!.numericId);
  };
  const range: [string, string][] = [
    ['start_date', '2024-10-25'],
    ['end_date', '2026-11-22T23:59'],
  ];

  it('gets every call once, in either order', async () => {
    const { calls } = sandbox().state.accounts[0]!;
    const wanted = calls.map(({ id }) => id);
    const got = await client().list<{ id: string }>('/calls.json', 'calls', range);
    assert.deepEqual(
      got.map(({ id }) => id),
      wanted,
    );
    const ascending = await client().list<{ id: string }>('/calls.json', 'calls', [
      ...range,
      ['sort', 'start_time'],
      ['order', 'asc'],
    ]);
    assert.deepEqual(
      ascending.map(({ id }) => id),
      wanted.toReversed(),
    );
  });

  it('filters by arrays, and by all that the list knows', async () => {
    const { calls, trackers } = sandbox().state.accounts[0]!;
    const [one, two] = trackers;
    const { total_results } = await client().ask('/calls/summary.json', [
      ...range,
      ['tracker_ids[]', one!.id],
      ['tracker_ids[]', two!.id],
    ]);
    const wanted = calls.filter(({ tracker }) => tracker === one || tracker === two);
    assert.deepEqual(total_results, { total_calls: wanted.length });
    const missed = await client().list('/calls.json', 'calls', [
      ...range,
      ['answer_status', 'missed'],
      ['company_id', calls[0]!.company.id],
    ]);
    const ofCompany = calls.filter(
      ({ company, outcome }) =>
        company === calls[0]!.company && (outcome === 'missed' || outcome === 'abandoned'),
    );
    assert.equal(missed.length, ofCompany.length);
  });

  it('counts the hours of a day, and all of them are the day', async () => {
    const day: [string, string][] = [
      ['start_date', '2026-11-18'],
      ['end_date', '2026-11-18'],
      ['time_zone', 'America/New_York'],
    ];
    const { data } = await client().ask('/calls/timeseries.json', [...day, ['interval', 'hour']]);
    const hours = data as { date: string; total_calls: number }[];
    assert.equal(hours.length, 24);
    const listed = await client().list('/calls.json', 'calls', day);
    assert.equal(
      hours.reduce((sum, { total_calls }) => sum + total_calls, 0),
      listed.length,
    );
  });

  it('knows one call, one account and one tracker by their ids', async () => {
    const account = sandbox().state.accounts[0]!;
    const [call] = account.calls;
    assert.equal((await client().ask(`/calls/${call!.id}.json`)).id, call!.id);
    assert.equal((await client().ask('.json')).id, account.id);
    const [tracker] = account.trackers;
    assert.equal((await client().ask(`/trackers/${tracker!.id}.json`)).name, tracker!.name);
  });
});
