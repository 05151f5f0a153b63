import assert from 'node:assert/strict';
import { maskedNamed } from '../../../../src/core/requests/maskedBody';

const keys = { people: false };
const people = { people: true };

describe('A parameter or header', () => {
  it('is masked by what it is called', () => {
    assert.equal(maskedNamed('authorization', 'x', keys), '•••');
    assert.equal(maskedNamed('set-cookie', 'x=1', keys), '•••');
    assert.equal(maskedNamed('search', 'Ann', people), '•••');
    assert.equal(maskedNamed('search', 'Ann', keys), 'Ann');
    assert.equal(maskedNamed('per_page', '250', people), '250');
    assert.equal(maskedNamed('tags[]', 'Quote', people), '•••');
    assert.equal(maskedNamed('tags[]', 'Quote', keys), 'Quote');
  });
});
