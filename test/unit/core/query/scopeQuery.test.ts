import assert from 'node:assert/strict';
import { CompanyId, TrackerId } from '../../../../src/api/schemas/ids';
import { printQuery } from '../../../../src/core/query/printQuery';
import { scopeQuery } from '../../../../src/core/query/scopeQuery';

const companies = [
  { id: 'COM1', name: 'Bright Smile Dental' },
  { id: 'COM2', name: 'Acme' },
  { id: 'COM3', name: 'ACME ' },
  { id: 'COM4', name: null },
];
const tracker = (id: string, name: string | null, company: string) => ({
  id,
  name,
  company: { id: company },
});
const trackers = [
  tracker('TRK1', 'Website Pool', 'COM1'),
  tracker('TRK2', 'Google Ads', 'COM1'),
  tracker('TRK3', 'Google Ads', 'COM2'),
  tracker('TRK4', 'Yelp', 'COM1'),
  tracker('TRK5', 'yelp', 'COM1'),
  tracker('TRK6', '', 'COM1'),
];
const text = (scope: { company?: string; tracker?: string; tagName?: string }) =>
  printQuery(
    scopeQuery(
      {
        companyId: scope.company === undefined ? undefined : CompanyId.parse(scope.company),
        trackerId: scope.tracker === undefined ? undefined : TrackerId.parse(scope.tracker),
        tagName: scope.tagName,
      },
      { companies, trackers },
    ),
  );

describe('The query for a place in the tree', () => {
  it('asks for every call of an account, as far back as CallRail keeps them', () => {
    assert.equal(text({}), '');
  });

  it('names a company, unless another has the same name', () => {
    assert.equal(text({ company: 'COM1' }), 'company:"Bright Smile Dental"');
    assert.equal(text({ company: 'COM2' }), 'company:COM2');
    assert.equal(text({ company: 'COM4' }), 'company:COM4');
    assert.equal(text({ company: 'COM9' }), 'company:COM9');
  });

  it('names a tracker, if need be with its company', () => {
    assert.equal(text({ tracker: 'TRK1', company: 'COM1' }), 'tracker:"Website Pool"');
    assert.equal(text({ tracker: 'TRK2' }), 'company:"Bright Smile Dental" tracker:"Google Ads"');
    // Its company's name is no better.
    assert.equal(text({ tracker: 'TRK3' }), 'tracker:TRK3');
    assert.equal(text({ tracker: 'TRK5' }), 'tracker:TRK5');
    assert.equal(text({ tracker: 'TRK6' }), 'tracker:TRK6');
  });

  it('names a tag, within its company', () => {
    assert.equal(text({ tagName: 'Follow up' }), 'tag:"Follow up"');
    assert.equal(
      text({ company: 'COM1', tagName: 'VIP' }),
      'company:"Bright Smile Dental" tag:VIP',
    );
  });
});
