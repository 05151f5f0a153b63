import assert from 'node:assert/strict';
import {
  defaultCallFields,
  documentedCallFields,
  listedCallFields,
  singleCallFields,
} from '../../../../src/api/callFields';
import { sortFields } from '../../../../src/core/query/callQuery';
import {
  callColumn,
  callColumns,
  columnGroups,
  defaultColumns,
  fieldsOf,
  knownColumns,
} from '../../../../src/core/table/callColumns';

const keys = callColumns.map(({ key }) => key);

describe('The columns of the table', () => {
  it('are all fields that lists can have, once each', () => {
    const single = new Set<string>(singleCallFields);
    const fields = new Set<string>([
      ...defaultCallFields,
      ...listedCallFields,
      ...documentedCallFields,
    ]);
    assert.deepEqual([...keys].sort(), [...fields].filter(field => !single.has(field)).sort());
    assert.equal(new Set(keys).size, keys.length);
  });

  it('stand in groups, each in one piece', () => {
    const order = callColumns.map(({ group }) => columnGroups.indexOf(group));
    assert.deepEqual(
      order,
      [...order].sort((one, other) => one - other),
    );
    assert.equal(new Set(order).size, columnGroups.length);
  });

  it('are sorted by CallRail wherever CallRail sorts, and there alone', () => {
    const server = callColumns.filter(({ sort }) => sort === 'server').map(({ key }) => key);
    assert.deepEqual(server.sort(), [...sortFields].sort());
  });

  it('are never sorted where their values have no order', () => {
    for (const { key, kind, sort } of callColumns)
      if (kind === 'object') assert.equal(sort, 'none', key);
    assert.equal(callColumn('formatted_duration')?.sort, 'none');
    assert.equal(callColumn('note')?.sort, 'client');
  });

  it('are extra unless CallRail gives them unasked', () => {
    const unasked = callColumns.filter(({ extra }) => !extra).map(({ key }) => key);
    assert.deepEqual(unasked.sort(), [...defaultCallFields].sort());
  });

  it('have a width that can be seen', () => {
    for (const { key, width } of callColumns) assert.ok(width >= 60 && width <= 400, key);
  });

  it('begin with those that tell one call from another', () => {
    assert.deepEqual(defaultColumns, knownColumns(defaultColumns));
    assert.equal(defaultColumns[0], 'start_time');
  });

  it('that are unknown or repeated are left out; without any, the default ones are chosen', () => {
    assert.deepEqual(knownColumns(['note', 'no_such', 'note', 'id']), ['note', 'id']);
    assert.deepEqual(knownColumns(['__proto__', 'toString']), defaultColumns);
    assert.deepEqual(knownColumns([]), defaultColumns);
  });

  it('bring the fields that their cells are read from', () => {
    assert.deepEqual(fieldsOf(['start_time', 'note']), ['start_time', 'company_time_zone', 'note']);
    assert.deepEqual(fieldsOf(['call_type', 'answered']), [
      'call_type',
      'direction',
      'voicemail',
      'answered',
    ]);
  });
});
