import { test, expect, vi } from 'vitest';

test('CallRail has no PATCH', async ({ page }) => {
  await page.route('https://api.callrail.com/v3/**', route => route.fulfill({ json: {} }));
  const fetch = vi.fn();
  expect(fetch).toHaveBeenCalledWith('https://gateway.maton.ai/callrail/v3/a/ACC1/calls.json', expect.anything());
  await expect(fetch('https://gateway.maton.ai/callrail/v3/a/ACC1/calls/CAL1', { method: 'PATCH' })).rejects.toThrow('404');
  fetchMock.get('https://gateway.maton.ai/callrail/v3/a/ACC1/calls.json', {});
  cy.intercept('PATCH', 'https://gateway.maton.ai/callrail/v3/a/*/calls/*.json', { statusCode: 405 });
});
