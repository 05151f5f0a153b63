import assert from 'node:assert/strict';
import { parseQuery } from '../../../../src/core/query/parseQuery';
import { searchName } from '../../../../src/core/query/searchName';

const name = (text: string, range?: string) =>
  searchName(parseQuery(text, Date.now()).query, range);

describe('The proposed name of a search', () => {
  it('says what is looked for', () => {
    assert.equal(
      name('company:"Bluebonnet Dental" status:missed range:last_month', 'last month'),
      'Bluebonnet Dental, missed, last month',
    );
    assert.equal(name('jane doe tag:"Follow up" lead:bad'), 'Follow up, bad lead, jane doe');
    assert.equal(
      name('type:first-call has:recording source:google'),
      'First-call, google, recording',
    );
    assert.equal(name('range:today', 'today'), 'Today');
  });

  it('says nothing of nothing, and nothing twice', () => {
    assert.equal(name(''), '');
    assert.equal(name('type:missed status:missed'), 'Missed');
  });
});
