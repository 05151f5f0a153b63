import assert from 'node:assert/strict';
import {
  readRecord,
  recordKinds,
  type RecordKind,
  type RecordRef,
} from '../../../src/core/records';
import { detailFields } from '../../../src/sandbox/wire/callDetails';
import { failure } from '../../support/useApi';
import { useSession } from '../../support/useSession';

const mask = '•••';

describe('A record as JSON', () => {
  const at = useSession({ calls: 100 });

  const read = async (kind: RecordKind, id: string | number, changes: Partial<RecordRef> = {}) => {
    const client = await at().session.client(at().accountRef().connectionId);
    const ref = { ...at().accountRef(), kind, id: String(id), ...changes };
    return (await readRecord(client, ref)) as Record<string, unknown>;
  };
  /** The first integration of some type. */
  const integration = (type = 'HubSpot') =>
    at().account.integrations.find(each => each.type === type)!;
  const readIntegration = (type?: string) =>
    read('integration', integration(type).id, { companyId: integration(type).company.id });

  it('is there for every kind', async () => {
    const { account } = at();
    const ids: Record<RecordKind, string | number> = {
      account: account.id,
      company: account.companies[1]!.id,
      tracker: account.trackers[1]!.id,
      tag: account.tags.at(-1)!.id,
      user: account.users[1]!.id,
      integration: integration().id,
      notification: account.notifications.at(-1)!.id,
      call: account.calls[0]!.id,
    };
    for (const kind of recordKinds) {
      const companyId = kind === 'integration' ? integration().company.id : undefined;
      const record = await read(kind, ids[kind], { companyId });
      assert.equal(String(record.id), String(ids[kind]), kind);
    }
  });

  it('is as it was received, unknown fields included', async () => {
    const { account, sandbox } = at();
    const body = { id: account.id, name: 7, odd: { 'a b': [null, '1,000'] }, created_at: 'soon' };
    sandbox.faults.add({ path: `/a/${account.id}.json`, body });
    assert.deepEqual(await read('account', account.id), body);
  });

  it('of a call has what was said, and all else that can be asked for', async () => {
    const call = at().call(each => each.recordingSeconds !== null && each.outcome === 'answered');
    const record = await read('call', call.id);
    for (const field of [
      'transcription',
      'conversational_transcript',
      ...Object.keys(detailFields),
    ])
      assert.ok(field in record, field);
  });

  it('costs one request, whatever the length of the list', async () => {
    const tag = at().account.tags.at(-1)!;
    const requests = await at().requests(() => read('tag', tag.id));
    assert.equal(requests.length, 1);
  });

  it('is found on a later page of a list', async () => {
    const { account, state } = at();
    for (let index = 0; index < 600; index++)
      state.addTag(account, null, `Tag ${String(index)}`, 'gray1', 0);
    const tag = account.tags.at(-1)!;
    let record: Record<string, unknown> = {};
    const requests = await at().requests(async () => (record = await read('tag', tag.id)));
    assert.equal(record.name, 'Tag 599');
    assert.equal(requests.length, 3);
  });

  it('is not found where there is none, after no more pages than there are', async () => {
    for (const kind of ['company', 'tracker', 'user', 'call'] as const)
      await failure('not-found', read(kind, 'NONE1'));
    await failure('not-found', read('account', 'ACCnone', { accountId: 'ACCnone' }));
    for (const kind of ['tag', 'notification'] as const) {
      const requests = await at().requests(() => failure('not-found', read(kind, 999_999_999)));
      assert.equal(requests.length, 1, kind);
    }
  });

  it('is not found in a list that never ends', async () => {
    const { sandbox } = at();
    const tags = Array.from({ length: 250 }, (_, index) => ({ id: index }));
    sandbox.faults.add({ path: '/tags.json', body: { tags, total_records: 600 }, times: Infinity });
    const requests = await at().requests(() => failure('not-found', read('tag', 'x')));
    assert.equal(requests.length, 3);
  });

  it('is not found in an answer of another shape', async () => {
    const { sandbox } = at();
    for (const body of ['null', '[]', '{"tags": null}', '{"tags": {"7": {}}}', '"text"']) {
      sandbox.faults.add({ path: '/tags.json', body, contentType: 'application/json' });
      await failure('not-found', read('tag', 7));
      at().clock.time += 600_000;
    }
  });

  describe('of an integration', () => {
    it('shows what it is, but not the key of the other service', async () => {
      const record = await readIntegration();
      assert.equal(record.type, 'HubSpot');
      assert.deepEqual(record.config, { portal_id: 1234567, api_key: mask });
    });

    it('masks every secret, however deep', async () => {
      Object.assign(integration(), {
        config: {
          api_key: 'one',
          Auth_Token: 'two',
          clientSecret: 3,
          password: ['four', { inner: 'five' }],
          credentials: { user: 'six', more: { pass: 'seven' } },
          nested: [{ accessKey: 'eight' }],
          secret_enabled: true,
          token: null,
          channel: '#calls',
        },
      });
      const { config } = await readIntegration();
      assert.deepEqual(config, {
        api_key: mask,
        Auth_Token: mask,
        clientSecret: mask,
        password: [mask, { inner: mask }],
        credentials: { user: mask, more: { pass: mask } },
        nested: [{ accessKey: mask }],
        secret_enabled: true,
        token: null,
        channel: '#calls',
      });
    });

    it('does not take a keyword for a key', async () => {
      const harmless = {
        keywords: 'tooth pain',
        keyword_spotting: 'on',
        tokenized: 'yes',
        secretary: 'Kim',
      };
      Object.assign(integration(), { config: { ...harmless, apikey: '1', APIKey: '2', KEY: '3' } });
      const { config } = await readIntegration();
      assert.deepEqual(config, {
        ...harmless,
        apikey: mask,
        APIKey: mask,
        KEY: mask,
      });
    });

    it('leaves what is no secret as it is', async () => {
      const { config } = await readIntegration('Slack');
      assert.deepEqual(config, { channel: '#calls', notify_on: ['missed', 'voicemail'] });
    });
  });

  it('never leaves its place in the address', async () => {
    const odd = await at().requests(() => failure('not-found', read('company', 'COM1?x=y#z')));
    assert.match(odd[0]?.path ?? '', /\/companies\/COM1%3Fx%3Dy%23z\.json$/);
    const leading = () => failure('not-found', read('company', '../../connections'));
    assert.deepEqual(await at().requests(leading), []);
  });
});
