import assert from 'node:assert/strict';
import { inspect } from 'node:util';
import { CallRailError } from '../../../src/api/errors';
import { CompanyId, TagId } from '../../../src/api/schemas/ids';
import { keptDates } from '../../../src/core/dateRange';
import { readRecord } from '../../../src/core/records';
import { readTranscript } from '../../../src/core/transcript';
import type { Fault, SandboxRequest } from '../../../src/sandbox/server';
import { sandboxNow } from '../../support/sandboxFetch';
import { testKey } from '../../support/useSandbox';
import { useSession, type SessionFixture } from '../../support/useSession';

/** Whether the key stands in a text, as it is or in one of the ways in which texts are encoded. */
function holdsKey(text: string): boolean {
  const forms = [
    testKey,
    encodeURIComponent(testKey),
    Buffer.from(testKey).toString('base64').replace(/=+$/, ''),
    Buffer.from(`Bearer ${testKey}`).toString('base64').replace(/=+$/, ''),
    Buffer.from(testKey).toString('hex'),
  ];
  return forms.some(form => text.toLowerCase().includes(form.toLowerCase()));
}

/** All that may be written down of an error, its causes included. */
function everythingOf(error: unknown): string {
  const parts: string[] = [];
  for (let each = error; each != null; each = (each as { cause?: unknown }).cause) {
    const { name, message, stack } = each as Error;
    parts.push(name, message, stack ?? '');
    parts.push(JSON.stringify(each), JSON.stringify(Object.getOwnPropertyDescriptors(each)));
    parts.push(inspect(each, { depth: 20, showHidden: true }));
  }
  return parts.join('\n');
}

/** All that a server sees of a request but the one header that is for the key. */
function withoutAuthorization({ method, path, headers, body }: SandboxRequest): string {
  return JSON.stringify([method, path, { ...headers, authorization: undefined }, body]);
}

/** One pass through all that the extension does, from browsing to spam. Each step may fail. */
function journey(fixture: SessionFixture): (() => Promise<unknown>)[] {
  const { session, directory, calls, callEditor, tagEditor, recordings, account } = fixture;
  const record = fixture.call(call => call.recordingSeconds !== null);
  const ref = fixture.callRef(record);
  const accountRef = fixture.accountRef();
  const tagRef = { ...accountRef, tagId: TagId.parse(account.tags[0]!.id) };
  const company_id = CompanyId.parse(account.companies[0]!.id);
  const dates = keptDates(sandboxNow);
  const client = () => session.client(accountRef.connectionId);
  const [integration] = account.integrations;
  const companyId = integration?.company.id;
  const json = (kind: 'call' | 'integration', id: unknown) => async () =>
    readRecord(await client(), { ...accountRef, kind, id: String(id), companyId });
  return [
    () => session.signIn(testKey),
    () => session.connections({ fresh: true }),
    () => directory.accounts({ fresh: true }),
    () => directory.companies(accountRef, { fresh: true }),
    () => directory.trackers(accountRef, { company_id }, { fresh: true }),
    () => tagEditor.all(accountRef, { fresh: true }),
    () => calls.list({ ...accountRef, label: '' }, dates, { search: 'google', fresh: true }),
    () => calls.get(ref, { fresh: true }),
    async () => readTranscript(await client(), ref, { fresh: true }),
    () => recordings.load(ref),
    json('call', ref.callId),
    json('integration', integration?.id),
    () => callEditor.update(ref, { note: 'Hi', value: '5', tags: ['New'] }),
    () => callEditor.removeTags(ref, ['New']),
    () => tagEditor.create(accountRef, { name: 'Quote by post', tag_level: 'account' }),
    () => tagEditor.update(tagRef, { color: 'red1' }),
    async () => (await client()).calls.timeseries(accountRef.accountId, {}),
    async () => (await session.api()).connections.create(),
    () => callEditor.markAsSpam(fixture.callRef(fixture.call(call => call !== record))),
  ];
}

const echo = `You sent Authorization: Bearer ${testKey} (${encodeURIComponent(testKey)})`;
const faults: Record<string, Omit<Fault, 'path'>> = {
  'no faults': { status: undefined },
  'a 400 that repeats the key': { status: 400, body: { error: echo } },
  'a 401 that repeats the key': { status: 401, body: echo },
  'a 403 with the key by field': { status: 403, body: { errors: { [testKey]: [echo] } } },
  'a 404': { status: 404 },
  'a 422 that repeats the key in a header': {
    status: 422,
    headers: { 'x-request-id': `id-${testKey}` },
    body: { errors: [echo] },
  },
  'a 429': { status: 429, retryAfter: 3_600, body: { message: echo } },
  'a 500': { status: 500, body: { error: echo } },
  'a 503 as a page': { status: 503, body: `<html><title>${echo}</title></html>` },
  'truncated JSON': { truncate: true },
  'JSON of another shape': { body: { [testKey]: echo } },
  'JSON that is broken behind the key': { body: `{"echo": "${echo}"` },
  'text that is no JSON': { body: echo, contentType: 'text/plain' },
  'an empty body': { empty: true, body: '' },
  'a connection reset in mid-body': { reset: true },
  'a redirect that repeats the key': {
    redirectTo: `https://${testKey}.evil.example/?k=${testKey}`,
  },
};

describe('The key', () => {
  const at = useSession({ calls: 60 });

  for (const [name, fault] of Object.entries(faults))
    it(`appears nowhere on a journey with ${name}`, async () => {
      const fixture = at();
      const { sandbox, log } = fixture;
      const errors: unknown[] = [];
      for (const step of journey(fixture)) {
        const trouble = sandbox.faults.add({ ...fault, path: '/', times: Infinity });
        await step().catch((error: unknown) => errors.push(error));
        trouble.dispose();
        await fixture.session.restore();
      }
      const failed = errors.map(error => (error instanceof CallRailError ? error.code : error));
      assert.equal(failed.length > 0, name !== 'no faults', JSON.stringify(failed));
      assert.ok(
        errors.every(error => error instanceof CallRailError),
        inspect(errors.find(error => !(error instanceof CallRailError))),
      );
      for (const error of errors) assert.ok(!holdsKey(everythingOf(error)), everythingOf(error));
      assert.ok(log.lines.length > 5);
      for (const line of log.lines) assert.ok(!holdsKey(line), line);
      assert.ok(sandbox.log.length > 10);
      for (const request of sandbox.log) {
        assert.ok(!holdsKey(withoutAuthorization(request)), request.path);
        const expected = request.origin === 'api' ? `Bearer ${testKey}` : undefined;
        assert.equal(request.headers.authorization, expected, request.path);
      }
    });

  it('is not in an error when it has characters that no header can hold', async () => {
    for (const key of [`${testKey}\n`, `${testKey}\u00e9`, `${testKey} x`]) {
      const error: unknown = await at()
        .session.signIn(key)
        .catch((reason: unknown) => reason);
      assert.ok(error instanceof CallRailError && error.code === 'unauthorized');
      assert.ok(!holdsKey(everythingOf(error)));
    }
    assert.ok(!holdsKey(at().log.lines.join('\n')));
  });

  it('is not in an error when the network is gone', async () => {
    const fixture = at();
    const { sandbox } = fixture;
    // Port 1 of this machine, where nothing listens.
    const nowhere = 'http://127.0.0.1:1';
    fixture.reach = {
      ...fixture.reach,
      endpoints: { gatewayUrl: nowhere, controlUrl: nowhere },
    };
    fixture.session.reconfigure();
    for (const step of journey(fixture)) {
      const outcome = await step().then(
        value => value,
        (error: unknown) => error,
      );
      assert.ok(outcome instanceof CallRailError, inspect(outcome));
      assert.ok(!holdsKey(everythingOf(outcome)));
    }
    assert.ok(!holdsKey(fixture.log.lines.join('\n')));
    assert.deepEqual(sandbox.log, []);
  });

  it('is gone from memory that others can read once it was removed', async () => {
    const fixture = at();
    const step = journey(fixture);
    for (const task of step.slice(0, 8)) await task();
    await fixture.session.signOut();
    const { session, directory, calls, recordings, tagEditor, callEditor } = fixture;
    const services = [session, directory, calls, recordings, tagEditor, callEditor];
    for (const service of services) assert.ok(!holdsKey(inspect(service, { depth: 3 })));
  });
});
