import assert from 'node:assert/strict';
import fc from 'fast-check';
import { completeRequest, idsWanted } from '../../../../src/core/endpoints/completeRequest';
import { endpoints } from '../../../../src/core/endpoints/endpoints';
import { findEndpoint } from '../../../../src/core/endpoints/findEndpoint';
import type { KnownIds } from '../../../../src/core/endpoints/knownIds';
import { requestRemarks } from '../../../../src/core/endpoints/requestRemarks';
import { parseRequestText } from '../../../../src/core/endpoints/writtenRequest';
import { anyText } from '../../../support/snippets/requests';

const now = Date.UTC(2026, 10, 22, 12);
const known: KnownIds = {
  account: { id: 'ACC1', name: 'Brightline' },
  ids: {
    account: [
      { id: 'ACC1', name: 'Brightline' },
      { id: 'ACC2', name: 'Hillside' },
    ],
    call: [
      { id: 'CAL1', name: 'Dave Davis', detail: 'Monday' },
      { id: 'CAL2', name: 'Bob Marsh' },
    ],
    company: [
      { id: 'COM1', name: 'Bright Smile' },
      { id: 'COM10', name: 'Blue' },
    ],
    tagName: [{ id: 'Quote & more' }, { id: '100%' }],
  },
};
const complete = (text: string, ids: KnownIds = known) => completeRequest(text, ids, now);
const texts = (text: string) => complete(text).map(each => each.text);
const first = (text: string) => complete(text)[0];
const requestOf = (text: string) => parseRequestText(text, 'https://gateway.maton.ai').request;

describe('Completion of a request', () => {
  it('offers every GET of the account before anything is typed', () => {
    const gets = endpoints.filter(({ method }) => method === 'GET');
    const offered = complete('');
    assert.equal(offered.length, gets.length);
    assert.ok(
      offered.every(({ text, kind }) => kind === 'endpoint' && !text.includes('{account_id}')),
    );
  });

  it('goes from a word to the endpoint, an id that is known, and its parameters', () => {
    assert.equal(first('calls')?.text, 'a/ACC1/calls.json');
    const recording = first('recording')?.text ?? '';
    assert.equal(recording, 'a/ACC1/calls/{call_id}/recording.json');
    assert.deepEqual(texts(recording), [
      'a/ACC1/calls/CAL1/recording.json',
      'a/ACC1/calls/CAL2/recording.json',
    ]);
    assert.deepEqual(texts(`${recording}marsh`), ['a/ACC1/calls/CAL2/recording.json']);
    assert.equal(first('a/ACC1/calls.json?tag')?.text, 'a/ACC1/calls.json?tags[]=');
    assert.equal(first('a/ACC1/calls.json?device=d')?.text, 'a/ACC1/calls.json?device=desktop');
  });

  it('says what each is', () => {
    const { label, description, detail } = first('calls') ?? {};
    assert.deepEqual([label, description], ['calls.json', 'List calls']);
    assert.match(detail ?? '', /last 7 days/);
    const call = first('a/ACC1/calls/{call_id}.json');
    assert.deepEqual([call?.label, call?.description], ['Dave Davis', 'Monday · CAL1']);
    assert.match(first('a/ACC1/calls.json?order')?.detail ?? '', /Not allowed without sort/);
  });

  it('completes a path that is typed, with the version or without', () => {
    for (const start of ['', '/', '/v3/', 'v3/', 'GET /v3/', '/callrail/v3/'])
      assert.equal(first(`${start}a/ACC1/cal`)?.text, 'a/ACC1/calls.json', start);
    assert.ok(texts('a/ACC1/calls/sum').includes('a/ACC1/calls/summary.json'));
    // Another account is kept.
    assert.equal(first('a/999/calls.js')?.text, 'a/999/calls.json');
    assert.ok(texts('a/').includes('a/ACC2/'));
    assert.deepEqual(texts('a/hill'), ['a/ACC2/']);
  });

  it('completes an id within a path by what it is called, and goes on behind it', () => {
    assert.deepEqual(texts('a/ACC1/calls/marsh'), ['a/ACC1/calls/CAL2.json']);
    const behind = texts('a/ACC1/calls/CAL1');
    assert.deepEqual(behind.slice(0, 3), [
      'a/ACC1/calls/CAL1.json',
      'a/ACC1/calls/CAL1/recording.json',
      'a/ACC1/calls/CAL1/page_views.json',
    ]);
    const empty = texts('a/ACC1/calls/');
    assert.ok(
      empty.includes('a/ACC1/calls/CAL1.json') && empty.includes('a/ACC1/calls/summary.json'),
    );
  });

  it('offers parameters behind a path and a value, which could go as they are', () => {
    for (const text of ['a/ACC1/calls.json', 'a/ACC1/calls.json?', 'a/ACC1/calls.json?page=2']) {
      const further = complete(text);
      assert.ok(further.length > 10 && further.every(({ kind }) => kind === 'next'), text);
      assert.ok(
        further.every(each => requestOf(each.text)),
        text,
      );
    }
    const used = texts('a/ACC1/calls.json?page=2&tags[]=A');
    assert.ok(!used.some(text => text.endsWith('&page=')));
    assert.ok(
      used.some(text => text.endsWith('&tags[]=')),
      'a list can be gone on with',
    );
  });

  it('puts a parameter that is needed first, as long as it is missing', () => {
    const [needed, next] = complete('a/ACC1/integrations.json');
    assert.deepEqual([needed?.kind, needed?.label], ['parameter', 'company_id=']);
    assert.equal(next?.kind, 'next');
    assert.equal(complete('a/ACC1/integrations.json?company_id=COM1')[0]?.kind, 'next');
  });

  it('completes values: words, ids by name, days, zones, switches, and lists in one value', () => {
    const at = (query: string) => first(`a/ACC1/calls.json?${query}`)?.text.split('?')[1];
    assert.equal(at('date_range=last_3'), 'date_range=last_30_days');
    assert.equal(at('company_id=blue'), 'company_id=COM10');
    assert.equal(at('start_date=2026-11-2'), 'start_date=2026-11-22');
    assert.equal(at('time_zone=new_y'), 'time_zone=America/New_York');
    assert.equal(at('relative_pagination=t'), 'relative_pagination=true');
    assert.equal(at('fields=note,ta'), 'fields=note,tags');
    assert.ok(!complete('a/ACC1/calls.json?fields=note,').some(({ label }) => label === 'note'));
    assert.equal(at('tags[]=quote'), 'tags[]=Quote %26 more');
    assert.equal(at('tags[]=100'), 'tags[]=100%25');
  });

  it('has nothing to add to a value that is written in full', () => {
    for (const query of ['date_range=today', 'company_id=COM1', 'fields=note,tags', 'sort=source'])
      assert.ok(
        complete(`a/ACC1/calls.json?${query}`).every(({ kind }) => kind === 'next'),
        query,
      );
  });

  it('writes texts that are read as they were meant', () => {
    const [tag] = complete('a/ACC1/calls.json?tags[]=more');
    assert.deepEqual(requestOf(tag?.text ?? '')?.query, [['tags[]', 'Quote & more']]);
  });

  it('comes to something that can be sent, if only one goes on', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(), { minLength: 8, maxLength: 8 }), choices => {
        let text = '';
        const everything: KnownIds = {
          ...known,
          ids: new Proxy(known.ids, { get: () => [{ id: 'ID1' }] }),
        };
        for (const choice of choices) {
          const suggestions = complete(text, everything).filter(({ kind }) => kind !== 'next');
          if (suggestions.length === 0) break;
          text = suggestions[choice % suggestions.length]!.text;
        }
        // The path is whole after a few steps, and a parameter may still be open.
        const request = requestOf(text);
        assert.ok(request && findEndpoint('GET', request.path), text);
      }),
    );
  });

  it('never fails, and offers no text that changes nothing', () => {
    const starts = ['', 'a/', 'a/ACC1/', 'a/ACC1/calls.json?', 'a/ACC1/calls.json?fields='];
    fc.assert(
      fc.property(fc.constantFrom(...starts), anyText, (start, end) => {
        idsWanted(start + end);
        assert.ok(complete(start + end).every(({ text }) => text !== start + end));
      }),
    );
  });

  it('asks for the ids of the place that it stands at, and for no others', () => {
    const wanted: [string, string[]][] = [
      ['', []],
      ['calls', []],
      ['a/', ['account']],
      ['a/ACC1/calls/', ['call']],
      ['a/ACC1/companies/C', ['company']],
      ['a/ACC1/tags/{tag_id}.json', ['tag']],
      ['a/ACC1/calls.json', []],
      ['a/ACC1/calls.json?company_id', []],
      ['a/ACC1/calls.json?company_id=', ['company']],
      ['a/ACC1/calls.json?company_id=COM1&tags[]=', ['tagName']],
      ['a/ACC1/calls.json?tags%5B%5D=A&page=', []],
      ['a/ACC1/nothing.json?company_id=', []],
    ];
    for (const [text, ids] of wanted) assert.deepEqual(idsWanted(text), ids, text);
  });
});

describe('Remarks on a request', () => {
  const remarks = (text: string) => {
    const request = requestOf(text);
    assert.ok(request, text);
    return requestRemarks(findEndpoint('GET', request.path), request);
  };

  it('say what CallRail would ignore, refuse, or leave out without a word', () => {
    assert.deepEqual(remarks('a/1/companies.json?status=active'), []);
    assert.deepEqual(remarks('a/1/calls.json'), [{ code: 'last-seven-days' }]);
    assert.deepEqual(remarks('a/1/calls.json?date_range=today&anwser_status=missed'), [
      { code: 'unknown-parameter', name: 'anwser_status', nearest: 'answer_status' },
    ]);
    assert.deepEqual(remarks('a/1/companies.json?status=activ&order=asc'), [
      { code: 'order-without-sort' },
      { code: 'unknown-value', name: 'status', value: 'activ', nearest: 'active' },
    ]);
    assert.deepEqual(remarks('a/1/integrations.json'), [{ code: 'missing', name: 'company_id' }]);
    assert.deepEqual(remarks('a/1/companies.json?status[]=active'), [
      { code: 'not-a-list', name: 'status' },
    ]);
    assert.deepEqual(remarks('a/1/calls/CAL1.json?fields=note,tagz'), [
      { code: 'unknown-value', name: 'fields', value: 'tagz', nearest: 'tags' },
    ]);
    assert.deepEqual(remarks('a/1/made_up.json?x=1'), [{ code: 'undocumented' }]);
  });
});
