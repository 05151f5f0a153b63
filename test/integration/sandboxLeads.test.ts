import assert from 'node:assert/strict';
import { SandboxFetch, type Wire } from '../support/sandboxFetch';

describe('sandbox: leads and message flows', () => {
  let server: SandboxFetch;
  before(async () => (server = await SandboxFetch.start({ calls: 600 })));
  afterEach(() => server.sandbox.reset());
  after(() => server.sandbox.close());

  const leads = (json: Wire) => json.leads as unknown as Wire[];

  it('lists everybody, newest first; fields narrows', async () => {
    const { json } = await server.get('leads?per_page=250');
    const people = new Set(server.account.calls.map(({ customer }) => customer.personId));
    assert.equal(json.total_records, people.size);
    const times = leads(json).map(({ created_at }) => created_at);
    assert.deepEqual(times, times.toSorted().reverse());
    const narrow = await server.get('leads?per_page=1&fields=id,name');
    assert.deepEqual(Object.keys(leads(narrow.json)[0]!), ['id', 'name']);
    const company = server.account.companies[0]!.id;
    const own = leads((await server.get(`leads?per_page=250&company_id=${company}`)).json);
    assert.ok(own.length > 0 && own.every(({ company_id }) => company_id === company));
  });

  it('tells what happened with one, by either order', async () => {
    const { customer } = server.state.books.of(server.account, 'conversations')[0]!;
    const path = `leads/${customer.personId}/timeline`;
    const { json } = await server.get(`${path}?per_page=250`);
    const types = new Set(json.timeline.map(({ type }) => type));
    for (const type of ['call', 'sms', 'milestone']) assert.ok(types.has(type), type);
    const dates = json.timeline.map(({ event_date }) => String(event_date));
    assert.deepEqual(dates, dates.toSorted().reverse());
    const oldest = await server.get(`${path}?per_page=250&sort=created_at`);
    const ascending = oldest.json.timeline.map(({ event_date }) => String(event_date));
    assert.deepEqual(ascending, dates.toSorted());
    assert.equal((json.lead as Wire).customer_phone_number, customer.phone);
    assert.equal((await server.get(`${path}?per_page=2`)).json.timeline.length, 2);
    assert.equal((await server.get('leads/PER1/timeline')).status, 404);
  });

  it('keeps message flows under a key with a hyphen, with ids of its own', async () => {
    const list = (await server.get('message-flows')).json['message-flows'] as Wire[];
    const one = (await server.get(`message-flows/${list[0]!.id}`)).json;
    assert.ok(String(one.initial_step_id) in (one.steps as object));
    const body = {
      name: 'Thanks',
      initial_step_id: 'a',
      steps: {
        a: { type: 'sms_response', message: 'Thanks', next_step_id: 'b' },
        b: { type: 'tag', tag_ids: [server.account.tags[0]!.id] },
      },
    };
    const { status, json } = await server.send('POST', 'message-flows', body);
    assert.equal(status, 201);
    const steps = json.steps as Record<string, Wire>;
    const first = steps[String(json.initial_step_id)]!;
    assert.match(first.id, /^MFS/);
    assert.deepEqual(steps[String(first.next_step_id)]!.tag_ids, [server.account.tags[0]!.id]);
    assert.equal((await server.send('POST', 'message-flows', body)).status, 400);
    await server.send('DELETE', `tags/${server.account.tags[0]!.id}`);
    const after = (await server.get(`message-flows/${json.id}`)).json.steps as typeof steps;
    assert.deepEqual(after[String(first.next_step_id)]!.tag_ids, []);
  });

  it('deletes a flow that no tracker uses', async () => {
    const [flow] = (await server.get('message-flows')).json['message-flows'] as Wire[];
    const tracker = `trackers/${server.account.trackers[0]!.id}`;
    const message_flow = { type: 'advanced', id: flow!.id };
    await server.send('PUT', tracker, { message_flow });
    assert.equal((await server.send('DELETE', `message-flows/${flow!.id}`)).status, 400);
    const [item] = (await server.get('message-flows')).json['message-flows'] as Wire[];
    assert.deepEqual(item!.tracker_ids, [server.account.trackers[0]!.id]);
    await server.send('PUT', tracker, { message_flow: null });
    const renamed = await server.send('PUT', `message-flows/${flow!.id}`, { name: 'Nights' });
    assert.equal(renamed.json.name, 'Nights');
    assert.equal((await server.send('DELETE', `message-flows/${flow!.id}`)).status, 204);
    assert.equal((await server.get(`message-flows/${flow!.id}`)).status, 404);
  });
});
