import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Page } from '../../../src/api/pagination';
import { PagedList } from '../../../src/core/pagedList';

interface Item {
  id: string;
  text?: string;
}

/** A server's list, newest first, that may grow at its head between requests. */
class Source {
  readonly requests: number[] = [];
  constructor(
    readonly items: Item[],
    readonly perPage = 3,
  ) {}

  first = (_: unknown, perPage = this.perPage): Promise<Page<Item>> => this.#page(1, perPage);

  async #page(number: number, perPage: number): Promise<Page<Item>> {
    this.requests.push(perPage);
    const items = this.items.slice((number - 1) * perPage, number * perPage);
    const hasMore = number * perPage < this.items.length;
    return Promise.resolve({
      items,
      total: this.items.length,
      hasMore,
      next: async () => (hasMore ? this.#page(number + 1, perPage) : undefined),
    });
  }
}

const items = (count: number, from = 0) =>
  Array.from({ length: count }, (_, index) => ({ id: String(from + index) }));
const ids = (list: PagedList<Item>) => list.items.map(({ id }) => id);

describe('A list that is loaded page by page', () => {
  it('loads the first page once', async () => {
    const source = new Source(items(7));
    const list = new PagedList(source.first);
    await list.load({});
    await list.load({});
    assert.deepEqual(ids(list), ['0', '1', '2']);
    assert.equal(list.total, 7);
    assert.ok(list.hasMore);
    assert.equal(source.requests.length, 1);
  });

  it('asks for one next page, however often it is asked meanwhile', async () => {
    const source = new Source(items(7));
    const list = new PagedList(source.first);
    await list.load({});
    await Promise.all([list.more(), list.more()]);
    assert.deepEqual(ids(list), ['0', '1', '2', '3', '4', '5']);
    assert.equal(source.requests.length, 2);
  });

  it('keeps its length when it is loaded anew', async () => {
    const source = new Source(items(9));
    const list = new PagedList(source.first);
    await list.load({});
    await list.more();
    source.items.unshift({ id: 'new' });
    await list.load({ fresh: true });
    assert.deepEqual(ids(list), ['new', '0', '1', '2', '3', '4']);
  });

  it('loads everything in the fewest requests, and tells how far it is', async () => {
    const source = new Source(items(1_000));
    const list = new PagedList(source.first);
    await list.load({});
    const progress: number[] = [];
    await list.all({}, loaded => progress.push(loaded));
    assert.equal(list.items.length, 1_000);
    assert.deepEqual(source.requests, [3, 250, 250, 250, 250]);
    assert.deepEqual(progress, [250, 500, 750, 1_000]);
    assert.ok(!list.hasMore);
  });

  it('stays as it was when loading everything is cancelled', async () => {
    const source = new Source(items(1_000));
    const list = new PagedList(source.first);
    await list.load({});
    const controller = new AbortController();
    const all = list.all({ signal: controller.signal }, () => controller.abort());
    await assert.rejects(all, { name: 'AbortError' });
    assert.deepEqual(ids(list), ['0', '1', '2']);
  });

  it('shows a record as it has become, until it is loaded anew', async () => {
    const source = new Source(items(2));
    const list = new PagedList(source.first);
    await list.load({});
    list.update({ id: '1', text: 'changed' });
    assert.deepEqual(list.items[1], { id: '1', text: 'changed' });
    await list.load({ fresh: true });
    assert.deepEqual(list.items[1], { id: '1' });
  });

  it('loses and doubles nothing, whatever arrives between pages', async () => {
    const growth = fc.array(fc.nat({ max: 4 }), { maxLength: 8 });
    await fc.assert(
      fc.asyncProperty(fc.nat({ max: 30 }), growth, async (count, arrivals) => {
        const source = new Source(items(count));
        const list = new PagedList(source.first);
        await list.load({});
        let next = 1_000;
        for (const arrived of arrivals) {
          source.items.unshift(...items(arrived, next));
          next += arrived;
          await list.more();
        }
        while (list.hasMore) await list.more();
        const seen = ids(list);
        assert.equal(new Set(seen).size, seen.length);
        for (const { id } of items(count)) assert.ok(seen.includes(id));
      }),
    );
  });
});
