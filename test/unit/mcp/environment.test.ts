import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { readOptions, usage } from '../../../src/mcp/environment';

describe('The environment of the MCP server', () => {
  it('means reading only, masked, through Maton, unless it says otherwise', () => {
    assert.deepEqual(readOptions({}, []), {
      key: undefined,
      endpoints: {
        gatewayUrl: 'https://gateway.maton.ai',
        controlUrl: 'https://ctrl.maton.ai',
      },
      connectionId: undefined,
      readOnly: true,
      redact: true,
      demo: false,
    });
  });

  it('is taken as it is meant, blanks and cases aside', () => {
    const options = readOptions(
      {
        MATON_API_KEY: ' key ',
        MATON_CONNECTION: 'one',
        CALLRAIL_READ_ONLY: 'False',
        CALLRAIL_REDACT: '0',
        CALLRAIL_GATEWAY_URL: 'http://127.0.0.1:1',
        CALLRAIL_CONTROL_URL: '',
      },
      ['--demo'],
    );
    assert.deepEqual(options, {
      key: 'key',
      endpoints: { gatewayUrl: 'http://127.0.0.1:1', controlUrl: 'https://ctrl.maton.ai' },
      connectionId: 'one',
      readOnly: false,
      redact: false,
      demo: true,
    });
  });

  it('is refused where it could be meant in two ways', () => {
    const sentences: [() => unknown, string][] = [
      [
        () => readOptions({ CALLRAIL_READ_ONLY: 'maybe' }, []),
        'CALLRAIL_READ_ONLY has to be true or false.',
      ],
      [() => readOptions({ CALLRAIL_REDACT: 'n' }, []), 'CALLRAIL_REDACT has to be true or false.'],
      [
        () => readOptions({ MATON_API_KEY: '${env:KEY}' }, []),
        'MATON_API_KEY is ${env:KEY}, which the client was to replace by the value.',
      ],
      [() => readOptions({}, ['--write']), 'There is no option --write.'],
    ];
    for (const [read, message] of sentences) assert.throws(read, { name: 'RangeError', message });
  });

  it('is documented in whole, by the program and in words', () => {
    const names = /\b(MATON|CALLRAIL)_[A-Z_]+\b/g;
    const documented = new Set(readFileSync('docs/agents.md', 'utf8').match(names));
    assert.deepEqual(documented, new Set(usage.match(names)));
  });
});
