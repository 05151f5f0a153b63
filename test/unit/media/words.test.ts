import assert from 'node:assert/strict';
import { clockTime } from '../../../media/shared/format';
import { fill, translator } from '../../../media/shared/strings';

describe('Words and times of a page', () => {
  it('fills holes by number, and leaves those without a value', () => {
    assert.equal(fill('{1} of {0}, {2}', ['a', 2]), '2 of a, {2}');
  });

  it('does not fill holes that a value brings', () => {
    assert.equal(fill('{0} and {1}', ['{1}', 'x']), '{1} and x');
  });

  it('prefers the latest translation and falls back to English', () => {
    const t = translator({ save: 'Save', add: 'Add' }, { save: 'Speichern' }, {});
    assert.equal(t('save'), 'Speichern');
    assert.equal(t('add'), 'Add');
  });

  it('shows times as players do', () => {
    assert.deepEqual([0, 5, 65, 600, 3661, NaN, -3].map(clockTime), [
      '0:00',
      '0:05',
      '1:05',
      '10:00',
      '1:01:01',
      '0:00',
      '0:00',
    ]);
  });
});
