import { http, HttpResponse } from 'msw';
import { setupServer } from 'msw/node';

const server = setupServer(
  http.get('https://gateway.maton.ai/callrail/v3/a/:account/calls.json', () => HttpResponse.json({ calls: [] })),
  http.patch('https://gateway.maton.ai/callrail/v3/a/:account/calls/:id.json', () => new HttpResponse(null, { status: 405 })),
  http.get('https://api.callrail.com/v3/a/:account/calls', () => HttpResponse.json({})),
);

test('sends the key', async () => {
  server.listen();
  const client = createCallRailClient({ key: 'test-key' });
  await client.calls();
});
