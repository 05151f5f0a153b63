import assert from 'node:assert/strict';
import { useCallSearch } from '../../support/useCallSearch';

describe('Searching calls', () => {
  const { at, asked, problemsOf } = useCallSearch();

  describe('refuses', () => {
    it('names that nobody has, with the nearest', async () => {
      const { name } = at().account.companies[0]!;
      const typo = name.replace(/.(?=.$)/, '');
      assert.deepEqual(await problemsOf(`smith company:"${typo}"`), [
        { code: 'unknown-name', at: `"${typo}"`, nearest: `"${name}"` },
      ]);
      assert.deepEqual(await problemsOf('tracker:zzzzzzzz'), [
        { code: 'unknown-name', at: 'zzzzzzzz' },
      ]);
      const tag = at().account.tags[0]!.name;
      assert.deepEqual(await problemsOf(`tag:"${tag}" tag:"${tag}xy"`), [
        {
          code: 'unknown-name',
          at: `"${tag}xy"`,
          nearest: tag.includes(' ') ? `"${tag}"` : tag,
        },
      ]);
    });

    it('names that several have, with their ids', async () => {
      const [one, other] = at().account.companies;
      assert.ok(one && other);
      other.name = one.name.toUpperCase();
      const query = `company:"${one.name}"`;
      const [problem] = await problemsOf(query);
      assert.equal(problem?.code, 'ambiguous-name');
      assert.deepEqual(problem.other?.split(', ').sort(), [one.id, other.id].sort());
    });

    it('a tracker of another company', async () => {
      const [one, other] = at().account.companies;
      assert.ok(one && other);
      const tracker = other.trackers[0]!;
      tracker.name = 'Only theirs';
      assert.deepEqual(await problemsOf(`company:"${one.name}" tracker:"only theirs"`), [
        { code: 'contradiction', at: '"only theirs"', other: `company:"${one.name}"` },
      ]);
      assert.deepEqual(await problemsOf(`company:"${one.name}" tracker:${tracker.id}`), [
        { code: 'contradiction', at: tracker.id, other: `company:"${one.name}"` },
      ]);
    });

    it('a range beyond 25 months, before anything is asked', async () => {
      const requests = await at().requests(async () => {
        assert.deepEqual(await problemsOf('from:2024-10-22 tag:x'), [
          { code: 'too-early', at: '2024-10-22', nearest: '2024-10-23', other: '2024-10-23' },
        ]);
      });
      assert.deepEqual(requests, []);
    });
  });

  it('tells trackers of one name apart by their company', async () => {
    const [one, other] = at().account.companies;
    assert.ok(one && other);
    for (const { trackers } of [one, other]) trackers[0]!.name = 'Website';
    assert.deepEqual((await problemsOf('tracker:website'))[0]?.code, 'ambiguous-name');
    assert.deepEqual((await asked(`tracker:website company:"${one.name}"`)).slice(1), [
      `company_id=${one.id}`,
      `tracker_id=${one.trackers[0]!.id}`,
    ]);
  });
});
