import assert from 'node:assert/strict';
import fc from 'fast-check';
import { PersonMask } from '../../../../src/core/tools/personMask';

const digits = fc.stringMatching(/^[2-9]\d{9}$/);
const person = fc.record({
  customer_name: fc.constantFrom('Ana Gómez', 'JOHN SMITH', 'Li Wei'),
  customer_phone_number: digits.map(number => `+1${number}`),
  agent_email: fc.constantFrom('ana@acme.example', 'lee.p@x.example'),
});

describe('The mask of personal data', () => {
  it('leaves no name, number or address in any field, note or row', () => {
    fc.assert(
      fc.property(person, fc.nat(3), (caller, at) => {
        const { customer_name, customer_phone_number: number, agent_email } = caller;
        const said = [
          `Ask ${customer_name} back`,
          `on ${number}`,
          `(${number.slice(2, 5)}) ${number.slice(5, 8)}-${number.slice(8)} please`,
          `mail ${agent_email.toUpperCase()}`,
        ];
        const columns = ['id', 'customer_name', 'customer_phone_number'];
        const answer = {
          ...caller,
          note: said[at],
          columns,
          rows: [['CAL1', customer_name, number]],
        };
        const text = JSON.stringify(new PersonMask().masked(answer)).toLowerCase();
        for (const fact of [
          customer_name,
          number.slice(2),
          agent_email,
          number.slice(8) + ' please',
        ])
          assert.ok(!text.includes(fact.toLowerCase()), text);
      }),
    );
  });

  it('gives one person one mask for as long as it lives, in whatever spelling', () => {
    const mask = new PersonMask();
    const first = mask.masked({
      customer_name: 'Ana Gómez',
      customer_phone_number: '+15555550123',
    });
    const second = mask.masked({
      customer_name: 'ANA GÓMEZ',
      note: 'Call 555-555-0123.',
      rows: [],
    });
    assert.deepEqual(first, { customer_name: '[name 1]', customer_phone_number: '[phone 1]' });
    assert.deepEqual(second, { customer_name: '[name 1]', note: 'Call [phone 1].', rows: [] });
    assert.deepEqual(mask.masked({ customer_name: 'Li Wei' }), { customer_name: '[name 2]' });
  });

  it('knows people of earlier answers by their whole name, and leaves words alone', () => {
    const mask = new PersonMask();
    mask.masked({ items: [{ customer_name: 'LAND AND SEA' }, { customer_name: 'Ann-Marie Fox' }] });
    const note = 'And Ann-Marie Fox said: And so to the Sea.';
    assert.deepEqual(mask.masked({ note }), { note: 'And [name 2] said: And so to the Sea.' });
  });

  it('keeps what is the business’s own, and what only looks like a number', () => {
    const answer = {
      id: 'CAL019c46b8abcd1234567890abcdef1234',
      tracking_phone_number: '+15555550199',
      start_time: '2026-02-10T00:45:19-08:00',
      gclid: 'Cj0KCQiA1234567890',
      total: 5_555_550_123,
      company_name: 'Acme 24/7',
    };
    assert.deepEqual(new PersonMask().masked(answer), answer);
  });

  it('keeps of what was said how much it was, however deep it stands', () => {
    const answer = {
      turns: [{ speaker: 'caller', phrase: 'My name is Ana', start: 1 }],
      voice_assist_message: { contents: 'my tooth hurts', urgency: 'high' },
    };
    assert.deepEqual(new PersonMask().masked(answer), {
      turns: [{ speaker: 'caller', phrase: '[masked: 4 words]', start: 1 }],
      voice_assist_message: { contents: '[masked: 3 words]', urgency: '[masked: 1 words]' },
    });
  });

  it('leaves of addresses no parameters, and of hidden numbers no person', () => {
    const answer = {
      landing_page_url: 'https://acme.example/quote?email=jane%40example.com&phone=%2B15551234567',
      items: [{ customer_phone_number: 'Anonymous' }, { customer_phone_number: 'Restricted' }],
    };
    assert.deepEqual(new PersonMask().masked(answer), {
      ...answer,
      landing_page_url: 'https://acme.example/quote?[masked]',
    });
  });

  it('can be taken off again by whoever put it on', () => {
    fc.assert(
      fc.property(person, fc.lorem(), (caller, words) => {
        const mask = new PersonMask();
        const { customer_name, customer_phone_number } = mask.masked(caller);
        const written = { note: `${customer_name} ${words} ${customer_phone_number}` };
        assert.deepEqual(mask.restored(written), {
          note: `${caller.customer_name} ${words} ${caller.customer_phone_number}`,
        });
      }),
    );
    assert.throws(() => new PersonMask().restored({ note: 'for [phone 3]' }), RangeError);
    assert.throws(() => new PersonMask().restored(['[masked: 2 words]']), RangeError);
  });
});
