import assert from 'node:assert/strict';
import {
  actions,
  Attribution,
  CallForm,
  formFields,
  MilestoneRow,
  outcomes,
} from '../../../src/protocol/callPanel';
import { callStrings } from '../../../src/protocol/callStrings';

describe('Words of the call panel', () => {
  const keys = new Set<string>(Object.keys(callStrings));

  it('name every outcome, action, field, status, attribution and milestone', () => {
    const wanted = [
      ...outcomes.map(outcome => `outcome.${outcome}`),
      ...actions.map(action => `action.${action}`),
      ...formFields.map(field => `field.${field}`),
      ...CallForm.shape.lead_status.options.map(status => `status.${status}`),
      ...Attribution.shape.key.options.map(key => `attribution.${key}`),
      ...MilestoneRow.shape.key.options.map(key => `milestone.${key}`),
    ];
    assert.deepEqual(
      wanted.filter(key => !keys.has(key)),
      [],
    );
  });

  it('number their holes from 0 without a gap', () => {
    for (const [key, text] of Object.entries(callStrings)) {
      const holes = [...text.matchAll(/\{(\d+)\}/g)].map(([, index]) => Number(index));
      const expected = [...new Set(holes)].map((_, index) => index);
      assert.deepEqual([...new Set(holes)].sort(), expected, key);
    }
  });
});
