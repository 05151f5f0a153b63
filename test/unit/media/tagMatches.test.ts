import assert from 'node:assert/strict';
import { interpretTag, matchingTags } from '../../../media/call/tagMatches';
import type { TagChoice } from '../../../src/protocol/callPanel';

const choice = (name: string): TagChoice => ({
  name,
  color: null,
  background: null,
  level: 'company',
});
const choices = ['Resale', 'Sale', 'sales call', 'Wrong number'].map(choice);
const names = (query: string, onCall: string[] = []) =>
  matchingTags(choices, query, onCall).map(({ name }) => name);

describe('Tags to choose from', () => {
  it('are all while nothing is typed, by name', () => {
    assert.deepEqual(names(''), ['Resale', 'Sale', 'sales call', 'Wrong number']);
  });

  it('begin with what is typed first, then hold it, whatever the case', () => {
    assert.deepEqual(names('SAL'), ['Sale', 'sales call', 'Resale']);
  });

  it('leave out what the call has', () => {
    assert.deepEqual(names('sale', ['sale']), ['sales call', 'Resale']);
  });
});

describe('A typed tag name', () => {
  it('is an existing tag by its exact name, else by the same name in another case', () => {
    const both = [choice('vip'), choice('VIP')];
    assert.deepEqual(interpretTag('VIP', both, []), { kind: 'existing', name: 'VIP' });
    assert.deepEqual(interpretTag(' sale ', choices, []), { kind: 'existing', name: 'Sale' });
  });

  it('is taken when the call has it', () => {
    assert.deepEqual(interpretTag('sale', choices, ['Sale']), { kind: 'taken', name: 'Sale' });
  });

  it('is unknown when no tag has it', () => {
    assert.deepEqual(interpretTag('Salee', choices, []), { kind: 'unknown', name: 'Salee' });
  });

  it('is unsure while the tags could not be read', () => {
    assert.deepEqual(interpretTag('Sale', undefined, []), { kind: 'unsure', name: 'Sale' });
  });

  it('is nothing when empty', () => {
    assert.deepEqual(interpretTag('   ', choices, []), { kind: 'empty' });
  });
});
