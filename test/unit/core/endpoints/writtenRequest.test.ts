import assert from 'node:assert/strict';
import fc from 'fast-check';
import {
  parseRequestText,
  printRequestText,
  type WrittenRequest,
} from '../../../../src/core/endpoints/writtenRequest';
import { anyText } from '../../../support/snippets/requests';

const gateway = 'http://127.0.0.1:4010/base';
const read = (text: string) => parseRequestText(text, gateway);
const requestOf = (text: string) => {
  const { request, problem } = read(text);
  assert.ok(request, `${text}: ${problem?.code}`);
  return request;
};

const segment = anyText
  .map(text => text.replace(/[/\\{}\p{Cc}\p{Surrogate}]/gu, '_'))
  .filter(text => text !== '' && !/^\.+$/.test(text));
const anyWritten: fc.Arbitrary<WrittenRequest> = fc.record({
  path: fc
    .array(segment, { maxLength: 3 })
    .map(parts => `${['a', ...parts.map(encodeURIComponent)].join('/')}.json`),
  query: fc.uniqueArray(
    fc.tuple(
      anyText.filter(name => name !== '' && !name.includes('[')),
      anyText.map(text => text.replace(/\p{Surrogate}/gu, '')),
    ),
    { maxLength: 4, selector: ([name]) => name },
  ),
});

describe('Text of a request', () => {
  it('is read as it was printed, whatever is in it', () => {
    fc.assert(
      fc.property(anyWritten, request => {
        const clean = {
          ...request,
          query: request.query.map(([name, value]) => [name.replace(/\p{Surrogate}/gu, ''), value]),
        } as WrittenRequest;
        fc.pre(clean.query.every(([name]) => name !== ''));
        fc.pre(new Set(clean.query.map(([name]) => name)).size === clean.query.length);
        const again = requestOf(printRequestText(clean));
        assert.deepEqual(again.query, clean.query);
        assert.equal(decodeURIComponent(again.path), decodeURIComponent(clean.path));
      }),
    );
  });

  it('never fails, and never leaves its place', () => {
    fc.assert(
      fc.property(anyText, text => {
        const { request } = read(text);
        if (!request) return;
        const url = new URL(`http://x/callrail/v3/${request.path}`);
        assert.equal(url.pathname, `/callrail/v3/${request.path}`);
      }),
    );
  });

  it('is a problem that its mending solves', () => {
    fc.assert(
      fc.property(fc.constantFrom('', 'a/', '//'), anyText, anyText, (start, text, query) => {
        let written = `${start}${text}?${query}`;
        for (let tries = 0; tries < 6; tries++) {
          const { problem } = read(written);
          if (problem?.mended === undefined) return;
          assert.notEqual(problem.mended, written);
          written = problem.mended;
        }
        assert.fail(`It is mended for ever: ${written}`);
      }),
      {
        examples: [
          ['', '0', '%cd'],
          ['a/', '%c3%', '%e2%82=1'],
        ],
      },
    );
  });

  it('may begin with the version, the gateway’s name and the method', () => {
    for (const text of [
      'a.json',
      '/a.json',
      '/v3/a.json',
      'v3/a.json',
      '/callrail/v3/a.json',
      'GET /v3/a.json',
      '  a.json ',
      'https://api.callrail.com/v3/a.json',
      'api.callrail.com/v3/a.json',
      'https://gateway.maton.ai/callrail/v3/a.json',
      'http://127.0.0.1:4010/base/callrail/v3/a.json',
      '127.0.0.1:4010/base/callrail/v3/a.json',
      'HTTPS://API.CallRail.com/v3/a.json#top',
    ])
      assert.deepEqual(requestOf(text), { path: 'a.json', query: [] }, text);
  });

  it('takes + for a plus where it is typed, and for a space in an address', () => {
    const time = '2026-02-01T00:00:00+01:00';
    assert.deepEqual(requestOf(`a.json?start_date=${time}`).query, [['start_date', time]]);
    assert.deepEqual(requestOf('https://api.callrail.com/v3/a.json?search=a+b').query, [
      ['search', 'a b'],
    ]);
  });

  it('reads lists with brackets, encoded or not', () => {
    for (const brackets of ['[]', '%5B%5D', '%5b%5d'])
      assert.deepEqual(requestOf(`a.json?tags${brackets}=A&tags${brackets}=B%26C`).query, [
        ['tags[]', 'A'],
        ['tags[]', 'B&C'],
      ]);
  });

  it('understands the address of a next page, which has no .json', () => {
    const address =
      'https://api.callrail.com/v3/a/227799611/calls?action=index&agency_id=1&api_sort%5Bfield%5D=x' +
      '&controller=api%2Fv3%2Fcalls&format=json&offset=1&page=2&relative_pagination=true';
    assert.deepEqual(requestOf(address), {
      path: 'a/227799611/calls.json',
      query: [
        ['offset', '1'],
        ['page', '2'],
        ['relative_pagination', 'true'],
      ],
    });
  });

  const problems: [text: string, code: string, mended?: string][] = [
    ['', 'empty'],
    ['/v3/', 'empty'],
    ['GET', 'no-json', 'GET.json'],
    ['PUT a.json', 'not-get', 'a.json'],
    ['DELETE /v3/a/1/tags/2.json', 'not-get', '/v3/a/1/tags/2.json'],
    ['a/1/calls', 'no-json', 'a/1/calls.json'],
    ['a/1/calls?page=2', 'no-json', 'a/1/calls.json?page=2'],
    ['/v3/a/1/calls.xml', 'no-json', 'a/1/calls.json'],
    ['https://api.callrail.com/v3/a/1/calls/2/recording', 'no-json', 'a/1/calls/2/recording.json'],
    ['a/1/calls/', 'empty-part', 'a/1/calls'],
    ['a//calls.json', 'empty-part', 'a/calls.json'],
    ['a/../../connections.json', 'leaves-path'],
    ['a/%2e%2E/x.json', 'leaves-path'],
    ['a/./x.json', 'leaves-path'],
    ['a/b%2Fc.json', 'leaves-path'],
    ['a/b\\c.json', 'leaves-path'],
    ['a/b%00c.json', 'leaves-path'],
    ['https://api.callrail.com/v3/../connections.json', 'leaves-path'],
    ['a/{account_id}/calls.json', 'placeholder'],
    ['a/%7Baccount_id%7D/calls.json', 'placeholder'],
    ['a.json?search=100%', 'bad-encoding', 'a.json?search=100%25'],
    ['a/%zz.json', 'bad-encoding', 'a/%25zz.json'],
    ['a.json?=1', 'unnamed'],
    ['a.json?tags=A&tags=B', 'repeated', 'a.json?tags[]=A&tags[]=B'],
    ['a.json?tags=A&tags[]=B', 'repeated', 'a.json?tags[]=A&tags[]=B'],
    ['https://evil.example/v3/a.json', 'other-host'],
    ['evil.example/v3/a.json', 'other-host'],
    ['https://api.callrail.com@evil.example/v3/a.json', 'other-host'],
    ['https://api.callrail.com.evil.example/v3/a.json', 'other-host'],
    ['https://evil.example\\@api.callrail.com/v3/a.json', 'other-host'],
    ['http://localhost:1/v3/a.json', 'other-host'],
    ['file:///v3/a.json', 'other-host'],
    ['https://api.callrail.com/v2/a.json', 'not-v3'],
    ['https://gateway.maton.ai/slack/api/users.json', 'not-v3'],
  ];
  for (const [text, code, mended] of problems)
    it(`is refused: ${text || 'nothing'} (${code})`, () => {
      const { problem } = read(text);
      assert.deepEqual([problem?.code, problem?.mended], [code, mended]);
    });
});
