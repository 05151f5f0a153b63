import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { countTokens } from 'gpt-tokenizer';
import { manifestTools } from '../../../../src/core/tools/manifestTools';
import { tools } from '../../../../src/core/tools/toolTable';

const json = (path: string) => JSON.parse(readFileSync(path, 'utf8')) as unknown;
const { contributes } = json('package.json') as {
  contributes: { languageModelTools: unknown[]; chatSkills: { path: string }[] };
};
const texts = json('package.nls.json') as Record<string, string>;

describe('The tools of the manifest', () => {
  it('are the definitions of the code (npm run tools)', () => {
    const { tools: declared, titles } = manifestTools();
    assert.deepEqual(contributes.languageModelTools, JSON.parse(JSON.stringify(declared)));
    const own = Object.entries(texts).filter(([key]) => key.startsWith('tool.'));
    assert.deepEqual(Object.fromEntries(own), titles);
  });

  it('keep their names: prompts and settings of others hold them', () => {
    const promised =
      'list_connections list_accounts get_account list_companies get_company search_calls get_call ' +
      'get_transcript update_call summarize_calls call_timeseries list_trackers get_tracker list_tags ' +
      'create_tag update_tag delete_tag list_users get_user list_integrations list_notifications ' +
      'explain_attribution api_reference';
    assert.deepEqual(
      tools.map(({ name }) => name),
      promised.split(' ').map(name => `callrail_${name}`),
    );
  });

  it('cost at most 6,000 tokens to be known', () => {
    const { tools: declared } = manifestTools();
    const known = declared.map(({ name, modelDescription, inputSchema }) => ({
      name,
      description: modelDescription,
      inputSchema,
    }));
    const tokens = countTokens(JSON.stringify(known));
    assert.ok(tokens <= 6_000, `${tokens} tokens`);
  });

  it('come with a skill that names tools that there are', () => {
    for (const { path } of contributes.chatSkills) {
      assert.ok(existsSync(path), path);
      const text = readFileSync(path, 'utf8');
      assert.match(text, /^---\nname: callrail\ndescription: .+\n---\n/);
      const named = new Set(text.match(/callrail_[a-z_]*[a-z]/g));
      assert.ok(named.size > 10);
      const known = new Set<string>(tools.map(({ name }) => name));
      assert.deepEqual(
        [...named].filter(name => !known.has(name)),
        [],
      );
    }
  });
});
