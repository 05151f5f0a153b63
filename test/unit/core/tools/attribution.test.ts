import assert from 'node:assert/strict';
import { Call } from '../../../../src/api/schemas/call';
import { explained } from '../../../../src/core/tools/attribution';

describe('What explains a source', () => {
  it('has of the parameters of a page those of campaigns', () => {
    const url_utm_params = { utm_source: 'news', name: 'Jane Doe', utm_term: null };
    const call = Call.parse({
      id: 'CAL1',
      milestones: { first_touch: { source: 'News', url_utm_params } },
    });
    assert.deepEqual(explained(call).milestones.first_touch, {
      source: 'News',
      utm: { utm_source: 'news' },
    });
  });
});
