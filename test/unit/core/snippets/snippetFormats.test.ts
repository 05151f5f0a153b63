import assert from 'node:assert/strict';
import vm from 'node:vm';
import fc from 'fast-check';
import { snippet, snippetFormats } from '../../../../src/core/snippets/snippetFormats';
import type { SnippetRequest } from '../../../../src/core/snippets/snippetRequest';
import { readHttpFile } from '../../../support/snippets/httpFileReader';
import { anyRequest, arriving, parametersOf } from '../../../support/snippets/requests';
import { readCommands } from '../../../support/snippets/shellReader';

const endpoints = {
  gatewayUrl: 'https://gateway.example/base/',
  controlUrl: 'https://ctrl.example',
};
const key = 'the-key';

/** What a request is to arrive as. */
function expected({ method, plane, path, query, connectionId, body }: SnippetRequest) {
  const base = plane === 'gateway' ? 'https://gateway.example/base' : endpoints.controlUrl;
  return {
    method,
    address: base + path,
    query: query.map(pair => pair.map(arriving)),
    headers: {
      authorization: `Bearer ${key}`,
      ...(connectionId && { 'maton-connection': connectionId }),
      ...(body !== undefined && { 'content-type': 'application/json' }),
    },
    body: body === undefined ? undefined : (JSON.parse(JSON.stringify(body)) as unknown),
  };
}

function sent(
  method: string,
  url: string,
  headers: Record<string, string>,
  body: string | undefined,
) {
  const [address] = url.split('?');
  return {
    method,
    address,
    query: parametersOf(url),
    headers,
    body: body === undefined ? undefined : (JSON.parse(body) as unknown),
  };
}

function headerOf(text: string): [string, string] {
  const [, name = '', value = ''] = /^([^:]+): ?(.*)$/s.exec(text) ?? [];
  return [name.toLowerCase(), value];
}

function ofCurl(words: readonly string[], input: string | undefined) {
  const headers: Record<string, string> = {};
  let [method, body, url] = ['GET', input, ''] as [string, string | undefined, string];
  for (let at = 1; at < words.length; at++) {
    const word = words[at] ?? '';
    if (word === '-g' || word === '-sS') continue;
    if (word === '-X') method = words[++at] ?? '';
    else if (word === '-H')
      Object.assign(headers, Object.fromEntries([headerOf(words[++at] ?? '')]));
    else if (word === '--data-raw') body = words[++at];
    else if (word === '--data-binary') assert.equal(words[++at], '@-');
    else url += word;
  }
  return sent(method, url, headers, body);
}

/** How each form is read by something that knows nothing of how it was written. */
const readers: Record<string, (text: string) => ReturnType<typeof sent>> = {
  curl: text => {
    const [words = [], ...more] = readCommands(text, 'bash', key);
    assert.deepEqual([words[0], more], ['curl', []]);
    return ofCurl(words, undefined);
  },
  'curl-powershell': text => {
    // Windows PowerShell hands on nothing but ASCII.
    assert.match(text, /^[\n -~]*$/);
    const commands = readCommands(text, 'powershell', key);
    const words = commands.at(-1) ?? [];
    assert.equal(words[0], 'curl.exe');
    return ofCurl(words, commands.length > 1 ? commands[0]?.[0] : undefined);
  },
  httpie: text => {
    const [words = []] = readCommands(text, 'bash', key);
    const at = words.indexOf('--raw');
    const [method = '', url = '', ...headers] = words.slice(at === -1 ? 2 : 4);
    const read = Object.fromEntries(headers.map(headerOf));
    return sent(method, url, read, at === -1 ? undefined : words[at + 1]);
  },
  fetch: text => ofScript(text, 'fetch'),
  undici: text => ofScript(text.replace(/^import .*\n/, ''), 'request'),
  http: text => {
    const { method, url, headers, body } = readHttpFile(text, { MATON_API_KEY: key });
    return sent(method, url, headers, body);
  },
};

/** Runs the snippet with a function in place of the one that sends. */
function ofScript(text: string, name: 'fetch' | 'request') {
  const taken: [URL, { method?: string; headers: Record<string, string>; body?: string }][] = [];
  const send = (...asked: (typeof taken)[number]) => {
    taken.push(asked);
    return new Promise(() => undefined);
  };
  const context = { URL, URLSearchParams, process: { env: { MATON_API_KEY: key } }, [name]: send };
  void vm.runInNewContext(`(async () => {${text}})()`, context);
  const [[url, { method = 'GET', headers, body }] = assert.fail('Nothing was sent.')] = taken;
  const named = Object.entries(headers).map(
    ([each, value]) => [each.toLowerCase(), value] as const,
  );
  return sent(method, url.href, Object.fromEntries(named), body);
}

describe('Snippets', () => {
  for (const { id, label } of snippetFormats) {
    const read = readers[id];
    if (!read) continue;
    it(`say what is meant, whatever is in it: ${label}`, () => {
      fc.assert(
        fc.property(anyRequest, request => {
          assert.deepEqual(read(snippet(id, request, endpoints)), expected(request));
        }),
      );
    });
  }

  it('are read in every form here, but for Python, which reads for itself', () => {
    const others = snippetFormats.filter(({ id }) => !(id in readers)).map(({ id }) => id);
    assert.deepEqual(others, ['python-requests', 'python-urllib']);
  });

  it('hold no character that cannot be seen, or that turns the line round', () => {
    fc.assert(
      fc.property(anyRequest, fc.constantFrom(...snippetFormats), (request, { id }) => {
        assert.doesNotMatch(
          snippet(id, request, endpoints).replaceAll('\n', ''),
          /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Surrogate}]/u,
        );
      }),
    );
  });

  it('name the key by its variable', () => {
    const request: SnippetRequest = { method: 'GET', plane: 'gateway', path: '/x.json', query: [] };
    for (const { id } of snippetFormats) {
      assert.match(snippet(id, request, endpoints), /MATON_API_KEY/, id);
      // The demo is asked without the user's key.
      const ofDemo = snippet(id, request, endpoints, 'CALLRAIL_DEMO_KEY');
      assert.match(ofDemo, /CALLRAIL_DEMO_KEY/, id);
      assert.ok(!ofDemo.includes('MATON_API_KEY'), id);
    }
  });

  it('let JetBrains’ environment file come before the variable of a .http file', () => {
    const request: SnippetRequest = { method: 'GET', plane: 'gateway', path: '/x.json', query: [] };
    const text = snippet('http', request, endpoints).replace(/\{\{\$processEnv.*/, '');
    const { headers } = readHttpFile(text, {}, { MATON_API_KEY: 'of the file' });
    assert.equal(headers.authorization, 'Bearer of the file');
  });

  it('are refused for a path or a connection that no address and no header has', () => {
    const base = { method: 'GET', plane: 'gateway', query: [] } as const;
    for (const path of [
      '/a b.json',
      '/a"b',
      '/a\nb',
      '/a?b',
      '/a#b',
      'a.json',
      '/ä.json',
      '/a/../b',
      '/.',
      '/%2E%2e/x',
    ])
      assert.throws(() => snippet('curl', { ...base, path }, endpoints), RangeError);
    for (const connectionId of ['a b', 'a\r\nX: y', `'`, ''])
      assert.throws(
        () => snippet('curl', { ...base, path: '/x.json', connectionId }, endpoints),
        RangeError,
      );
  });

  it('differ in id, and are told from each other by their labels', () => {
    for (const part of ['id', 'label'] as const)
      assert.equal(new Set(snippetFormats.map(each => each[part])).size, snippetFormats.length);
  });
});
