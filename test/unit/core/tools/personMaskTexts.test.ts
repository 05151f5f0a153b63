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

  it('takes numbers of two countries for two, and spellings of one for one', () => {
    const numbers = ['+442079460958', '+12079460958', '(207) 946-0958', '1 207 946 0958'];
    const more = ['0044 20 7946 0958', '%2B12079460958'];
    const calls = [...numbers, ...more].map(number => ({ customer_phone_number: number }));
    const { calls: masked } = new PersonMask().masked({ calls });
    assert.deepEqual(
      masked.map(each => each.customer_phone_number),
      [1, 2, 2, 2, 1, 2].map(count => `[phone ${count}]`),
    );
  });

  it('takes for nobody’s name what a phone shows in place of one', () => {
    const shown = ['WIRELESS CALLER', 'Toll Free Call', 'V-MAIL', 'Private Number', 'Spam Risk'];
    const calls = shown.map(customer_name => ({ customer_name, note: 'Wireless bill, toll free' }));
    assert.deepEqual(new PersonMask().masked({ calls }), { calls });
    // A surname is at times the sign of a state.
    const sandra = new PersonMask().masked({ customer_name: 'SANDRA OH' });
    assert.deepEqual(sandra, { customer_name: '[name 1]' });
  });

  it('finds an address of e-mail behind whatever stands before it', () => {
    const mask = new PersonMask();
    const source = 'https://x.example/jane@x.org, [jane@x.org] {jane@x.org}|jane@x.org';
    assert.deepEqual(mask.masked({ source }), {
      source: 'https://x.example/[email 1], [[email 1]] {[email 1]}|[email 1]',
    });
    const note = 'https://x.example/u/Ana Gómez/jane@x.org';
    assert.deepEqual(mask.masked({ customer_name: 'Ana Gómez', note }), {
      customer_name: '[name 1]',
      note: 'https://x.example/u/[name 1]/[email 1]',
    });
  });
});
