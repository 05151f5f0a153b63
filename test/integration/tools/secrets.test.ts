import assert from 'node:assert/strict';
import { useTools } from '../../support/useTools';

describe('Secrets in what CallRail answers', () => {
  const tools = useTools();

  it('are in no answer, whatever the user has allowed', async () => {
    const { session, account } = tools();
    const [integration] = session.account.integrations;
    assert.ok(integration);
    integration.config = {
      post_call_webhook: ['https://hooks.example/services/T0/HIDDEN1?token=HIDDEN2'],
      api_key: 'HIDDEN3',
      label: 'Seen',
    };
    const call = session.call();
    call.tracker.source = { type: 'all', greeting_url: 'https://x.example/a.mp3?sig=HIDDEN4' };
    call.note = 'Look at https://x.example/form?access_token=HIDDEN5&page=2.';
    const company_id = integration.company.id;
    const inputs = {
      callrail_list_integrations: { ...account, company_id, per_page: 50 },
      callrail_get_tracker: { ...account, tracker_id: call.tracker.id },
      callrail_get_call: { ...account, call_id: call.id, include_personal_data: true },
      callrail_search_calls: { ...account, fields: ['note'] },
    };
    for (const redact of [true, false]) {
      tools().policy = { readOnly: true, redact };
      for (const [name, input] of Object.entries(inputs)) {
        const text = JSON.stringify(await tools().answer(name, input));
        assert.doesNotMatch(text, /HIDDEN/, name);
        assert.ok(text.includes('•••'), name);
      }
    }
  });

  it('are none in the facts of the API, nor in the next call', async () => {
    const { rules } = await tools().answer('callrail_api_reference');
    assert.ok((rules as string[]).some(rule => rule.includes('Bearer $MATON_API_KEY')));
    const search = 'token=abcdefgh';
    for (const call of tools().session.account.calls.slice(0, 2)) call.note = search;
    const input = { ...tools().account, search, per_page: 1 };
    const { next } = await tools().answer('callrail_search_calls', input);
    assert.equal((next as { arguments: { search: string } }).arguments.search, search);
  });
});
