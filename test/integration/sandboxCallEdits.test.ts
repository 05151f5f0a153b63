import assert from 'node:assert/strict';
import { SandboxFetch } from '../support/sandboxFetch';

describe('sandbox: edits of calls', () => {
  let server: SandboxFetch;
  before(async () => (server = await SandboxFetch.start({ calls: 600 })));
  afterEach(() => server.sandbox.reset());
  after(() => server.sandbox.close());

  const call = () => server.account.calls.find(({ customer }) => customer.phone !== null)!;
  const put = (body: object, id = call().id) => server.send('PUT', `calls/${id}`, body);
  const read = async (fields: string, id = call().id) =>
    (await server.get(`calls/${id}?fields=${fields}`)).json;

  it('echoes default fields only, without the player', async () => {
    const answer = await put({ note: 'Call back', lead_status: 'not_a_lead' });
    assert.equal(answer.status, 200);
    for (const name of ['note', 'lead_status', 'tags', 'value', 'recording_player']) {
      assert.ok(!(name in answer.json), name);
    }
    assert.equal((await read('note')).note, 'Call back');
  });

  it('leaves out what is left out, and clears by null or an empty text', async () => {
    await put({ note: 'One', value: '$12.50', lead_status: 'not_a_lead' });
    await put({ customer_name: 'Jane' });
    assert.equal((await read('note')).note, 'One');
    await put({ note: '', lead_status: null, value: '' });
    const cleared = await read('note,lead_status,value,formatted_value');
    assert.equal(cleared.note, null);
    assert.equal(cleared.lead_status, null);
    assert.equal(cleared.value, null);
    assert.equal(cleared.formatted_value, '--');
  });

  it('takes a value as text with or without a dollar sign', async () => {
    for (const [sent, kept] of [
      ['$1.00', '1.00'],
      ['1250', '1250.00'],
      ['$1,250.5', '1250.50'],
      [7, '7.00'],
    ]) {
      await put({ value: sent });
      assert.equal((await read('value')).value, kept);
    }
    const refused = await put({ value: 'a lot' });
    assert.equal(refused.status, 400);
    const [, documented] = server.state.accounts;
    const other = documented!.calls[0]!;
    await server.send('PUT', `calls/${other.id}`, { value: '$3.50' }, documented);
    const number = await server.get(`calls/${other.id}?fields=value`, documented);
    assert.equal(number.json.value, 3.5);
  });

  it('can refuse value alone with a 500, as one account did', async () => {
    server.account.refusesValue = true;
    assert.equal((await put({ value: '1.00' })).status, 500);
    assert.equal((await put({ note: 'fine' })).status, 200);
  });

  it('replaces tags unless told to append, and makes tags of unknown names', async () => {
    await put({ tags: ['VIP', 'Brand new'] });
    const first = await read('tags,company_id');
    assert.deepEqual(
      first.tags.map(({ name }) => name),
      ['VIP', 'Brand new'],
    );
    const company = await server.get(`tags?company_id=${first.company_id}`);
    assert.ok(company.json.tags.some(({ name }) => name === 'Brand new'));

    await put({ tags: ['Complaint'], append_tags: true });
    assert.equal((await read('tags')).tags.length, 3);
    await put({ tags: ['Complaint', 'Complaint'], append_tags: true });
    assert.equal((await read('tags')).tags.length, 3);
    await put({ tags: ['Complaint'] });
    assert.equal((await read('tags')).tags.length, 1);
    await put({ tags: [] });
    assert.deepEqual((await read('tags')).tags, []);
  });

  it('understands tag_list as well as tags', async () => {
    await put({ tag_list: ['VIP'] });
    assert.equal((await read('tags')).tags[0]!.name, 'VIP');
    await put({ tag_list: ['Complaint'], tags: ['Complaint'], append_tags: true });
    assert.equal((await read('tags')).tags.length, 2);
  });

  it('renames the lead behind the call, on all calls of that person', async () => {
    const { customer } = server.account.calls.find(each => each.customer.calls.length > 2)!;
    const ids = customer.calls.map(({ id }) => id);
    const answer = await put({ customer_name: 'Renamed Person' }, ids[0]);
    assert.equal(answer.json.customer_name, 'Renamed Person');
    for (const id of ids) assert.equal((await read('', id)).customer_name, 'Renamed Person');
  });

  it('does not let previously marked leads be set, nor marked as good again', async () => {
    assert.equal((await put({ lead_status: 'previously_marked_good_lead' })).status, 400);
    assert.equal((await put({ lead_status: 'maybe' })).status, 400);
    const previous = server.account.calls.find(
      ({ leadStatus }) => leadStatus === 'previously_marked_good_lead',
    )!;
    assert.equal((await put({ lead_status: 'good_lead' }, previous.id)).status, 400);
    assert.equal((await put({ lead_status: 'not_a_lead' }, previous.id)).status, 200);
  });

  it('changes nothing when it refuses a part', async () => {
    const { note } = await read('note');
    const answer = await put({ note: 'half', lead_status: 'maybe' });
    assert.equal(answer.status, 400);
    assert.equal((await read('note')).note, note);
  });

  it('hides spam for good, and does not take it back', async () => {
    const { id } = call();
    const before = (await server.get('calls')).json.total_records;
    assert.equal((await put({ spam: false }, id)).status, 200);
    assert.equal((await put({ spam: true }, id)).status, 200);
    for (const path of [`calls/${id}`, `calls/${id}/recording`]) {
      assert.equal((await server.get(path)).status, 404);
    }
    assert.equal((await put({ spam: false }, id)).status, 404);
    assert.equal((await server.get('calls')).json.total_records, before - 1);
  });

  it('ignores unknown fields without a word, and fields that a test has it ignore', async () => {
    const before = await read('note,lead_status');
    assert.equal((await put({ notes: 'typo' })).status, 200);
    const ignoring = server.sandbox.faults.ignoreFields('note');
    assert.equal((await put({ note: 'lost' })).status, 200);
    assert.deepEqual(await read('note,lead_status'), before);
    ignoring.dispose();
    await put({ note: 'kept' });
    assert.equal((await read('note')).note, 'kept');
  });

  it('shows an edit at once, and the seeded data again after a reset', async () => {
    const { id } = call();
    const { note } = await read('note', id);
    await put({ note: 'edited' }, id);
    const listed = await server.get('calls?fields=note');
    assert.ok(listed.json.calls.some(row => row.note === 'edited'));
    server.sandbox.reset();
    assert.equal((await read('note', id)).note, note);
  });

  describe('outbound', () => {
    const draft = () => ({
      caller_id: server.account.trackers[0]!.numbers[0]!,
      business_phone_number: '+12065550100',
      customer_phone_number: '(303) 555-0144',
    });
    const place = (body: object) => server.send('POST', 'calls', body);

    it('creates a call that rings', async () => {
      const answer = await place(draft());
      assert.equal(answer.status, 201);
      assert.equal(answer.json.direction, 'outbound');
      assert.equal(answer.json.customer_phone_number, '+13035550144');
      for (const name of [
        'answered',
        'duration',
        'recording',
        'recording_duration',
        'customer_name',
      ]) {
        assert.equal(answer.json[name], null, name);
      }
      const newest = (await server.get('calls?fields=call_type')).json.calls[0]!;
      assert.equal(newest.id, answer.json.id);
      assert.equal(newest.call_type, 'in_progress');
    });

    it('ends after a while, and is recorded', async () => {
      const { id } = (await place(draft())).json;
      const start = server.clock.time;
      try {
        server.clock.time = start + 60_000;
        const ended = (await server.get(`calls/${id}`)).json;
        assert.equal(ended.answered, true);
        assert.equal(ended.duration, 45);
        assert.equal(ended.recording, null);
        server.clock.time = start + 120_000;
        assert.notEqual((await server.get(`calls/${id}`)).json.recording, null);
      } finally {
        server.clock.time = start;
      }
    });

    it('belongs to the person who called from that number before', async () => {
      const known = server.account.calls.find(
        ({ tracker, customer }) => tracker.disabledAt === null && customer.phone !== null,
      )!;
      const answer = await place({
        ...draft(),
        caller_id: known.tracker.numbers[0],
        customer_phone_number: known.customer.phone,
      });
      const { json } = await server.get(`calls/${answer.json.id}?fields=person_id`);
      assert.equal(json.person_id, known.customer.personId);
    });

    it('needs all three numbers, American ones, and a tracking number of the account', async () => {
      for (const name of Object.keys(draft())) {
        const answer = await place({ ...draft(), [name]: undefined });
        assert.equal(answer.status, 400);
        assert.equal(answer.json.error, `missing required parameter '${name}'`);
      }
      assert.equal(
        (await place({ ...draft(), customer_phone_number: '+442071838750' })).status,
        400,
      );
      const foreign = await place({ ...draft(), caller_id: '+12125550199' });
      assert.equal(foreign.status, 400);
      assert.match(foreign.json.error, /caller_id/);
      assert.equal((await place({ ...draft(), agent_id: 'USR1' })).status, 400);
    });
  });
});
