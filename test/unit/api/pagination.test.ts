import fc from 'fast-check';
import assert from 'node:assert/strict';
import { Client } from '../../../src/api/client';
import { allRecords, pages, records } from '../../../src/api/pagination';
import type { AccountId } from '../../../src/api/schemas/ids';
import type { ApiRequest, Send } from '../../../src/api/send';

const account = 'ACC1' as AccountId;
const call = (id: number) => ({ id: `CAL${id}` });

/** A client of a server that is this function; requests are kept in order. */
function clientOf(answer: (query: Record<string, unknown>) => unknown) {
  const requests: ApiRequest[] = [];
  const send: Send = request => {
    requests.push(request);
    const body = answer({ ...request.query });
    return Promise.resolve({ status: 200, headers: {}, body, size: 1 });
  };
  return { client: new Client({ send, connectionId: undefined }), requests };
}

type Facts = 'all' | 'no pages' | 'no counts' | 'as text';

/** A list of `ids`, in pages, with as many of the facts as asked. */
function listed(ids: number[], query: Record<string, unknown>, facts: Facts, key = 'calls') {
  const page = Number(query.page ?? 1);
  const per_page = Number(query.per_page ?? 100);
  const items = ids.slice((page - 1) * per_page, page * per_page).map(call);
  const total_records = ids.length;
  const total_pages = Math.ceil(ids.length / per_page);
  if (facts === 'no counts') return { page, per_page, [key]: items };
  if (facts === 'no pages') return { page, per_page, total_records, [key]: items };
  if (facts === 'as text')
    return {
      page: String(page),
      per_page: String(per_page),
      total_records: String(total_records),
      [key]: items,
    };
  return { page, per_page, total_pages, total_records, [key]: items };
}

const range = (length: number) => Array.from({ length }, (_, index) => index);

describe('offset paging', () => {
  it('loses and repeats no record, whatever the sizes and the facts given', async () => {
    const facts = fc.constantFrom<Facts>('all', 'no pages', 'no counts', 'as text');
    const sizes = fc.tuple(fc.integer({ min: 0, max: 60 }), fc.integer({ min: 1, max: 25 }));
    await fc.assert(
      fc.asyncProperty(sizes, facts, async ([length, per_page], given) => {
        const { client, requests } = clientOf(query => listed(range(length), query, given));
        const all = await allRecords(client.calls.list(account, { per_page }));
        assert.deepEqual(
          all.map(({ id }) => id),
          range(length).map(id => call(id).id),
        );
        // Without counts a full last page is followed by an empty one.
        const least = Math.max(1, Math.ceil(length / per_page));
        assert.ok(
          requests.length === least || (given === 'no counts' && requests.length <= least + 1),
        );
      }),
    );
  });

  it('gives each record once and none less when calls arrive meanwhile', async () => {
    const arrivals = fc.array(fc.integer({ min: 0, max: 5 }), { maxLength: 10 });
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 1, max: 50 }), arrivals, async (length, arriving) => {
        let ids = range(length);
        const waiting = [...arriving];
        const { client } = clientOf(query => {
          const answer = listed(ids, query, 'all');
          // Newest first: what arrives pushes the rest towards later pages.
          for (let n = waiting.shift() ?? 0; n > 0; n--) ids = [1_000 + ids.length, ...ids];
          return answer;
        });
        const seen: string[] = [];
        for await (const { id } of records(client.calls.list(account, { per_page: 7 })))
          seen.push(id);
        assert.equal(new Set(seen).size, seen.length);
        for (const id of range(length)) assert.ok(seen.includes(call(id).id));
      }),
    );
  });

  it('tells the total, and asks for the next page with the same question', async () => {
    const { client, requests } = clientOf(query => listed(range(5), query, 'no pages'));
    const query = { per_page: 2, search: 'x', date_range: 'last_30_days' } as const;
    const first = await client.calls.list(account, query);
    assert.equal(first.total, 5);
    assert.ok(first.hasMore);
    const second = await first.next();
    const third = await second?.next();
    assert.equal(third?.items.length, 1);
    assert.equal(third.hasMore, false);
    assert.equal(await third.next(), undefined);
    assert.deepEqual(
      requests.map(request => request.query),
      [query, { ...query, page: 2 }, { ...query, page: 3 }],
    );
  });

  it('begins at the page that was asked for', async () => {
    const { client } = clientOf(query => listed(range(5), query, 'no pages'));
    const all = await allRecords(client.calls.list(account, { per_page: 2, page: 2 }));
    assert.deepEqual(
      all.map(({ id }) => id),
      ['CAL2', 'CAL3', 'CAL4'],
    );
  });

  it('goes on after a short page as long as the count says that there is more', async () => {
    const { client } = clientOf(({ page = 1 }) => ({
      page,
      per_page: 2,
      total_records: 4,
      calls: page === 1 ? [call(1)] : page === 2 ? [call(3), call(4)] : [],
    }));
    const all = await allRecords(client.calls.list(account, { per_page: 2 }));
    assert.equal(all.length, 3);
  });

  it('ends at an empty page, whatever the count says', async () => {
    const { client, requests } = clientOf(({ page = 1 }) => ({
      page,
      per_page: 2,
      total_records: 1_000,
      calls: page === 1 ? [call(1), call(2)] : [],
    }));
    assert.equal((await allRecords(client.calls.list(account, {}))).length, 2);
    assert.equal(requests.length, 2);
  });

  it('asks for nothing that nobody consumes', async () => {
    const { client, requests } = clientOf(query => listed(range(50), query, 'all'));
    for await (const page of pages(client.calls.list(account, { per_page: 10 })))
      if (page.items.some(({ id }) => id === 'CAL15')) break;
    assert.equal(requests.length, 2);
  });
});

describe('relative paging', () => {
  const relative = (length: number) =>
    clientOf(({ offset = 0, per_page = 100 }) => {
      const start = Number(offset) * Number(per_page);
      const items = range(length).slice(start, start + Number(per_page));
      return {
        has_next_page: start + Number(per_page) < length,
        next_page: 'https://api.callrail.com/v3/a/1/calls?offset=99&per_page=1',
        calls: items.map(call),
      };
    });

  it('loses no record, and counts pages rather than records', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 0, max: 60 }),
        fc.integer({ min: 1, max: 25 }),
        async (length, per_page) => {
          const { client, requests } = relative(length);
          const all = await allRecords(client.calls.listRelative(account, { per_page }));
          assert.equal(all.length, length);
          assert.deepEqual(
            requests.map(({ query }) => query?.offset ?? 0),
            range(Math.max(1, Math.ceil(length / per_page))),
          );
        },
      ),
    );
  });

  it('never follows the address it is given, and knows no total', async () => {
    const { client, requests } = relative(20);
    const page = await client.calls.listRelative(account, { per_page: 10 });
    assert.equal(page.total, undefined);
    await page.next();
    for (const request of requests) {
      assert.equal(request.path, '/callrail/v3/a/ACC1/calls.json');
      assert.equal(request.query?.relative_pagination, true);
    }
  });

  it('trusts has_next_page alone', async () => {
    const { client } = clientOf(() => ({ next_page: 'https://x', calls: [call(1)] }));
    assert.equal((await client.calls.listRelative(account, {})).hasMore, false);
  });
});
