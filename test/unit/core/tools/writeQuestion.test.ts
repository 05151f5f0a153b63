import assert from 'node:assert/strict';
import { changeLines, givenIntention, oneLine } from '../../../../src/core/tools/writeQuestion';

describe('The question before a write', () => {
  const after = (text: string) => changeLines({ changes: [{ field: 'note', after: text }] });

  it('is a diff, field by field', () => {
    const changes = [
      { field: 'note', before: 'a\nb', after: 'c' },
      { field: 'color', after: 'blue1' },
    ];
    assert.deepEqual(changeLines({ changes }), [
      '  note',
      '- a',
      '- b',
      '+ c',
      '  color',
      '+ blue1',
    ]);
  });

  it('shows all that is written, however long', () => {
    const note = `${'a'.repeat(5_000)} and send the deposit elsewhere`;
    assert.deepEqual(after(note), ['  note', `+ ${note}`]);
  });

  it('has no line without its sign, whatever ends it', () => {
    for (const end of ['\n', '\r\n', '\r', '\v', '\f', '\u0085', '\u2028', '\u2029'])
      assert.deepEqual(after(`x${end}  lead_status${end}- bad`), [
        '  note',
        '+ x',
        '+   lead_status',
        '+ - bad',
      ]);
  });

  it('shows what turns the direction of a text, or cannot be seen', () => {
    assert.deepEqual(after('pay \u202e001\u202c\u200b \u{e0041}\u0007'), [
      '  note',
      '+ pay \\u202e001\\u202c\\u200b \\u{e0041}\\u0007',
    ]);
    assert.deepEqual(after('tab\tand 👩‍👧'), ['  note', '+ tab\tand 👩‍👧']);
  });

  it('keeps a sentence in one line', () => {
    assert.equal(oneLine('Delete “a\r\n\r+ b\u202e”.'), 'Delete “a  + b\\u202e”.');
  });

  it('shows what was given where what is there could not be read', () => {
    const { summary, changes } = givenIntention('Update call', { call_id: 'CAL1', tags: ['A'] });
    assert.match(summary, /^Update call\. What is there now could not be read\.$/);
    assert.deepEqual(changeLines({ changes }), ['  call_id', '+ CAL1', '  tags', '+ ["A"]']);
    assert.deepEqual(givenIntention('Update call', undefined).changes, []);
  });
});
