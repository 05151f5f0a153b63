import assert from 'node:assert/strict';
import fc from 'fast-check';
import { wrapped } from '../../../media/analytics/canvasText';

const widthOf = (text: string) => text.length;

describe('A text on a canvas', () => {
  it('is one line where it fits', () => {
    assert.deepEqual(wrapped('Acme Dental · status:missed', 40, widthOf), [
      'Acme Dental · status:missed',
    ]);
  });

  it('is broken between words', () => {
    assert.deepEqual(wrapped('Aug 24, 2026 to Nov 22, 2026', 12, widthOf), [
      'Aug 24, 2026',
      'to Nov 22,',
      '2026',
    ]);
  });

  it('is cut where a word, or all of it, is too long', () => {
    assert.deepEqual(wrapped('x'.repeat(50), 5, widthOf), ['xxxx…']);
    assert.deepEqual(wrapped('a b c d e f g', 1, widthOf), ['a', 'b', 'c', '…']);
  });

  it('is never wider than its room', () => {
    fc.assert(
      fc.property(fc.string(), fc.integer({ min: 1, max: 30 }), (text, room) => {
        const lines = wrapped(text, room, widthOf);
        assert.ok(lines.length <= 4);
        for (const line of lines) assert.ok(line.length <= room, line);
      }),
    );
  });
});
