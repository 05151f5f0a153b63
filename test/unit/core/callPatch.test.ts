import assert from 'node:assert/strict';
import fc from 'fast-check';
import { writableCallFields } from '../../../src/api/callFields';
import type { CallPatch } from '../../../src/api/schemas/call';
import { ignoredFields, onePatchAField } from '../../../src/core/callPatch';
import { callOf } from '../../support/calls';

/** What of `patch` the call does not show, the call being given by its wire form. */
const ignored = (patch: CallPatch, wire: Record<string, unknown>) =>
  ignoredFields(patch, callOf(wire));

describe('Ignored fields', () => {
  it('are none when the call shows all that was wanted', () => {
    const patch: CallPatch = {
      note: 'Call back',
      tags: ['Booked'],
      lead_status: 'good_lead',
      value: '12.50',
      customer_name: 'Jane',
    };
    const wire = {
      note: 'Call back',
      tags: [{ id: 1, name: 'Booked' }],
      lead_status: 'good_lead',
      value: 12.5,
      customer_name: 'Jane',
    };
    assert.deepEqual(ignored(patch, wire), []);
  });

  it('are all of them when the call is as it was', () => {
    const patch: CallPatch = {
      note: 'Call back',
      tags: ['Booked'],
      lead_status: 'good_lead',
      value: '12.50',
      customer_name: 'Jane',
    };
    assert.deepEqual(ignored(patch, {}).sort(), [...writableCallFields].sort());
  });

  it('do not include what was not in the patch', () => {
    assert.deepEqual(ignored({}, { note: 'old', value: 3, lead_status: 'good_lead' }), []);
  });

  describe('of a note', () => {
    it('forgive spaces around it', () => {
      assert.deepEqual(ignored({ note: ' Call back\n' }, { note: 'Call back' }), []);
    });

    it('include a note that differs in case', () => {
      assert.deepEqual(ignored({ note: 'call back' }, { note: 'Call back' }), ['note']);
    });

    for (const cleared of [null, ''])
      it(`see whether ${JSON.stringify(cleared)} has cleared it`, () => {
        assert.deepEqual(ignored({ note: cleared }, { note: null }), []);
        assert.deepEqual(ignored({ note: cleared }, { note: '' }), []);
        assert.deepEqual(ignored({ note: cleared }, { note: 'still there' }), ['note']);
      });
  });

  describe('of a lead status', () => {
    it('see whether null has cleared it', () => {
      assert.deepEqual(ignored({ lead_status: null }, { lead_status: null }), []);
      assert.deepEqual(ignored({ lead_status: null }, {}), []);
      assert.deepEqual(ignored({ lead_status: null }, { lead_status: 'good_lead' }), [
        'lead_status',
      ]);
    });

    it('include a good lead that stays previously marked', () => {
      const wire = { lead_status: 'previously_marked_good_lead' };
      assert.deepEqual(ignored({ lead_status: 'good_lead' }, wire), ['lead_status']);
    });
  });

  describe('of a value', () => {
    for (const [sent, shown] of [
      ['250', 250],
      ['$250', '250'],
      ['$1250.00', '$1,250.00'],
      ['0', null],
      ['0.10', 0.1],
      ['', null],
      [null, 0],
    ] as const)
      it(`take ${JSON.stringify(sent)} for ${JSON.stringify(shown)}`, () =>
        assert.deepEqual(ignored({ value: sent }, { value: shown }), []));

    it('tell another amount', () => {
      assert.deepEqual(ignored({ value: '12.50' }, { value: 12 }), ['value']);
      assert.deepEqual(ignored({ value: null }, { value: 12 }), ['value']);
    });

    it('know every amount in cents that CallRail repeats as a number', () => {
      fc.assert(
        fc.property(fc.integer({ min: 0, max: 100_000_000 }), cents => {
          assert.deepEqual(
            ignored({ value: (cents / 100).toFixed(2) }, { value: cents / 100 }),
            [],
          );
        }),
      );
    });
  });

  describe('of a customer name', () => {
    it('forgive a cleared name, which falls back to the caller id', () => {
      assert.deepEqual(ignored({ customer_name: null }, { customer_name: 'DENVER CO' }), []);
      assert.deepEqual(ignored({ customer_name: '' }, { customer_name: 'DENVER CO' }), []);
    });

    it('tell another name', () => {
      assert.deepEqual(ignored({ customer_name: 'Jane' }, { customer_name: 'DENVER CO' }), [
        'customer_name',
      ]);
    });
  });

  describe('of tags', () => {
    const tags = (...names: string[]) => ({ tags: names.map(name => ({ name })) });

    it('allow others when the names were added', () => {
      const patch = { tags: ['Booked'], append_tags: true };
      assert.deepEqual(ignored(patch, tags('Lost', 'Booked')), []);
    });

    it('allow no others when the names replaced them', () => {
      assert.deepEqual(ignored({ tags: ['Booked'] }, tags('Lost', 'Booked')), ['tags']);
      assert.deepEqual(ignored({ tags: [] }, tags('Lost')), ['tags']);
      assert.deepEqual(ignored({ tags: [] }, tags()), []);
    });

    it('include a name that is missing', () => {
      const patch = { tags: ['Booked', 'Paid'], append_tags: true };
      assert.deepEqual(ignored(patch, tags('Booked')), ['tags']);
    });

    it('forgive another case, order and repetition', () => {
      const patch = { tags: ['booked ', 'PAID', 'Booked'] };
      assert.deepEqual(ignored(patch, tags('Paid', 'Booked')), []);
    });

    it('read bare names too', () => {
      assert.deepEqual(ignored({ tags: ['Booked'] }, { tags: ['Booked'] }), []);
    });
  });
});

describe('One patch a field', () => {
  it('keeps the way of tagging with the tags', () => {
    assert.deepEqual(onePatchAField({ note: 'Hi', tags: ['Booked'], append_tags: true }), [
      ['note', { note: 'Hi' }],
      ['tags', { tags: ['Booked'], append_tags: true }],
    ]);
  });

  it('leaves out what is undefined and keeps what clears', () => {
    assert.deepEqual(onePatchAField({ note: null, value: undefined }), [['note', { note: null }]]);
  });

  it('is nothing for a patch that changes nothing', () => {
    assert.deepEqual(onePatchAField({}), []);
    assert.deepEqual(onePatchAField({ append_tags: true }), []);
  });

  it('put together again is the patch', () => {
    const patches = fc.record<CallPatch>(
      {
        note: fc.option(fc.string()),
        tags: fc.array(fc.string()),
        lead_status: fc.constantFrom('good_lead' as const, 'not_a_lead' as const, null),
        value: fc.constantFrom('1.00', '', null),
        customer_name: fc.option(fc.string()),
      },
      { requiredKeys: [] },
    );
    fc.assert(
      fc.property(patches, patch => {
        const parts = onePatchAField(patch).map(([, part]) => part);
        const whole = Object.assign({}, ...parts) as CallPatch;
        delete whole.append_tags;
        assert.deepEqual(whole, { ...patch });
      }),
    );
  });
});
