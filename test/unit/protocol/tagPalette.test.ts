import assert from 'node:assert/strict';
import { tagColors } from '../../../src/api/schemas/tag';
import { isTagPaletteName, tagPalette } from '../../../src/protocol/tagPalette';

describe('The palette of tags', () => {
  it('has the colors that CallRail takes, and no others', () => {
    assert.deepEqual(Object.keys(tagPalette).sort(), [...tagColors].sort());
    assert.equal(tagColors.length, 24);
  });

  it('fixes two colors for each name', () => {
    for (const [name, { text, background }] of Object.entries(tagPalette)) {
      assert.match(text, /^#[0-9a-f]{6}$/, name);
      assert.match(background, /^#[0-9a-f]{6}$/, name);
      assert.notEqual(text, background, name);
    }
  });

  it('gives no two names one look', () => {
    const looks = Object.values(tagPalette).map(({ text, background }) => text + background);
    assert.equal(new Set(looks).size, looks.length);
  });

  it('knows its names from others', () => {
    assert.ok(isTagPaletteName('gray1'));
    for (const name of ['gray9', 'GRAY1', '', 'constructor', '__proto__', 'toString'])
      assert.ok(!isTagPaletteName(name), name);
  });
});
