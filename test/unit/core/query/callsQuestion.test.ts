import assert from 'node:assert/strict';
import { AccountId } from '../../../../src/api/schemas/ids';
import { everyCall, type CallQuery } from '../../../../src/core/query/callQuery';
import {
  nextQuestion,
  type CallsQuestion,
  type QuestionChange,
} from '../../../../src/core/query/callsQuestion';
import { parseQuery } from '../../../../src/core/query/parseQuery';
import { withoutSearch } from '../../../../src/core/query/queryParts';

const now = Date.UTC(2026, 10, 22, 12);
const read = (text: string): CallQuery => parseQuery(text, now).query;
const ask = (before: CallsQuestion, change: QuestionChange) => nextQuestion(before, change, now);

const account = { connectionId: 'one', accountId: AccountId.parse('ACC1'), name: 'Brightline' };
const other = { connectionId: 'two', accountId: AccountId.parse('ACC2'), name: 'Harbor' };
const dental = { label: 'Bluebonnet Dental', query: read('company:"Bluebonnet Dental"') };

/** The question of somebody who has chosen a company in the tree. */
const inScope = ask(
  { query: everyCall, text: '', search: '' },
  { account, scope: dental, query: { ...dental.query, range: 'recent' } },
);

describe('What the Calls view asks', () => {
  it('is one query, in the canonical form, with its dates', () => {
    assert.equal(inScope.text, 'company:"Bluebonnet Dental" range:recent');
    assert.deepEqual(inScope.account, account);
    const asked = ask(inScope, { query: '  range:today   STATUS:missed smith ' });
    assert.equal(asked.text, 'smith status:missed range:today');
  });

  it('is described by what is searched for besides scope and dates', () => {
    assert.equal(inScope.search, '');
    for (const [query, search] of [
      ['google', 'google'],
      ['status:missed', 'status:missed'],
      ['jane doe lead:good range:today', 'jane doe lead:good'],
      ['company:"Other Company"', 'company:"Other Company"'],
      ['has:recording', 'has:recording'],
      ['sort:-duration', 'sort:-duration'],
      ['from:2026-01-01 to:2026-01-31', ''],
    ] as const)
      assert.equal(ask(inScope, { query }).search, search);
  });

  it('keeps to the scope that it began with, as long as the query does', () => {
    const narrowed = ask(inScope, { query: 'company:"Bluebonnet Dental" status:missed' });
    assert.equal(narrowed.scope, dental);
    assert.equal(narrowed.search, 'status:missed');
    const left = ask(inScope, { query: 'status:missed' });
    assert.equal(left.scope, undefined);
    assert.deepEqual(left.account, account);
  });

  it('changes its scope together with its account', () => {
    const moved = ask(inScope, { account: other, query: inScope.query });
    assert.deepEqual([moved.account, moved.scope], [other, undefined]);
    const tag = { label: 'VIP', query: read('tag:VIP') };
    const tagged = ask(inScope, { account, scope: tag, query: read('tag:VIP range:today') });
    assert.deepEqual([tagged.scope, tagged.search], [tag, '']);
  });

  it('keeps a query that cannot be asked as it was written, for its problems to be told', () => {
    const wrong = ask(inScope, { query: ' statsu:missed smith ' });
    assert.equal(wrong.text, 'statsu:missed smith');
    assert.equal(wrong.search, 'statsu:missed smith');
  });

  it('goes back to its scope and dates when the search is cleared', () => {
    const clear = (question: CallsQuestion) =>
      ask(question, { query: withoutSearch(question.query, question.scope?.query) });
    const searched = ask(inScope, {
      query: 'smith company:"Bluebonnet Dental" tag:VIP has:note sort:duration range:last_month',
    });
    assert.equal(clear(searched).text, 'company:"Bluebonnet Dental" range:last_month');
    const left = ask(inScope, { query: 'smith tag:VIP from:2026-01-01' });
    assert.equal(clear(left).text, 'from:2026-01-01');
    assert.equal(clear(left).search, '');
  });
});
