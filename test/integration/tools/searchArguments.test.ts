import assert from 'node:assert/strict';
import { useTools } from '../../support/useTools';

describe('What tools about calls refuse to ask', () => {
  const tools = useTools();

  const dated = ['callrail_search_calls', 'callrail_summarize_calls', 'callrail_call_timeseries'];
  const wrongDates: [object, RegExp][] = [
    [{ date_range: 'today', start_date: '2026-11-01' }, /either date_range or start_date and end/],
    [{ start_date: '2026-11-10', end_date: '2026-11-01' }, /start_date is after end_date\.$/],
    [{ start_date: '2020-01-01' }, /start_date is before 2024-\d\d-\d\d, and CallRail keeps/],
    [{ end_date: '2020-01-01' }, /end_date is before 2024-\d\d-\d\d/],
    [{ start_date: '2026-02-30' }, /start_date is no day.*perhaps 2026-02-28 is meant/],
    [{ end_date: 'yesterday' }, /end_date is no day.*perhaps 2026-/],
  ];

  it('ask nobody for dates that no query could have', async () => {
    const requests = await tools().session.requests(async () => {
      for (const [dates, sentence] of wrongDates)
        for (const name of dated)
          assert.match(await tools().problem(name, { ...tools().account, ...dates }), sentence);
    });
    assert.equal(requests.length, 0);
  });

  it('take an end alone as all that is kept before it', async () => {
    const input = { ...tools().account, end_date: '2026-10-01' };
    for (const name of dated)
      for (const { path } of await tools().requests(name, input))
        assert.match(
          path,
          /start_date=2024-.*end_date=2026-10-01|end_date=2026-10-01.*start_date=2024-/,
        );
  });

  it('refuse a page where a cursor goes on, and a cursor where a page does', async () => {
    const search = (more: object) =>
      tools().problem('callrail_search_calls', { ...tools().account, ...more });
    assert.match(
      await search({ query: 'min-duration:60', page: 3 }),
      /filtered after fetching \(min-duration:1m\) has no pages: go on as next says/,
    );
    assert.match(await search({ cursor: '3:7' }), /cursor has no meaning/);
    assert.match(await search({ query: 'status:missed', cursor: '3:7' }), /cursor has no meaning/);
    for (const cursor of ['0:0', '99999999999999999999:5', '1:5000'])
      assert.match(await search({ cursor }), /cursor: no cursor that next has given/);
  });

  it('take the query language or filters, never both', async () => {
    const both = { ...tools().account, query: 'status:missed', direction: 'inbound' };
    for (const name of ['callrail_search_calls', 'callrail_summarize_calls'])
      assert.match(await tools().problem(name, both), /either query or filters; direction/);
    assert.match(
      await tools().problem('callrail_search_calls', { ...tools().account, query: 'statu:missed' }),
      /"statu": unknown-qualifier, perhaps status/,
    );
  });
});
