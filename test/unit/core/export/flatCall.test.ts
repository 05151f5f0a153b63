import assert from 'node:assert/strict';
import { documentedCallFields } from '../../../../src/api/callFields';
import { flatCall, flatColumns } from '../../../../src/core/export/flatCall';
import { callOf } from '../../../support/calls';

const flat = (wire: Record<string, unknown>, ...fields: string[]) => {
  const columns = flatColumns(fields);
  const values = flatCall(callOf(wire), fields);
  assert.equal(values.length, columns.length);
  return Object.fromEntries(columns.map((column, index) => [column, values[index]]));
};

describe('A flattened call', () => {
  it('has plain fields as they are', () => {
    assert.deepEqual(
      flat(
        { customer_name: 'ANN', duration: '27', answered: true, note: null },
        'id',
        'customer_name',
        'duration',
        'answered',
        'note',
        'source',
      ),
      { id: 'CAL1', customer_name: 'ANN', duration: 27, answered: true, note: null, source: null },
    );
  });

  it('has the parts of milestones as columns', () => {
    const milestones = {
      first_touch: { source: 'Google Ads', landing_page_url_params: { gclid: 'a', b: '=1' } },
      qualified: { source: null, landing_page_url_params: {} },
    };
    const row = flat({ milestones }, 'id', 'milestones');
    assert.equal(Object.keys(row).length, 1 + 4 * 14);
    assert.equal(row['milestones.first_touch.source'], 'Google Ads');
    assert.equal(row['milestones.first_touch.landing_page_url_params'], '{"gclid":"a","b":"=1"}');
    assert.equal(row['milestones.qualified.landing_page_url_params'], null);
    assert.equal(row['milestones.last_touch.medium'], null);
    assert.deepEqual(flat({ milestones }, 'milestones.first_touch.source'), {
      'milestones.first_touch.source': 'Google Ads',
    });
  });

  it('has tags as names, whatever they come as', () => {
    const tags = [{ id: 1, name: 'Good, "lead"' }, 'VIP', 77];
    assert.deepEqual(flat({ tags }, 'tags'), { tags: 'Good, "lead"; VIP; #77' });
    assert.deepEqual(flat({}, 'tags'), { tags: '' });
  });

  it('has lists of plain values joined, and lists of objects as JSON', () => {
    const wire = {
      call_highlights: ['a price', 'an address'],
      integration_data: [{ integration: 'Webhooks', data: null }],
      custom: { _ga: '1.2' },
    };
    assert.deepEqual(flat(wire, 'call_highlights', 'integration_data', 'custom'), {
      call_highlights: 'a price; an address',
      integration_data: '[{"integration":"Webhooks","data":null}]',
      custom: '{"_ga":"1.2"}',
    });
  });

  it('loses nothing where a documented object comes as something else', () => {
    assert.deepEqual(flat({ keypad_entries: '1#', speaker_percent: [] }, 'keypad_entries'), {
      'keypad_entries.name': '1#',
      'keypad_entries.value': null,
    });
    const entries = [{ name: 'a', value: 1 }];
    assert.deepEqual(flat({ keypad_entries: entries }, 'keypad_entries'), {
      'keypad_entries.name': '[{"name":"a","value":1}]',
      'keypad_entries.value': null,
    });
  });

  it('knows no field that an object has by birth', () => {
    const names = ['constructor', '__proto__', 'toString', 'milestones.constructor.name'];
    for (const name of names) assert.deepEqual(flatCall(callOf(), [name]), [null]);
    assert.deepEqual(flatColumns(names), names);
  });

  it('has each documented field in columns of its own', () => {
    const columns = flatColumns(documentedCallFields);
    assert.equal(new Set(columns).size, columns.length);
  });
});
