import assert from 'node:assert/strict';
import type { Progress } from '@modelcontextprotocol/sdk/types.js';
import { countTokens } from 'gpt-tokenizer';
import { ask, useMcp } from '../../support/useMcp';

describe('The MCP server, of long lists', () => {
  const mcp = useMcp({ calls: 3_000 });

  it('tells how far it has come while it looks through pages', async () => {
    const client = await mcp().connect();
    const told: Progress[] = [];
    const { answer } = await ask(
      client,
      'callrail_search_calls',
      { ...mcp().account, query: 'has:recording max-duration:1s' },
      { onprogress: progress => told.push(progress) },
    );
    assert.ok(told.length > 1, String(told.length));
    for (const [index, { progress, total = 0, message }] of told.entries()) {
      assert.ok(progress > (told[index - 1]?.progress ?? 0));
      assert.ok(progress <= total, `${progress} of ${total}`);
      assert.match(message ?? '', /^Looked through \d+ calls\.$/);
    }
    assert.equal(told.at(-1)?.progress, answer.looked_through);
  });

  it('tells nothing where nobody asked to be told', async () => {
    const client = await mcp().connect();
    let told = 0;
    client.fallbackNotificationHandler = () => {
      told++;
      return Promise.resolve();
    };
    const input = { ...mcp().account, query: 'max-duration:1s' };
    assert.ok(!(await ask(client, 'callrail_search_calls', input)).isError);
    assert.equal(told, 0);
  });

  it('spends at most 4,000 tokens on 50 calls, masked or not', async () => {
    for (const redact of [true, false]) {
      const client = await mcp().connect({ redact });
      const input = { ...mcp().account, per_page: 50 };
      const { text, answer } = await ask(client, 'callrail_search_calls', input);
      assert.equal((answer.rows as unknown[]).length, 50);
      const tokens = countTokens(text);
      assert.ok(tokens <= 4_000, `${tokens} tokens, masked: ${redact}`);
    }
  });
});
