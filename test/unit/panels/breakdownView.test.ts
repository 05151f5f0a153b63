import assert from 'node:assert/strict';
import { DateTime } from 'luxon';
import { CallSummary } from '../../../src/api/schemas/analytics';
import { breakdownRows, type Grouping } from '../../../src/core/analytics/breakdown';
import { everyCall } from '../../../src/core/query/callQuery';
import { breakdownView, choicesOf } from '../../../src/panels/analyticsViews';
import { present, reader } from './statedBounds';

describe('The rows of a breakdown', () => {
  const acme = 'COM0123456789abcdef0123456789abcdef';
  const names = {
    isUnique: () => true,
    nameOf: (id: string) => (id === acme ? 'Acme' : undefined),
  };
  const rows = (groups: Record<string, unknown>[], by: Grouping) => {
    const answer = CallSummary.parse({ grouped_results: groups });
    const found = breakdownRows(answer, { ...everyCall, range: 'last_month' }, by, names);
    return breakdownView({ bounds: present, rows: found, requests: 1 }, by, reader()).rows;
  };

  it('begin with the most calls, and name what CallRail does not know', () => {
    const found = rows(
      [
        { key: null, total_calls: 2 },
        { key: 'Direct', total_calls: 1 },
        { key: 'Google Ads', total_calls: 9 },
        { key: '', total_calls: 0 },
      ],
      'source',
    );
    assert.deepEqual(
      found.map(({ label, query }) => [label, query]),
      [
        ['Google Ads', 'range:last_month source:="Google Ads"'],
        ['(none)', null],
        ['Direct', 'range:last_month source:=Direct'],
        ['(none)', null],
      ],
    );
    assert.ok(found.every(({ afterFetching }) => afterFetching));
  });

  it('lead to calls that CallRail itself lists, by company', () => {
    const [row] = rows([{ key: 'Say "cheese"', total_calls: 3 }], 'company');
    assert.equal(row?.afterFetching, false);
    assert.ok(row.query?.startsWith('company:'));
  });

  it('are called by name and id where companies are told apart by their ids', () => {
    const other = acme.replace('COM0', 'COM1');
    const groups = [acme, other, 'Bloom'].map(key => ({ key, total_calls: 3 }));
    assert.deepEqual(
      rows(groups, 'company_id').map(({ label, query }) => [label, query]),
      [
        [`Acme · ${acme}`, `company:${acme} range:last_month`],
        [other, `company:${other} range:last_month`],
        ['Bloom', null],
      ],
    );
  });

  it('lead nowhere by keywords', () => {
    assert.equal(rows([{ key: 'dentist', total_calls: 3 }], 'keywords')[0]?.query, null);
  });
});

describe('What can be chosen for the numbers', () => {
  const start = DateTime.fromISO('2026-10-01', { zone: 'UTC' });

  it('tells the cost of intervals that take several requests', () => {
    const range = { start, end: start.plus({ days: 31 }) };
    const { intervals } = choicesOf(range, ['source'], reader());
    assert.deepEqual(intervals, [
      { key: 'hour', label: 'Hour', cost: '4 requests' },
      { key: 'day', label: 'Day' },
      { key: 'week', label: 'Week' },
      { key: 'month', label: 'Month' },
      { key: 'year', label: 'Year' },
    ]);
  });

  it('are the groupings that the query can have', () => {
    const { groupings } = choicesOf({ start, end: start.plus({ days: 1 }) }, ['tracker'], reader());
    assert.deepEqual(groupings, [{ key: 'tracker', label: 'Tracker' }]);
  });
});
