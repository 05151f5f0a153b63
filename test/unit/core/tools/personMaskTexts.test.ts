import assert from 'node:assert/strict';
import { PersonMask } from '../../../../src/core/tools/personMask';

describe('The mask of personal data, in fields that are no person’s', () => {
  it('knows people of earlier answers by their whole name wherever it stands', () => {
    const mask = new PersonMask();
    mask.masked({ items: [{ customer_name: 'Jane Q. Doe' }, { customer_name: 'Mobile' }] });
    const answer = { source: 'Jane Q Doe site', keywords: 'doe, JANE Q', tags: ['Jane Q Doe VIP'] };
    assert.deepEqual(mask.masked({ ...answer, device: 'mobile', campaign: 'Jane' }), {
      source: '[name 1] site',
      keywords: 'doe, JANE Q',
      tags: ['[name 1] VIP'],
      device: 'mobile',
      campaign: 'Jane',
    });
  });

  it('leaves the business its own name, though it called itself', () => {
    const mask = new PersonMask();
    const company = { company_name: 'Acme Dental', source_name: 'Acme Dental' };
    const expected = { customer_name: '[name 1]', ...company };
    assert.deepEqual(mask.masked({ customer_name: 'ACME DENTAL', ...company }), expected);
    const named = mask.masked({ name: 'Acme Dental' }, { name: 'business' });
    assert.deepEqual(named, { name: 'Acme Dental' });
  });
});
