import assert from 'node:assert/strict';
import { countTokens } from 'gpt-tokenizer';
import { listedTools } from '../../../src/mcp/toolList';

describe('The tools as MCP lists them', () => {
  it('cost at most 6,000 tokens to be known', () => {
    const tokens = countTokens(JSON.stringify({ tools: listedTools() }));
    assert.ok(tokens <= 6_000, `${tokens} tokens`);
  });

  it('have schemas that say nothing of the library that wrote them', () => {
    assert.doesNotMatch(JSON.stringify(listedTools()), /\$schema|~standard|9007199254740991/);
  });
});
