import assert from 'node:assert/strict';
import { parseQuery } from '../../../src/core/query/parseQuery';
import { printQuery } from '../../../src/core/query/printQuery';
import { sandboxNow } from '../../support/sandboxFetch';

describe('The query parser', () => {
  it('reads words and qualifiers', () => {
    const { query, problems } = parseQuery('smith company:"Bright Smile" status:missed', sandboxNow);
    assert.deepEqual(problems, []);
    assert.equal(query.text, 'smith');
    assert.equal(printQuery(query), 'smith company:"Bright Smile" status:missed');
  });
});
