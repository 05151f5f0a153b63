import assert from 'node:assert/strict';

const anyKey = { authorization: 'Token token="any"' };

/** Asks a sandbox as CallRail itself is asked. */
export const ask = (origin: string, path: string) => fetch(origin + path, { headers: anyKey });
export const accountsOf = async (origin: string) => {
  const response = await ask(origin, '/v3/a.json');
  assert.equal(response.status, 200);
  return ((await response.json()) as { accounts: { name: string }[] }).accounts;
};
