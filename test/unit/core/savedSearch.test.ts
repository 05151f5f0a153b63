import assert from 'node:assert/strict';
import fc from 'fast-check';
import { sameName } from '../../../src/core/nameKey';
import {
  freeName,
  readSearches,
  withChange,
  withMove,
  withoutSearch,
  withSearch,
  withSearchAt,
  type SavedSearch,
} from '../../../src/core/savedSearch';

const search = (name: string, query = 'status:missed') => ({ name, query });
const names = (list: unknown) => readSearches(list).searches.map(({ name }) => name);
const abc = [search('A'), search('B'), search('C')];

/** Whatever a hand may write, among it searches, some of one name. */
const entry = fc.oneof(
  fc.record({ name: fc.constantFrom('A', 'b', 'B ', 'C'), query: fc.string() }),
  fc.record({ name: fc.string(), query: fc.string(), color: fc.string() }),
  fc.anything(),
);
const list = fc.array(entry, { maxLength: 8 });

describe('The list of saved searches', () => {
  it('is read as it is written, names and queries without blanks around them', () => {
    assert.deepEqual(readSearches([search(' Missed ', ' status:missed ')]), {
      searches: [{ name: 'Missed', query: 'status:missed' }],
      problems: [],
    });
    assert.deepEqual(readSearches(undefined), { searches: [], problems: [] });
    assert.deepEqual(names([search('All', '')]), ['All']);
  });

  it('says what of it cannot be read, and shows the rest', () => {
    const { searches, problems } = readSearches([
      'Missed',
      null,
      { query: 'x' },
      { name: '  ', query: 'x' },
      { name: 'No query' },
      search('Good'),
      search('GOOD'),
    ]);
    assert.deepEqual(
      searches.map(({ name }) => name),
      ['Good'],
    );
    assert.deepEqual(problems, [
      'Entry 1 is no search.',
      'Entry 2 is no search.',
      'Entry 3 has no name.',
      'Entry 4 has no name.',
      'Entry 5 has no query.',
      'Entry 7 has the name of an earlier one.',
    ]);
    for (const odd of ['Missed', 7, {}, true])
      assert.deepEqual(readSearches(odd), { searches: [], problems: ['It is not a list.'] });
  });

  it('takes a search at its end, or in the place of the one of its name', () => {
    assert.deepEqual(names(withSearch(abc, search('D'))), ['A', 'B', 'C', 'D']);
    assert.deepEqual(withSearch(abc, search('b', 'lead:good')), [
      search('A'),
      search('b', 'lead:good'),
      search('C'),
    ]);
    assert.deepEqual(withSearch(undefined, search('A')), [search('A')]);
    assert.deepEqual(withSearch('nonsense', search('A')), [search('A')]);
  });

  it('takes two spellings of an accent for one name', () => {
    const list = withSearch([search('Caf\u00e9')], search('cafe\u0301', 'tag:new'));
    assert.deepEqual(list, [search('cafe\u0301', 'tag:new')]);
    assert.equal(freeName('Cafe\u0301', [search('caf\u00e9')]), 'Cafe\u0301 (2)');
  });

  it('changes a search, and keeps what else a hand has written to it', () => {
    const written = [{ ...search('A'), comment: 'ours' }];
    assert.deepEqual(withChange(written, 'a', { query: 'lead:good' }), [
      { name: 'A', query: 'lead:good', comment: 'ours' },
    ]);
    assert.deepEqual(withChange(abc, 'A', { name: 'Z' }), [search('Z'), ...abc.slice(1)]);
    assert.deepEqual(withChange(abc, 'none', { query: 'x' }), abc);
  });

  it('gives back what was deleted, where it stood', () => {
    assert.deepEqual(names(withoutSearch(abc, 'b')), ['A', 'C']);
    for (const [place, each] of abc.entries())
      assert.deepEqual(withSearchAt(withoutSearch(abc, each.name), place, each), abc);
    assert.deepEqual(withoutSearch(abc, 'none'), abc);
  });

  it('moves a search, not beyond its ends', () => {
    assert.deepEqual(names(withMove(abc, 'A', 1)), ['B', 'A', 'C']);
    assert.deepEqual(names(withMove(abc, 'C', 0)), ['C', 'A', 'B']);
    assert.deepEqual(names(withMove(abc, 'A', 2)), ['B', 'C', 'A']);
    assert.deepEqual(names(withMove(abc, 'A', -1)), ['A', 'B', 'C']);
    assert.deepEqual(names(withMove(abc, 'C', 3)), ['A', 'B', 'C']);
    assert.deepEqual(names(withMove(abc, 'none', 0)), ['A', 'B', 'C']);
  });

  it('moves past entries that cannot be read, which stay in the file', () => {
    const written = [search('A'), 'odd', search('B'), search('C')];
    const moved = withMove(written, 'A', 1);
    assert.deepEqual(names(moved), ['B', 'A', 'C']);
    assert.ok(moved.includes('odd'));
  });

  it('loses nothing that it cannot read, whatever is done', () => {
    const change = fc.constantFrom<(entries: unknown[], name: string, place: number) => unknown[]>(
      (entries, name) => withSearch(entries, search(name)),
      (entries, name) => withChange(entries, name, { query: 'x' }),
      (entries, name) => withoutSearch(entries, name),
      (entries, name, place) => withMove(entries, name, place),
      (entries, name, place) => withSearchAt(entries, place, search(name)),
    );
    const isUnreadable = (each: unknown) => names([each]).length === 0;
    fc.assert(
      fc.property(list, change, fc.constantFrom('A', 'b', 'zz'), fc.nat(9), (...given) => {
        const [entries, act, name, place] = given;
        const before = [...entries];
        const after = act(entries, name, place);
        assert.deepEqual(after.filter(isUnreadable), before.filter(isUnreadable));
        assert.deepEqual(entries, before, 'The list that was given stays as it was.');
      }),
    );
  });

  it('keeps names unique and every other search in its order', () => {
    fc.assert(
      fc.property(list, fc.nat(9), (entries, place) => {
        const before = names(entries);
        const [name] = before;
        if (name === undefined) return;
        const after = names(withMove(entries, name, place));
        assert.deepEqual([...after].sort(), [...before].sort());
        const others = (all: string[]) => all.filter(each => !sameName(each, name));
        assert.deepEqual(others(after), others(before));
        assert.equal(after.indexOf(name), Math.min(place, before.length - 1));
      }),
    );
  });

  it('brings a deleted search back where it can be seen, though its name is taken again', () => {
    const list = withSearchAt([search('a', 'lead:good'), search('B')], 1, search('A'));
    assert.deepEqual(readSearches(list).searches, [search('A'), search('B')]);
    assert.equal(list.length, 3);
  });

  it('proposes names that are free', () => {
    const taken: SavedSearch[] = [search('Missed'), search('missed (2)')];
    assert.equal(freeName('Missed', taken), 'Missed (3)');
    assert.equal(freeName('Voicemail', taken), 'Voicemail');
  });
});
