import assert from 'node:assert/strict';
import { everyCall, type CallQuery } from '../../../../src/core/query/callQuery';
import { parseQuery } from '../../../../src/core/query/parseQuery';
import { printQuery } from '../../../../src/core/query/printQuery';
import {
  datesOf,
  findsAll,
  isWithin,
  looksAfterFetching,
  searchOf,
  withDates,
  withTagRenamed,
} from '../../../../src/core/query/queryParts';

const now = Date.UTC(2026, 10, 22, 12);
const read = (text: string): CallQuery => parseQuery(text, now).query;

describe('The parts of a query', () => {
  it('are its dates, which can be exchanged', () => {
    const days = read('smith from:2026-01-01 to:2026-01-31 lead:good');
    assert.deepEqual(datesOf(days), { from: '2026-01-01', to: '2026-01-31' });
    assert.equal(printQuery(withDates(days, { range: 'today' })), 'smith lead:good range:today');
    assert.equal(
      printQuery(withDates(read('range:today smith'), { from: '2026-01-01' })),
      'smith from:2026-01-01',
    );
    assert.equal(printQuery(withDates(days, {})), 'smith lead:good');
    assert.deepEqual(datesOf(everyCall), {});
  });

  it('are its scope, which it may have left', () => {
    const scope = read('company:Acme tag:VIP');
    assert.ok(isWithin(read('company:Acme tag:Other tag:VIP smith'), scope));
    for (const text of ['company:Acme', 'tag:VIP', 'company:Other tag:VIP'])
      assert.ok(!isWithin(read(text), scope), text);
    assert.ok(isWithin(read('anything'), everyCall));
  });

  it('are what is searched for', () => {
    const scope = read('company:Acme tag:VIP');
    const search = (text: string) => printQuery(searchOf(read(text), scope));
    assert.equal(search('company:Acme tag:VIP tag:New smith range:today'), 'smith tag:New');
    assert.equal(search('company:Acme smith range:today'), 'smith company:Acme');
    assert.equal(search('tracker:Main company:Acme tag:VIP'), 'tracker:Main');
  });

  it('may be none, whatever the dates', () => {
    for (const text of ['', 'range:last_year', 'from:2026-01-01'])
      assert.ok(findsAll(read(text)), text);
    for (const text of [
      'smith',
      'company:Acme',
      'tag:VIP',
      'has:note',
      'min-duration:5',
      'sort:duration',
    ])
      assert.ok(!findsAll(read(text)), text);
  });

  it('tell what is looked at after fetching', () => {
    for (const text of ['min-duration:60', 'source:google', 'agent:sam', 'has:recording'])
      assert.ok(looksAfterFetching(read(text)), text);
    for (const text of ['', 'smith status:missed tag:VIP sort:duration range:today'])
      assert.ok(!looksAfterFetching(read(text)), text);
  });

  it('follow a tag that is renamed or deleted', () => {
    const query = read('tag:VIP tag:New smith');
    assert.deepEqual(withTagRenamed(query, 'VIP', 'Gold').tags, ['Gold', 'New']);
    assert.deepEqual(withTagRenamed(query, 'VIP', 'New').tags, ['New']);
    assert.deepEqual(withTagRenamed(query, 'VIP').tags, ['New']);
    assert.deepEqual(withTagRenamed(query, 'vip', 'Gold').tags, ['VIP', 'New']);
  });
});
