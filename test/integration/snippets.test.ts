import assert from 'node:assert/strict';
import { transform } from 'esbuild';
import fc from 'fast-check';
import { pythonText } from '../../src/core/snippets/python';
import { shellText } from '../../src/core/snippets/shellText';
import {
  snippet,
  snippetFormats,
  type SnippetFormatId,
} from '../../src/core/snippets/snippetFormats';
import type { SnippetRequest } from '../../src/core/snippets/snippetRequest';
import { readHttpFile } from '../support/snippets/httpFileReader';
import { anyText, arriving, hostile, parametersOf } from '../support/snippets/requests';
import { isInstalled, runTool } from '../support/snippets/runTool';
import { readCommands } from '../support/snippets/shellReader';
import { testKey, useSandbox } from '../support/useSandbox';

type Run = (text: string) => Promise<unknown>;

const bash: Run = text => runTool('bash', [], text, testKey);
const python: Run = text => runTool('python3', ['-'], text, testKey);
const script: Run = async text => {
  const { code } = await transform(text, { loader: 'ts', format: 'esm' });
  return runTool(process.execPath, ['--input-type=module'], code, testKey);
};

/** How each form is run, and what that takes. There is no PowerShell here: its words go to curl. */
const tools: Record<SnippetFormatId, { run: Run; program: string; module?: string }> = {
  curl: { run: bash, program: 'curl' },
  'curl-powershell': {
    program: 'curl',
    run: text => {
      const commands = readCommands(text, 'powershell', testKey);
      const input = commands.length > 1 ? `${commands[0]?.[0] ?? ''}\r\n` : '';
      return runTool('curl', (commands.at(-1) ?? []).slice(1), input, testKey);
    },
  },
  httpie: { run: bash, program: 'http' },
  fetch: { run: script, program: process.execPath },
  undici: { run: script, program: process.execPath },
  'python-requests': { run: python, program: 'python3', module: 'requests' },
  'python-urllib': { run: python, program: 'python3' },
  http: {
    program: process.execPath,
    run: async text => {
      const { method, url, headers, body } = readHttpFile(text, { MATON_API_KEY: testKey });
      await fetch(url, { method, headers, body: body ?? null });
    },
  },
};

describe('Snippets that are run', () => {
  const sandbox = useSandbox({ calls: 60 });
  const account = () => sandbox().state.accounts[0]!;
  const connection = () => sandbox().state.connections[0]!.id;

  const requests: Record<string, () => SnippetRequest> = {
    'a list with everything in its values': () => ({
      method: 'GET',
      plane: 'gateway',
      path: `/callrail/v3/a/${account().id}/calls.json`,
      query: [
        ['tags[]', 'Quote & more'],
        ['tags[]', hostile],
        ['search', hostile],
        ['start_date', '2026-02-01T00:00:00+01:00'],
        ['end_date', '2026-10-01'],
        ['fields', 'note,tags'],
        ['[1-3]{a,b}', '%41+%zz'],
      ],
      connectionId: connection(),
    }),
    'a request without parameters': () => ({
      method: 'GET',
      plane: 'gateway',
      path: '/callrail/v3/a.json',
      query: [],
    }),
    'a write with everything in its body': () => ({
      method: 'PUT',
      plane: 'gateway',
      path: `/callrail/v3/a/${account().id}/calls/${account().calls[0]!.id}.json`,
      query: [],
      body: { note: hostile, tags: [hostile.slice(0, 40), 'x'], append_tags: true, value: null },
      connectionId: connection(),
    }),
    'a new connection': () => ({
      method: 'POST',
      plane: 'control',
      path: '/connections',
      query: [],
      body: { app: 'callrail' },
    }),
    'a deletion': () => ({
      method: 'DELETE',
      plane: 'gateway',
      path: `/callrail/v3/a/${account().id}/tags/${account().tags[0]!.id}.json`,
      query: [],
      connectionId: connection(),
    }),
  };

  const written = (id: SnippetFormatId, request: SnippetRequest) => {
    const { origin } = sandbox();
    return snippet(id, request, { gatewayUrl: origin, controlUrl: `${origin}/` });
  };

  for (const { id, label } of snippetFormats) {
    const { run, program, module } = tools[id];
    if (isInstalled(program, module))
      for (const [name, make] of Object.entries(requests))
        it(`${label} sends ${name}`, async () => {
          const request = make();
          const before = sandbox().log.length;
          await run(written(id, request));
          const [arrived, ...more] = sandbox().log.slice(before);
          assert.ok(arrived, 'Nothing arrived.');
          assert.deepEqual(more, []);
          const { headers } = arrived;
          assert.deepEqual(
            {
              method: arrived.method,
              path: arrived.path.split('?')[0],
              query: parametersOf(arrived.path),
              key: headers.authorization,
              connection: headers['maton-connection'],
              type: arrived.body === undefined ? undefined : headers['content-type'],
              body: arrived.body,
            },
            {
              method: request.method,
              path: request.path,
              query: request.query.map(pair => pair.map(arriving)),
              key: `Bearer ${testKey}`,
              connection: request.connectionId,
              type: request.body === undefined ? undefined : 'application/json',
              body: request.body,
            },
          );
        });
    else
      it(`${label} is not run here, since ${module ?? program} is not installed; it names all parts`, () => {
        const request = requests['a write with everything in its body']!();
        const text = written(id, request);
        for (const part of [sandbox().origin + request.path, connection(), 'MATON_API_KEY', 'note'])
          assert.ok(text.includes(part), part);
      });
  }

  it('say the same texts in bash, character by character', async () => {
    const texts = fc.sample(anyText, 200).map(text => text.replaceAll('\0', ''));
    const whole = [...texts.map(arriving), hostile.replaceAll('\0', '')];
    const said = await bash(`printf '%s\\0' ${whole.map(shellText).join(' ')}`);
    assert.deepEqual(String(said).split('\0').slice(0, -1), whole);
  });

  it('say the same texts in Python, character by character', async () => {
    const texts = [...fc.sample(anyText, 200), hostile, '\ud800'];
    const said = await python(
      `import json\nprint(json.dumps([${texts.map(pythonText).join(',')}]))`,
    );
    assert.deepEqual(JSON.parse(String(said)), texts);
  });
});
