import assert from 'node:assert/strict';
import fc from 'fast-check';
import { CallPatch } from '../../../src/api/schemas/call';
import { tagColors, TagPatch } from '../../../src/api/schemas/tag';
import { fieldValue, sameValue } from '../../../src/core/recordForms';
import {
  callPatch,
  planEdit,
  tagPatch,
  withFields,
  writablePart,
  type RawRecord,
} from '../../../src/core/recordPatch';
import { writableFields } from '../../../src/core/recordTypes/writableFields';

describe('Edits of any record', () => {
  const noteLike = fc.option(fc.string(), { nil: null });
  const tagName = fc.string({ minLength: 1 }).filter(name => name.trim() !== '');
  const amount = fc.integer({ min: 0, max: 10_000_000 }).map(cents => cents / 100);
  const callArb = fc.record({
    id: fc.constant('CAL1'),
    odd: fc.jsonValue(),
    note: noteLike,
    tags: fc.array(
      fc.oneof(
        tagName,
        tagName.map(name => ({ id: 1, name })),
      ),
    ),
    lead_status: fc.constantFrom('good_lead', 'not_a_lead', null),
    value: fc.oneof(
      amount,
      amount.map(value => `$${value.toFixed(2)}`),
      fc.constant(null),
    ),
    customer_name: noteLike,
  });
  const tagArb = fc.record({
    id: fc.integer(),
    odd: fc.jsonValue(),
    name: tagName,
    color: fc.constantFrom(...tagColors),
    status: fc.constantFrom('enabled', 'disabled'),
  });
  const values = (kind: 'call' | 'tag', record: RawRecord) =>
    writableFields[kind]?.map(field => fieldValue(field, record[field]));

  it('come true: what is written, put into the record, is what was edited', () => {
    fc.assert(
      fc.property(callArb, callArb, (base, other) => {
        const edited = withFields(base, writableFields.call!, writablePart('call', other));
        const { changes, problems } = planEdit('call', base, edited);
        const details = problems.filter(({ kind }) => kind !== 'tag-detail');
        assert.deepEqual(details, []);
        if (problems.length > 0) return;
        const sent = callPatch(changes);
        assert.deepEqual(CallPatch.parse(sent), sent);
        const written = { ...base, ...sent };
        values('call', written)?.forEach((value, at) => {
          assert.ok(sameValue(value, values('call', edited)?.[at]));
        });
      }),
    );
  });

  it('of tags come true as well', () => {
    fc.assert(
      fc.property(tagArb, tagArb, (base, other) => {
        const edited = withFields(base, writableFields.tag!, writablePart('tag', other));
        const { changes, problems } = planEdit('tag', base, edited);
        assert.deepEqual(problems, []);
        const sent = tagPatch(changes);
        assert.deepEqual(TagPatch.parse(sent), sent);
        assert.equal(
          sent.name ?? base.name,
          changes.length > 0 && sent.name ? other.name.trim() : base.name,
        );
        const disabled = sent.disabled ?? base.status === 'disabled';
        assert.equal(disabled, other.status === 'disabled');
      }),
    );
  });

  it('never write a field that is read-only, and name each that was changed', () => {
    fc.assert(
      fc.property(
        callArb,
        fc.dictionary(fc.string({ minLength: 1 }), fc.jsonValue()),
        (base, more) => {
          const edited: RawRecord = { ...base, ...more };
          const { changes, problems } = planEdit('call', base, edited);
          for (const { field } of changes) assert.ok(writableFields.call?.includes(field));
          for (const problem of problems)
            if (problem.kind === 'read-only')
              assert.ok(!writableFields.call?.includes(problem.field));
        },
      ),
    );
  });

  it('of nothing are nothing, however often the text went through JSON', () => {
    fc.assert(
      fc.property(callArb, base => {
        const copy: unknown = JSON.parse(JSON.stringify(base));
        const { changes, problems } = planEdit(
          'call',
          JSON.parse(JSON.stringify(base)) as RawRecord,
          copy,
        );
        assert.deepEqual([changes, problems], [[], []]);
      }),
    );
  });
});
