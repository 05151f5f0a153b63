import assert from 'node:assert/strict';
import { silentLogger } from '../../../src/base/log';
import { createServices } from '../../../src/mcp/services';
import { ask, useMcp } from '../../support/useMcp';
import { testKey } from '../../support/useSandbox';

describe('The memory of the MCP server', () => {
  const mcp = useMcp({ calls: 3_000 });

  it('holds little of what a long search looks through', async () => {
    const { sandbox } = mcp().session;
    const endpoints = { gatewayUrl: sandbox.origin, controlUrl: sandbox.origin };
    const services = createServices(
      {
        key: testKey,
        endpoints,
        connectionId: undefined,
        readOnly: true,
        redact: true,
        demo: false,
      },
      silentLogger,
      () => assert.fail('nobody wants a demo'),
    );
    try {
      await services.ready;
      const client = await mcp().connect({}, services);
      const { account } = mcp();
      const input = { ...account, query: 'max-duration:1s' };
      const { answer } = await ask(client, 'callrail_search_calls', input);
      assert.ok(Number(answer.looked_through) >= 1_000, String(answer.looked_through));
      const held = [...(await services.session.api()).held()];
      assert.ok(held.length > 0);
      const characters = held.reduce((sum, { body }) => sum + JSON.stringify(body).length, 0);
      assert.ok(characters < 4_000_000, `${characters} characters`);
      const seen = services.calls.seenOf(mcp().session.accountRef()).length;
      assert.ok(seen > 0 && seen <= 250, `${seen} calls`);
    } finally {
      services.session.dispose();
    }
  });
});
