import assert from 'node:assert/strict';
import { failure } from '../support/useApi';
import { useSandboxClient } from '../support/useSandboxClient';

describe('The client with the sandbox recordings', () => {
  const at = useSandboxClient();

  const recorded = async () =>
    (await at().listCalls({ per_page: 100 })).find(
      ({ recording }) => typeof recording === 'string',
    )!;

  it('are fetched from their own host, without the key', async () => {
    const { account, api, client, sandbox } = at();
    const call = await recorded();
    const { url } = await client.calls.recording(account.id, call.id);
    const host = new URL(sandbox.mediaOrigin).host;
    const { bytes, contentType } = await api.download(url!, { allowedHosts: [host] });
    assert.match(contentType, /^audio\//);
    assert.ok(bytes.byteLength > 1_000);
    const media = sandbox.log.filter(({ origin }) => origin === 'media');
    assert.ok(media.length > 0 && media.every(({ headers }) => !headers.authorization));
  });

  it('have their address asked anew each time, since it expires', async () => {
    const { account, api, client, sandbox } = at();
    const call = await recorded();
    const { url } = await client.calls.recording(account.id, call.id);
    sandbox.faults.expireRecording(call.id);
    const allowedHosts = [new URL(sandbox.mediaOrigin).host];
    await assert.rejects(api.download(url!, { allowedHosts }));
    const again = await client.calls.recording(account.id, call.id);
    assert.ok((await api.download(again.url!, { allowedHosts })).bytes.byteLength > 0);
    assert.equal(at().seen(/recording\.json/), 2);
  });

  it('are not looked for elsewhere', async () => {
    const { account, api, client, sandbox } = at();
    const call = await recorded();
    const { url } = await client.calls.recording(account.id, call.id);
    await failure('untrusted-address', api.download(url!, { allowedHosts: ['app.callrail.com'] }));
    assert.equal(sandbox.log.filter(({ origin }) => origin === 'media').length, 0);
  });

  it('of calls without any are not found', async () => {
    const { account, client } = at();
    const call = (await at().listCalls({ per_page: 100 })).find(
      ({ recording }) => recording === null,
    )!;
    await failure('not-found', client.calls.recording(account.id, call.id));
  });
});
