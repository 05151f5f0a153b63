import assert from 'node:assert/strict';
import { CompanyId, TrackerId } from '../../../../src/api/schemas/ids';
import { groupNames } from '../../../../src/core/analytics/groupNames';
import { noNames } from '../../../../src/core/query/queryNames';

const [one, other] = ['COM1', 'COM2'].map(id => CompanyId.parse(id));
const tracker = (name: string, id: typeof one) => ({
  id: TrackerId.parse(`TRK${name}${id ?? ''}`),
  name,
  ...(id && { company: { id, name: id } }),
});
const names = {
  ...noNames,
  companies: [
    { id: one!, name: 'Acme' },
    { id: other!, name: 'Bloom' },
  ],
  trackers: [tracker('Ads', one), tracker('ads ', other), tracker('Flyer', one)],
};

describe('Names in a breakdown', () => {
  it('lead somewhere if one record has them, in any case', () => {
    const { isUnique } = groupNames(names, 'tracker');
    assert.ok(isUnique('flyer'));
    assert.ok(!isUnique('Ads'));
    assert.ok(!isUnique('Gone'));
    assert.ok(groupNames(names, 'company').isUnique('acme'));
  });

  it('are known by the ids of companies', () => {
    const { nameOf } = groupNames(names, 'company_id');
    assert.deepEqual(['COM2', 'COM3'].map(nameOf), ['Bloom', undefined]);
  });

  it('within a company need only be unique there', () => {
    assert.ok(groupNames(names, 'tracker', one).isUnique('Ads'));
  });
});
