import assert from 'node:assert/strict';
import { bounds, idAt, idsNear, idsOf } from '../../../src/languages/idText';

const id = (digit: string, prefix = 'CAL') => prefix + digit.repeat(32);
const [a, b] = [id('a'), id('b')];

const document = (...lines: string[]) => ({
  lineCount: lines.length,
  lineAt: (line: unknown) => ({ text: lines[Number(line)] ?? '' }) as never,
});

describe('The id at a place', () => {
  const line = `get("${a}", ${b})`;

  it('is the one that the place is in, its edges included', () => {
    const start = line.indexOf(a);
    for (const place of [start, start + 20, start + 35])
      assert.deepEqual(idAt(line, place), { id: a, start, end: start + 35 });
    assert.equal(idAt(line, line.indexOf(b) + 1)?.id, b);
  });

  it('is none elsewhere', () => {
    for (const place of [0, line.indexOf('"'), line.length])
      assert.equal(idAt(line, place), undefined);
  });

  it('is found far in a line, and is no part of a longer word there', () => {
    const far = 'x'.repeat(100_000);
    assert.equal(idAt(`${far} ${a}`, 100_010)?.start, 100_001);
    assert.equal(idAt(`${far}${a}`, 100_010), undefined);
    assert.equal(idAt(`${a}${far}`, 10), undefined);
    assert.equal(idAt(`${a} ${far}`, 10)?.id, a);
  });
});

describe('The ids of a document', () => {
  it('come with their lines', () => {
    const found = [...idsOf(document('', `x ${a}`, `${b},${a}`))];
    assert.deepEqual(
      found.map(({ id, line, start }) => [id, line, start]),
      [
        [a, 1, 2],
        [b, 2, 0],
        [a, 2, 36],
      ],
    );
  });

  it('are looked for within bounds: of lines, of a line, and of their number', () => {
    const long = document(...Array.from({ length: bounds.lines + 5 }, () => ''), a);
    assert.equal([...idsOf(long)].length, 0);
    const minified = `${a};`.repeat(1_000);
    const [last] = [...idsOf(document(minified))].slice(-1);
    assert.ok(last && last.end <= bounds.line);
    const many = document(...Array.from({ length: bounds.ids + 5 }, () => a));
    assert.equal([...idsOf(many)].length, bounds.ids);
  });

  it('are none where the bound of a line cuts a longer word', () => {
    const cut = ' '.repeat(bounds.line - 35);
    assert.equal([...idsOf(document(`${cut}${a}`))].length, 1);
    assert.equal([...idsOf(document(`${cut}${a}0`))].length, 0);
  });
});

describe('The ids near a place', () => {
  it('come by distance, without the one in question', () => {
    const [c, d] = [id('c', 'ACC'), id('d', 'COM')];
    const text = document(c, '', `${a} ${d}`, b);
    assert.deepEqual(idsNear(text, { id: a, line: 2 }), [d, b, c]);
  });

  it('are not looked for in the whole of a long file', () => {
    const text = document(a, ...Array.from({ length: 500 }, () => ''), b);
    assert.deepEqual(idsNear(text, { id: b, line: 501 }), []);
  });
});
