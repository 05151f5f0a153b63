import assert from 'node:assert/strict';
import { queryOf } from '../../../src/api/transport/query';
import {
  readRecord,
  recordKinds,
  type RecordKind,
  type RecordRef,
} from '../../../src/core/records';
import { listRequest } from '../../../src/core/snippets/listRequest';
import { recordRequest } from '../../../src/core/snippets/recordRequest';
import type { SnippetRequest } from '../../../src/core/snippets/snippetRequest';
import { useSession } from '../../support/useSession';

describe('Requests to be copied', () => {
  const fixture = useSession();

  async function answer({ plane, path, query, connectionId }: SnippetRequest): Promise<unknown> {
    const api = await fixture().session.api();
    return (await api.get({ plane, path, query: queryOf(query), connectionId })).body;
  }

  function refOf(kind: RecordKind): RecordRef {
    const { account } = fixture();
    const [company] = account.companies;
    const [integration] = account.integrations;
    const ids: Record<RecordKind, string | number | undefined> = {
      account: account.id,
      call: account.calls[0]?.id,
      company: company?.id,
      tracker: account.trackers[0]?.id,
      tag: account.tags[0]?.id,
      user: account.users[0]?.id,
      integration: integration?.id,
      notification: account.notifications[0]?.id,
    };
    const id = ids[kind];
    assert.ok(id !== undefined, `The sandbox has no ${kind}.`);
    const companyId = kind === 'integration' ? integration?.company.id : undefined;
    return { ...fixture().accountRef(), kind, id: String(id), companyId };
  }

  for (const kind of recordKinds)
    it(`ask for a record as its document does: ${kind}`, async () => {
      const ref = refOf(kind);
      const given = await answer(recordRequest(ref));
      const client = await fixture().session.client(ref.connectionId);
      const shown = (await readRecord(client, ref)) as { id: unknown };
      if (kind === 'notification' || kind === 'tag') {
        const list = (given as Record<string, { id: unknown }[]>)[`${kind}s`];
        assert.deepEqual(
          list?.find(({ id }) => id === shown.id),
          shown,
        );
      } else if (kind === 'integration') assert.equal((given as { id: unknown }).id, shown.id);
      else assert.deepEqual(given, shown);
    });

  it('ask for the calls that a search finds, in its order and with all that lists show', async () => {
    const ref = fixture().accountRef();
    const query = 'status:missed company:"Bluebonnet Dental" sort:duration';
    const plan = await fixture().search.plan(ref, query);
    const request = listRequest(ref, plan);
    const names = request.query.map(([name]) => name);
    for (const name of ['start_date', 'company_id', 'answer_status', 'fields', 'sort', 'order'])
      assert.ok(names.includes(name), name);
    const found = await fixture().search.find(ref, query, { perPage: 250 });
    const { calls } = (await answer(request)) as { calls: { id: string }[] };
    assert.ok(calls.length > 0);
    assert.deepEqual(
      calls.map(({ id }) => id),
      found.items.map(({ id }) => id),
    );
  });

  it('ask for several tags as CallRail has them', async () => {
    const ref = fixture().accountRef();
    const [one, two] = [...new Set(fixture().account.tags.map(({ name }) => name))];
    const plan = await fixture().search.plan(ref, `tag:"${one}" tag:"${two}"`);
    const tags = listRequest(ref, plan).query.filter(([name]) => name === 'tags[]');
    assert.deepEqual(tags.map(([, value]) => value).sort(), [one, two].sort());
  });
});
