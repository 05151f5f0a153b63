import assert from 'node:assert/strict';
import { contrast, readableText, tagClasses, tagStyles } from '../../../media/shared/tagColors';
import { tagPalette } from '../../../src/protocol/tagPalette';

const names = [null, ...Object.keys(tagPalette), 'chartreuse9'];

/** The colours that a chip ends up with, by the style sheet. */
function colorsOf(classes: string[]): { text: string; background: string } | undefined {
  const styles = tagStyles();
  const rule = (property: string) => {
    for (const name of classes) {
      const found = new RegExp(`\\.${name}\\{${property}:(#[0-9a-f]{6})\\}`).exec(styles);
      if (found?.[1]) return found[1];
    }
    return undefined;
  };
  const [text, background] = [rule('color'), rule('background-color')];
  return text && background ? { text, background } : undefined;
}

describe('Colours of tags', () => {
  it('measure contrast as WCAG does', () => {
    assert.equal(contrast('#000000', '#ffffff'), 21);
    assert.equal(contrast('#ffffff', '#ffffff'), 1);
    assert.ok(Math.abs(contrast('#777777', '#ffffff') - 4.48) < 0.01);
  });

  it('can be read in every combination that CallRail can name', () => {
    for (const color of names)
      for (const background of names) {
        const shown = colorsOf(tagClasses({ color, background }));
        if (shown)
          assert.ok(contrast(shown.text, shown.background) >= 4.5, `${color}/${background}`);
      }
  });

  it('keep CallRail’s background, and its text where that can be read', () => {
    assert.deepEqual(colorsOf(tagClasses({ color: 'green1', background: 'green1' })), {
      text: '#054f2f',
      background: '#b1f0d2',
    });
    assert.deepEqual(colorsOf(tagClasses({ color: 'gray2', background: 'gray2' })), {
      text: '#000000',
      background: '#c2c2c2',
    });
  });

  it('take one name for both where the other is missing', () => {
    assert.deepEqual(
      tagClasses({ color: 'red1', background: null }),
      tagClasses({ color: null, background: 'red1' }),
    );
  });

  it('are the theme’s where no colour is known', () => {
    assert.deepEqual(tagClasses({ color: null, background: null }), []);
    assert.deepEqual(tagClasses({ color: 'chartreuse9', background: 'chartreuse9' }), []);
    assert.deepEqual(tagClasses({ color: 'constructor', background: '__proto__' }), []);
  });

  it('fall back to black or white', () => {
    assert.equal(readableText('#777777', '#888888'), '#000000');
    assert.equal(readableText('#777777', '#222222'), '#ffffff');
  });
});
