import assert from 'node:assert/strict';
import type { Books } from '../../src/sandbox/accountBooks';
import { SandboxFetch } from '../support/sandboxFetch';

const resources = [
  'companies',
  'trackers?per_page=250&fields=campaign_name',
  'tags',
  'users',
  'notifications',
  'form_submissions?per_page=250&date_range=this_year&fields=tags,milestones,note,value',
  'forms/summary?date_range=this_year&group_by=source',
  'text-messages?per_page=250&date_range=this_year',
  'sms-threads?per_page=250&date_range=this_year',
  'leads?per_page=250',
  'summary_emails',
  'calls?per_page=250&fields=source,milestones,tags,value,note,gclid,session_uuid,prior_calls,transcription',
  'calls?date_range=last_month&relative_pagination=true',
  'calls/summary?group_by=source&date_range=last_30_days',
  'calls/timeseries?interval=month&start_date=2024-11-01&end_date=2026-11-22',
];

describe('sandbox: sameness', () => {
  const open: SandboxFetch[] = [];
  const start = async (options?: Parameters<typeof SandboxFetch.start>[0]) => {
    const server = await SandboxFetch.start({ calls: 900, ...options });
    open.push(server);
    return server;
  };
  after(() => Promise.all(open.map(({ sandbox }) => sandbox.close())));

  it('answers byte for byte alike with the same seed, size and time', async () => {
    const [one, two] = [await start(), await start()];
    for (const [index, account] of one.state.accounts.entries()) {
      for (const resource of resources) {
        const first = await one.get(resource, account);
        const second = await two.get(resource, two.state.accounts[index]);
        assert.equal(first.status, 200, resource);
        assert.equal(first.text, second.text, resource);
      }
    }
  });

  it('makes what is first asked for late as it would have been at the start', async () => {
    const [early, late] = [await start(), await start()];
    const read = (server: SandboxFetch, name: keyof Books) =>
      server.state.books.of(server.account, name).map(({ id }) => id);
    const texts = (server: SandboxFetch) =>
      server.state.books
        .of(server.account, 'conversations')
        .map(({ messages }) => messages.map(({ user }) => user?.id));
    const names = ['forms', 'conversations', 'callerIds', 'triggers', 'summaryEmails'] as const;
    const wanted = [...names.map(name => read(early, name)), texts(early)];
    const [tracker] = late.account.trackers.filter(({ smsEnabled }) => smsEnabled);
    await late.send('PUT', `trackers/${tracker!.id}`, { sms_enabled: false });
    await late.send('PUT', `calls/${late.account.calls[0]!.id}`, { spam: true });
    await late.send('DELETE', `users/${late.account.users[1]!.id}`);
    assert.deepEqual([...names.map(name => read(late, name)), texts(late)], wanted);
  });

  it('makes the same things when the same is done', async () => {
    const [one, two] = [await start(), await start()];
    const create = async (server: SandboxFetch) => {
      const tag = await server.send('POST', 'tags', { name: 'Same', tag_level: 'account' });
      const body = { app: 'callrail' };
      const connection = await server.ask('/connections', { method: 'POST', body });
      return [tag.text, connection.text];
    };
    assert.deepEqual(await create(one), await create(two));
  });

  it('has other data with another seed, and other keys each time', async () => {
    const [one, two] = [await start(), await start({ seed: 2 })];
    assert.notEqual((await one.get('calls')).text, (await two.get('calls')).text);
    assert.notEqual(one.sandbox.key, two.sandbox.key);
    assert.ok(one.sandbox.key.length >= 40);
  });

  it('takes a key of one’s own', async () => {
    const server = await start({ key: 'my-key' });
    assert.equal(server.sandbox.key, 'my-key');
    assert.equal((await server.get('users')).status, 200);
  });

  it('passes hostile texts on as they are', async () => {
    const server = await start();
    const { hostile } = server.state;
    const account = `/callrail/v3/a/${hostile.company.account.id}`;
    const texts = await Promise.all(
      Object.values(hostile.calls).map(async ({ id, note }) => {
        const { json } = await server.ask(`${account}/calls/${id}.json?fields=note`);
        return [json.note, note];
      }),
    );
    for (const [wire, stored] of texts) assert.equal(wire, stored);
    const long = await server.ask(`${account}/calls/${hostile.longNote.id}.json?fields=note`);
    assert.ok(long.json.note.length > 10_000);
    const anonymous = await server.ask(`${account}/calls/${hostile.anonymous.id}.json`);
    assert.equal(anonymous.json.customer_phone_number, null);
    assert.equal(anonymous.json.customer_name, null);
  });
});
