import assert from 'node:assert/strict';
import fc from 'fast-check';
import { isolated, shortened } from '../../../media/analytics/axisWords';

describe('A name at an axis', () => {
  it('is whole where it fits', () => {
    assert.equal(shortened('Google Ads', 10), 'Google Ads');
  });

  it('is cut between letters, and says so', () => {
    assert.equal(shortened('Google Organic', 7), 'Google…');
    const family = '👩‍👩‍👧‍👦';
    assert.equal(shortened(family.repeat(9), 3), `${family}${family}…`);
  });

  it('is short even where one letter is endless', () => {
    assert.ok(shortened(`a${'\u0301'.repeat(5_000)}b`, 5).length < 200);
  });

  it('never has more letters than it may', () => {
    const letters = (text: string) => [...new Intl.Segmenter().segment(text)].length;
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme' }),
        fc.integer({ min: 2, max: 40 }),
        (text, limit) => {
          const short = shortened(text, limit);
          assert.ok(letters(short) <= limit || short === text);
          if (short !== text) assert.ok(short.endsWith('…') && text.startsWith(short.slice(0, -1)));
        },
      ),
    );
  });

  it('does not turn what stands around it', () => {
    assert.equal(isolated('\u202Eevil'), '\u2068\u202Eevil\u2069');
  });
});
