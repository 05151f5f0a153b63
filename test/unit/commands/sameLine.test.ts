import assert from 'node:assert/strict';
import { Call } from '../../../src/api/schemas/call';
import { sameLine } from '../../../src/commands/sameLine';
import type { SearchAction, SearchItem } from '../../../src/commands/searchItems';

const call = (id: string) => Call.parse({ id, tags: [] });
const line = (action?: SearchAction): SearchItem => ({ label: 'A line', action });

describe('A line of the live search', () => {
  const [heading, first, second] = [
    line(),
    line({ kind: 'open', call: call('CAL1') }),
    line({ kind: 'open', call: call('CAL2') }),
  ];
  const [completion, all, wait] = [
    line({ kind: 'write', text: 'company:Acme ' }),
    line({ kind: 'showAll' }),
    line({ kind: 'nothing' }),
  ];
  const lines = [heading, completion, first, second, all, wait];

  it('is found again by what it does', () => {
    const again = [
      line({ kind: 'open', call: call('CAL2') }),
      line({ kind: 'write', text: 'company:Acme ' }),
      line({ kind: 'showAll' }),
    ];
    assert.deepEqual(
      again.map(one => lines.indexOf(sameLine(lines, one)!)),
      [3, 1, 4],
    );
  });

  it('is not found where it is gone, or does nothing', () => {
    const gone = [
      line({ kind: 'open', call: call('CAL3') }),
      line({ kind: 'write', text: 'company:Bloom ' }),
      line({ kind: 'retry' }),
    ];
    for (const one of [...gone, heading, wait]) assert.equal(sameLine(lines, one), undefined);
  });
});
