import assert from 'node:assert/strict';
import { harPieces } from '../../../src/core/requests/har';
import { textOf } from '../../../src/core/requests/requestParts';
import { responseText } from '../../../src/core/requests/requestText';
import { requestWords } from '../../support/requestWords';
import { sandboxNow } from '../../support/sandboxFetch';
import { useRequestHistory } from '../../support/useRequestHistory';
import { testKey } from '../../support/useSandbox';

describe('The history of requests', () => {
  const { at, history } = useRequestHistory();

  it('is written as HAR, with what lets in or says who somebody is left out', async () => {
    const { connectionId, accountId } = at().accountRef();
    const call = at().call(
      ({ recordingSeconds, recordingReadyAt, customer }) =>
        recordingSeconds !== null && recordingReadyAt < sandboxNow && customer.phone !== null,
    );
    const client = await at().session.client(connectionId);
    await client.raw(`a/${accountId}/calls/${call.id}.json`, {
      fields: 'note,recording_player,customer_name',
      search: 'Ann',
    });
    await client.raw(`a/${accountId}/calls/${call.id}/recording.json`);
    await at().session.connections();
    const wire = history()
      .all.map(record => textOf(record.body!))
      .join();
    const tokens = [...wire.matchAll(/(?:access_key|session_token)=([\w-]+)/g)].map(
      ([, token]) => token!,
    );
    assert.ok(tokens.length > 0);
    for (const people of [true, false]) {
      const pieces = [...harPieces(history().all, { people, version: '1.2.3' })];
      const har = JSON.parse(pieces.join('')) as {
        log: {
          version: string;
          creator: unknown;
          entries: {
            request: { url: string };
            response: { status: number; content: { text: string } };
          }[];
        };
      };
      const text = JSON.stringify(har);
      for (const token of [...tokens, testKey]) assert.ok(!text.includes(token));
      assert.equal(har.log.version, '1.2');
      assert.equal(har.log.entries.length, 3);
      for (const { response } of har.log.entries) {
        assert.equal(response.status, 200);
        JSON.parse(response.content.text);
      }
      assert.equal(text.includes(call.customer.phone!), !people);
      assert.equal(har.log.entries[0]!.request.url.includes('search=Ann'), !people);
    }
    // A document is the user's own window, but what lets others in is not told there either.
    for (const record of history().all)
      for (const token of tokens) assert.ok(!responseText(record, requestWords).includes(token));
  });
});
