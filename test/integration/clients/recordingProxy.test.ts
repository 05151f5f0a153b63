import assert from 'node:assert/strict';
import { useNativeSandbox } from '../../support/nativeSandbox';

/**
 * Hands recordings to a page's player: asks the API for the address with the key, and the hosts of
 * media without it, hop by hop, passing the player's range on.
 */
class RecordingProxy {
  constructor(
    readonly base: string,
    readonly key: string,
    readonly hosts: readonly string[],
  ) {}

  async play(account: string, call: string, range?: string): Promise<Response> {
    const answer = await fetch(`${this.base}/a/${account}/calls/${call}/recording.json`, {
      headers: { authorization: `Token token="${this.key}"` },
    });
    if (!answer.ok) return answer;
    let { url } = (await answer.json()) as { url: string };
    for (let hop = 0; hop < 3; hop++) {
      assert.ok(this.hosts.includes(new URL(url).host), url);
      const media = await fetch(url, { redirect: 'manual', headers: range ? { range } : {} });
      const location = media.headers.get('location');
      if (media.status < 300 || media.status >= 400 || location === null) return media;
      url = new URL(location, url).href;
    }
    throw new Error('Too many redirects.');
  }
}

describe('client: a proxy for recordings', () => {
  const sandbox = useNativeSandbox({ calls: 600 });
  const proxy = () => {
    const { nativeUrl, key, mediaOrigin } = sandbox();
    return new RecordingProxy(nativeUrl, key, [new URL(mediaOrigin).host]);
  };

  it('plays whole and in parts, which together are the whole', async () => {
    for (const account of sandbox().state.accounts) {
      const call = account.calls.find(
        ({ recordingSeconds, recordingReadyAt }) =>
          recordingSeconds !== null && recordingReadyAt < sandbox().clock.time,
      )!;
      const whole = await proxy().play(account.id, call.id);
      assert.equal(whole.status, 200);
      assert.match(whole.headers.get('content-type') ?? '', /^audio\//);
      const bytes = new Uint8Array(await whole.arrayBuffer());
      const middle = bytes.length >> 1;
      const parts: Uint8Array[] = [];
      for (const range of [`bytes=0-${middle - 1}`, `bytes=${middle}-`]) {
        const part = await proxy().play(String(account.numericId), call.id, range);
        assert.equal(part.status, 206);
        assert.match(part.headers.get('content-range') ?? '', /^bytes \d+-\d+\/\d+$/);
        parts.push(new Uint8Array(await part.arrayBuffer()));
      }
      assert.ok(Buffer.concat(parts).equals(bytes));
    }
  });

  it('says 404 where there is no recording', async () => {
    const account = sandbox().state.accounts[0]!;
    const silent = account.calls.find(({ recordingSeconds }) => recordingSeconds === null)!;
    assert.equal((await proxy().play(account.id, silent.id)).status, 404);
  });

  it('follows the call’s own recording address, too, as it is given', async () => {
    const { nativeUrl, key, state } = sandbox();
    const account = state.accounts[0]!;
    const headers = { authorization: `Token token="${key}"` };
    const list = await fetch(`${nativeUrl}/a/${account.id}/calls.json?per_page=250`, { headers });
    const { calls } = (await list.json()) as { calls: { recording: string | null }[] };
    const { recording } = calls.find(each => each.recording !== null)!;
    const path = recording!.endsWith('.json') ? recording! : `${recording!}.json`;
    const answer = await fetch(path, { headers });
    assert.equal(answer.status, 200);
    assert.ok(((await answer.json()) as { url: string }).url.startsWith(sandbox().mediaOrigin));
  });
});
