import nock from 'nock';
import { test, expect } from 'vitest';

const testKey = 'test-key-0123456789abcdef';

test('asks for calls', async () => {
  const scope = nock('https://api.callrail.com').get(/\/v3\/a\/\w+\/calls/).reply(200, { calls: [] });
  nock('https://gateway.maton.ai').get('/callrail/v3/a').reply(404);
  expect(requested()).toBe('https://api.callrail.com/v3/a/1/calls');
  expect(requested().startsWith('https://api.callrail.com/v3')).toBe(true);
  scope.done();
});
function requested() {
  return `https://gateway.maton.ai/callrail/v3/a/1/calls`;
}
console.log(testKey);
