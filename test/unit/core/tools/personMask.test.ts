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
      voice_assist_message: { contents: '[masked: 3 words]', urgency: '[masked: 1 word]' },
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

  it('knows a person by whatever field names one: an agent, a speaker, a caller id', () => {
    const answer = {
      agent_name: 'Kim Acme',
      turns: [
        { speaker: 'agent', phrase: 'Hello' },
        { speaker: 'Kim Acme', phrase: 'Hello' },
      ],
      verified_caller_ids: [{ name: 'Kim Acme', phone_number: '+15555550123' }],
    };
    assert.deepEqual(new PersonMask().masked(answer), {
      agent_name: '[name 1]',
      turns: [
        { speaker: 'agent', phrase: '[masked: 1 word]' },
        { speaker: '[name 1]', phrase: '[masked: 1 word]' },
      ],
      verified_caller_ids: [{ name: '[name 1]', phone_number: '[phone 1]' }],
    });
  });

  it('takes a number for a number and a name for a name, wherever it stands', () => {
    const calls = [
      { customer_phone_number: '+15555550123', formatted_customer_name: '555-555-0123' },
      { customer_phone_number: 'Jane Doe', customer_name: 'Jane Doe' },
      { customer_phone_number: 'Anonymous', customer_name: 'Anonymous' },
      { customer_phone_number: '***0123', customer_name: null },
    ];
    assert.deepEqual(new PersonMask().masked({ calls }), {
      calls: [
        { customer_phone_number: '[phone 1]', formatted_customer_name: '[phone 1]' },
        { customer_phone_number: '[name 1]', customer_name: '[name 1]' },
        ...calls.slice(2),
      ],
    });
  });

  it('masks what is personal though it is no text, and what stands in the name of a field', () => {
    const answer = {
      customer_phone_number: 15_555_550_123,
      zip_code: 80_202,
      custom: { 'kim@acme.example': 1 },
      turns: [{ phrase: 'Hello', start: 1.5 }],
      conversational_transcript: [{ speaker: 'caller', phrase: 'Hello', start: 1.5 }],
      total: 5_555_550_123,
    };
    assert.deepEqual(new PersonMask().masked(answer), {
      customer_phone_number: '[phone 1]',
      zip_code: '[masked: 1 word]',
      custom: { '[email 1]': '[masked: 1 word]' },
      turns: [{ phrase: '[masked: 1 word]', start: 1.5 }],
      conversational_transcript: [{ speaker: 'caller', phrase: '[masked: 1 word]', start: 1.5 }],
      total: 5_555_550_123,
    });
  });

  it('finds numbers with an extension, and in notes those without an area code', () => {
    const mask = new PersonMask();
    const note = 'Ring 555-123-4567x12, or 555-0199.';
    assert.deepEqual(mask.masked({ note, name: 'Flyer 250-1000' }), {
      note: 'Ring [phone 1], or [phone 2].',
      name: 'Flyer 250-1000',
    });
    assert.deepEqual(mask.restored({ note: 'Ring [phone 1], or [phone 2].' }), { note });
  });

  it('leaves of what a page was opened with only whence somebody came', () => {
    const landing_page_url_params = { name: 'Jane Doe', utm_source: 'google', utm_term: 'dentist' };
    assert.deepEqual(
      new PersonMask().masked({ milestones: { first_touch: { landing_page_url_params } } }),
      {
        milestones: {
          first_touch: {
            landing_page_url_params: { ...landing_page_url_params, name: '[masked: 2 words]' },
          },
        },
      },
    );
  });

  it('goes by the record, where it is known which', () => {
    const user = { name: 'Ana Gómez', companies: [{ id: 'COM1', name: 'Acme Dental' }] };
    assert.deepEqual(new PersonMask().masked(user, {}, 'user'), {
      ...user,
      name: '[name 1]',
    });
    const alert = { name: 'Notify Ana Gómez of all calls', email: 'ana@acme.example' };
    assert.deepEqual(new PersonMask().masked(alert, {}, 'notification'), {
      name: '[name 1]',
      email: '[email 1]',
    });
  });

  it('masks all that stands below what is personal', () => {
    const given = { custom: { email: { of: 'Ana' } }, customer_name: { first: 'Ana', nth: 7 } };
    assert.deepEqual(new PersonMask().masked(given), {
      custom: { email: { of: '[masked: 1 word]' } },
      customer_name: { first: '[masked: 1 word]', nth: '[masked: 1 word]' },
    });
  });

  it('keeps every number of the business’s own', () => {
    const tracker = { swap_targets: ['5555550123'], destination_number: '+15555550124' };
    assert.deepEqual(new PersonMask().masked(tracker), tracker);
  });

  it('cannot be taken off where the parameters of an address were left out', () => {
    assert.throws(
      () => new PersonMask().restored({ note: 'from https://acme.example/quote?[masked]' }),
      RangeError,
    );
  });
});
