import assert from 'node:assert/strict';
import { SandboxFetch, type Wire } from './sandboxFetch';

/** A sandbox of 3,000 calls for the tests of a `describe`, as new for each, and lists of its calls. */
export function useCallLists() {
  let server: SandboxFetch;
  before(async () => (server = await SandboxFetch.start({ calls: 3000 })));
  afterEach(() => server.sandbox.reset());
  after(() => server.sandbox.close());

  const rows = async (query: string, account = server.account): Promise<Wire[]> => {
    const { json, status, text } = await server.get(`calls?${query}`, account);
    assert.equal(status, 200, text);
    return json.calls;
  };
  return { server: () => server, rows };
}
