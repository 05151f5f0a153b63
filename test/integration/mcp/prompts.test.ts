import assert from 'node:assert/strict';
import { toolNamed } from '../../../src/core/tools/toolTable';
import { useMcp } from '../../support/useMcp';

describe('The MCP server', () => {
  const mcp = useMcp();

  it('has prompts for the common jobs, which name tools that there are', async () => {
    const client = await mcp().connect();
    const { prompts } = await client.listPrompts();
    assert.deepEqual(
      prompts.map(({ name }) => name),
      ['why_did_calls_drop', 'find_untagged_leads', 'explain_call_source', 'check_integration'],
    );
    for (const { name } of prompts) {
      const { messages } = await client.getPrompt({ name, arguments: { call_id: 'CAL1' } });
      const [{ content } = { content: undefined }] = messages;
      assert.equal(content?.type, 'text');
      const named = content.text.match(/callrail_[a-z_]*[a-z]/g) ?? [];
      assert.ok(named.length > 0);
      for (const tool of named) assert.ok(toolNamed(tool), tool);
    }
    const asked = { period: 'last_month', company: 'Bright Smile Dental' };
    const { messages } = await client.getPrompt({ name: 'why_did_calls_drop', arguments: asked });
    assert.match(JSON.stringify(messages), /calls of Bright Smile Dental dropped in last_month/);
    await assert.rejects(client.getPrompt({ name: 'explain_call_source' }), /MCP error -32602/);
  });
});
