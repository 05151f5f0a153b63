import assert from 'node:assert/strict';
import { tools as table } from '../../../src/core/tools/toolTable';
import { useTools } from '../../support/useTools';

type Row = unknown[];
type Next = { tool: string; arguments: object };

describe('Tools that read', () => {
  const tools = useTools();
  const call = () => tools().session.call();

  /** The arguments by which each reading tool is tried. */
  const inputs = (): Record<string, object> => {
    const { account } = tools();
    const { company, tracker, id } = call();
    return {
      callrail_list_connections: {},
      callrail_list_accounts: {},
      callrail_get_account: account,
      callrail_list_companies: account,
      callrail_get_company: { ...account, company_id: company.id },
      callrail_search_calls: account,
      callrail_get_call: { ...account, call_id: id },
      callrail_get_transcript: { ...account, call_id: id },
      callrail_summarize_calls: { ...account, group_by: 'source' },
      callrail_call_timeseries: { ...account, date_range: 'last_30_days' },
      callrail_list_trackers: account,
      callrail_get_tracker: { ...account, tracker_id: tracker.id },
      callrail_list_tags: account,
      callrail_list_users: account,
      callrail_get_user: { ...account, user_id: tools().session.account.users[0]!.id },
      callrail_list_integrations: { ...account, company_id: company.id },
      callrail_list_notifications: account,
      callrail_explain_attribution: { ...account, call_id: id },
      callrail_api_reference: {},
    };
  };

  it('are all tried here', () => {
    const reading = table.filter(({ effect }) => effect === 'read').map(({ name }) => name);
    assert.deepEqual(Object.keys(inputs()).sort(), reading.toSorted());
  });

  it('answer what they say that they answer, at one request each', async () => {
    for (const [name, input] of Object.entries(inputs())) {
      const requests = await tools().requests(name, input);
      // Accounts are listed through every connection; the reference asks nobody.
      const expected = { callrail_list_accounts: 3, callrail_api_reference: 0 }[name] ?? 1;
      assert.equal(requests.length, expected, `${name}: ${requests.map(r => r.path).join()}`);
    }
  });

  it('go through a list exactly as next says, losing and doubling nothing', async () => {
    const seen: unknown[] = [];
    let next: Next | undefined = {
      tool: 'callrail_search_calls',
      arguments: { ...tools().account, per_page: 50 },
    };
    let total: unknown;
    while (next !== undefined) {
      const answer = await tools().answer(next.tool, next.arguments);
      const rows = answer.rows as Row[];
      assert.ok(rows.length <= 50);
      seen.push(...rows.map(([id]) => id));
      total = answer.total;
      assert.equal(answer.has_more, answer.next !== undefined);
      next = answer.next as Next | undefined;
    }
    assert.equal(seen.length, total);
    assert.deepEqual(
      seen,
      tools().session.account.calls.map(({ id }) => id),
    );
  });

  it('go on where they stopped looking, when CallRail cannot filter', async () => {
    const seen: unknown[] = [];
    let next: Next | undefined = {
      tool: 'callrail_search_calls',
      arguments: { ...tools().account, query: 'min-duration:60', per_page: 7 },
    };
    while (next !== undefined) {
      const answer = await tools().answer(next.tool, next.arguments);
      assert.ok((answer.rows as Row[]).length <= 7);
      assert.deepEqual(answer.filtered_after_fetching, ['min-duration:1m']);
      seen.push(...(answer.rows as Row[]).map(([id]) => id));
      next = answer.next as Next | undefined;
    }
    const long = tools().session.account.calls.filter(({ duration }) => (duration ?? 0) >= 60);
    assert.deepEqual(
      seen,
      long.map(({ id }) => id),
    );
  });

  it('go on as next says where what was searched for is masked', async () => {
    const { phone } = tools().session.call(({ customer }) => customer.calls.length > 1).customer;
    const search = (phone ?? '').slice(2);
    const input = { ...tools().account, search, per_page: 1 };
    const first = await tools().answer('callrail_search_calls', input);
    assert.ok(!JSON.stringify(first).includes(search));
    const { tool, arguments: given } = first.next as Next;
    const second = await tools().answer(tool, given);
    assert.equal(second.total, first.total);
    assert.notEqual((second.rows as Row[])[0]![0], (first.rows as Row[])[0]![0]);
  });

  it('mask a name in the notes of a list as well', async () => {
    const { session, account } = tools();
    const one = session.call(({ customer }) => customer.name !== null);
    const [first = '', last = ''] = one.customer.name!.split(' ');
    one.note = `Spoke with ${last.toUpperCase()} ${first}; Mr. ${last} pays.`;
    const { rows } = await tools().answer('callrail_search_calls', {
      ...account,
      fields: ['note'],
    });
    const note = (rows as Row[]).find(([id]) => id === one.id)!.at(-1) as string;
    assert.match(note, /^Spoke with \[name \d+\]; Mr\. \[name \d+\] pays\.$/);
  });

  it('stay small, whatever columns are asked for', async () => {
    const fields = ['custom', 'keypad_entries', 'speaker_percent', 'waveforms', 'landing_page_url'];
    const answer = await tools().answer('callrail_search_calls', {
      ...tools().account,
      per_page: 50,
      fields,
    });
    assert.ok(JSON.stringify(answer).length < 40_000);
  });

  it('draw numbers over time without being told an interval or dates', async () => {
    const all = await tools().answer('callrail_call_timeseries', tools().account);
    assert.equal(all.interval, 'week');
    for (const interval of ['hour', 'day', 'month']) {
      const answer = await tools().answer('callrail_call_timeseries', {
        ...tools().account,
        interval,
      });
      assert.equal(answer.interval, interval);
      assert.ok((answer.rows as Row[]).length > 20);
    }
    const input = { ...tools().account, query: 'status:answered' };
    assert.equal((await tools().answer('callrail_call_timeseries', input)).interval, 'week');
  });

  it('always name dates, so that nobody takes seven days for all', async () => {
    for (const name of ['callrail_search_calls', 'callrail_summarize_calls'])
      for (const request of await tools().requests(name, tools().account))
        assert.match(request.path, /[?&](start_date|date_range)=/, request.path);
  });

  it('say what of a query the numbers of CallRail cannot follow', async () => {
    const query = 'has:recording status:answered';
    const answer = await tools().answer('callrail_summarize_calls', { ...tools().account, query });
    assert.deepEqual(answer.not_counted, ['has:recording']);
  });

  it('give long rows of numbers 50 at a time, from one answer', async () => {
    const input = {
      ...tools().account,
      interval: 'day',
      start_date: '2026-09-01',
      end_date: '2026-11-10',
    };
    const first = await tools().answer('callrail_call_timeseries', input);
    const { next } = first as { next: { tool: string; arguments: object } };
    const requests = await tools().session.requests(async () => {
      const rest = await tools().answer(next.tool, next.arguments);
      const days = [...(first.rows as Row[]), ...(rest.rows as Row[])].map(([date]) => date);
      assert.equal(days.length, 71);
      assert.deepEqual([days[0], days.at(-1)], ['2026-09-01', '2026-11-10']);
    });
    assert.equal(requests.length, 0);
  });

  it('explain a source by the first touch, or by the tracker', async () => {
    const { session } = tools();
    const visit = session.call(
      ({ tracker, customer }) => tracker.type === 'session' && customer.landing !== null,
    );
    const offline = session.call(({ customer }) => customer.landing === null);
    const explain = (call_id: string) =>
      tools().answer('callrail_explain_attribution', { ...tools().account, call_id });
    const first = await explain(visit.id);
    assert.equal(first.rule, 'first_touch');
    const other = await explain(offline.id);
    assert.equal(other.rule, 'tracker');
    assert.ok((other.because as string[])[0]!.includes(offline.tracker.name));
    assert.ok((other.missing as string[]).some(line => line.startsWith('A visit')));
  });

  it('tell the facts of an endpoint by its id or by an address in code', async () => {
    for (const endpoint of [
      'calls.list',
      'GET https://gateway.maton.ai/callrail/v3/a/ACC1/calls.json?page=2',
      '/v3/a/{account_id}/calls.json',
    ]) {
      const { endpoints } = await tools().answer('callrail_api_reference', { endpoint });
      assert.equal((endpoints as { id: string }[])[0]?.id, 'calls.list', endpoint);
    }
    assert.match(
      await tools().problem('callrail_api_reference', { endpoint: 'conversations' }),
      /no endpoint conversations/,
    );
  });
});
