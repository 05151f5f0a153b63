import assert from 'node:assert/strict';
import { parseQuery } from '../../../src/core/query/parseQuery';
import { tableName } from '../../../src/panels/tableName';

const query = (text: string) => parseQuery(text, Date.UTC(2026, 10, 22)).query;
const name = (text: string, opened = '', label = 'Website Pool') =>
  tableName(query(text), { query: query(opened), label }, 'Acme Dental');

describe('The name of a table', () => {
  const names: [text: string, opened: string, title: string, label: string][] = [
    ['', '', 'Website Pool', 'Website Pool'],
    ['range:today sort:duration', '', 'Website Pool', 'Website Pool'],
    ['tracker:"Website Pool"', 'tracker:"Website Pool"', 'Website Pool', 'Website Pool'],
    ['status:missed range:today', '', 'status:missed', 'Website Pool'],
    ['smith', '', 'smith', 'Website Pool'],
    ['', 'tracker:"Website Pool"', 'Acme Dental', 'Acme Dental'],
    ['tracker:Other', 'tracker:"Website Pool"', 'tracker:Other', 'Acme Dental'],
    ['status:missed', 'tracker:"Website Pool"', 'status:missed', 'Acme Dental'],
  ];
  for (const [text, opened, title, label] of names)
    it(`is “${title}” for “${text}”, opened as “${opened}”`, () =>
      assert.deepEqual(name(text, opened), { title, label }));

  it('is the name of the account where it was opened without a label', () => {
    assert.deepEqual(name('', '', ''), { title: 'Acme Dental', label: 'Acme Dental' });
  });

  it('is not too long for a tab', () => {
    const { title } = name(`tag:"${'very '.repeat(20)}long" status:missed`);
    assert.ok(title.length <= 40);
    assert.ok(title.endsWith('…'));
  });
});
