import assert from 'node:assert/strict';
import { SandboxFetch } from '../support/sandboxFetch';

const year = 'date_range=this_year';

describe('sandbox: texts', () => {
  let server: SandboxFetch;
  before(async () => (server = await SandboxFetch.start({ calls: 1500 })));
  afterEach(() => server.sandbox.reset());
  after(() => server.sandbox.close());

  /** The account without texting: an ordinary plan. */
  const ordinary = () => server.state.accounts[1]!;
  const conversations = () => server.state.books.of(server.account, 'conversations');
  const longest = () =>
    conversations().reduce((a, b) => (b.messages.length > a.messages.length ? b : a));

  it('lists conversations of seven days under their own key, with the two latest texts', async () => {
    const { json } = await server.get('text-messages?fields=lead_status,source');
    const all = (await server.get(`text-messages?${year}&per_page=250`)).json;
    assert.ok(json.total_records > 0 && json.total_records < all.total_records);
    const times = all.conversations.map(({ last_message_at }) => String(last_message_at));
    assert.deepEqual(times, times.toSorted().reverse());
    for (const each of all.conversations) {
      assert.match(each.id, /^[A-Za-z]{5}$/);
      assert.ok(each.recent_messages.length >= 1 && each.recent_messages.length <= 2);
      for (const { direction } of each.recent_messages) {
        assert.match(String(direction), /^(incoming|outgoing)$/);
      }
    }
    assert.ok('source' in json.conversations[0]! && 'lead_status' in json.conversations[0]);
    assert.ok(!('source' in all.conversations[0]!));
  });

  it('searches names and numbers, and filters by company', async () => {
    const { customer, company } = longest();
    const byNumber = await server.get(`text-messages?${year}&search=${customer.phone!.slice(2)}`);
    assert.ok(byNumber.json.conversations.some(({ id }) => id === longest().id));
    const { json } = await server.get(`text-messages?${year}&company_id=${company.id}`);
    assert.ok(json.conversations.every(({ company_id }) => company_id === company.id));
  });

  it('pages the texts of one, newest first, without loss', async () => {
    const { id, messages } = longest();
    assert.ok(messages.length > 100);
    const first = (await server.get(`text-messages/${id}`)).json;
    assert.equal(first.messages.length, 100);
    assert.equal(first.total_pages, 2);
    const second = (await server.get(`text-messages/${id}?page=2`)).json;
    const numbers = [...first.messages, ...second.messages].map(each => Number(each.id));
    assert.deepEqual(
      numbers,
      messages.map(({ number }) => number),
    );
    const all = (await server.get(`text-messages/${id}?per_page=250`)).json;
    assert.equal(all.messages.length, messages.length);
    assert.ok(
      all.messages.every(
        each => ('status' in each && each.direction === 'outgoing') || !each.status,
      ),
    );
    assert.ok(!('recent_messages' in all));
    const other = id.replace(/[a-z]/gi, letter =>
      letter === letter.toLowerCase() ? letter.toUpperCase() : letter.toLowerCase(),
    );
    assert.equal((await server.get(`text-messages/${other}`)).status, 404);
  });

  it('keeps pictures behind the key, at the address that a text gives', async () => {
    const { id } = longest();
    const { json } = await server.get(`text-messages/${id}?per_page=250`);
    const [url] = json.messages.flatMap(({ media_urls }) => media_urls);
    assert.match(
      url!,
      /^https:\/\/api\.callrail\.com\/v3\/a\/\d+\/text-messages\/SCI\w+\/media\/0$/,
    );
    const path = new URL(url!).pathname;
    const answer = await server.ask(`/callrail${path}`);
    assert.equal(answer.status, 200);
    assert.equal(answer.headers.get('content-type'), 'image/png');
    assert.match(answer.text.slice(0, 4), /PNG/);
    assert.equal((await server.ask(`/callrail${path.replace(/0$/, '1')}`)).status, 404);
    const stranger = await server.ask(`/callrail${path}`, { headers: { authorization: 'no' } });
    assert.equal(stranger.status, 401);
  });

  const text = () => {
    const tracker = server.account.trackers.find(
      each => each.smsEnabled && each.disabledAt === null,
    )!;
    return {
      company_id: tracker.company.id,
      customer_phone_number: '555-987-6543',
      tracking_number: tracker.numbers[0]!,
      content: 'Hello',
    };
  };
  const send = (body: unknown, account = server.account) =>
    server.send('POST', 'text-messages', body, account);

  it('sends: the answer is the conversation, and the first text says how to opt out', async () => {
    const { status, json } = await send(text());
    assert.equal(status, 200);
    assert.match(json.id, /^[A-Za-z]{5}$/);
    assert.equal(json.last_message_at, null);
    assert.match((json.sms_thread as { id: string }).id, /^SMT/);
    assert.match(String(json.recent_messages[0]!.content), /^Hello .*STOP/);
    const again = { ...text(), tracking_number: undefined, content: 'Again' };
    const second = await send(again);
    assert.equal(second.json.id, json.id);
    assert.equal(second.json.recent_messages[0]!.content, 'Again');
    const list = (await server.get('text-messages')).json.conversations;
    assert.equal(list[0]!.id, json.id);
    assert.equal((await server.get(`text-messages/${json.id}`)).json.messages.length, 2);
  });

  it('answers 201, as documented, where the account speaks as the samples do', async () => {
    const account = ordinary();
    account.premium = true;
    const tracker = account.trackers.find(each => each.smsEnabled && each.disabledAt === null)!;
    const body = {
      ...text(),
      company_id: tracker.company.id,
      tracking_number: tracker.numbers[0],
    };
    assert.equal((await send(body, account)).status, 201);
  });

  it('refuses what is missing, too long, abroad, double, or no part of the plan', async () => {
    for (const name of ['company_id', 'customer_phone_number', 'content', 'tracking_number']) {
      const { status, json } = await send({ ...text(), [name]: undefined });
      assert.equal(status, 400);
      assert.equal(json.error, `missing required parameter '${name}'`);
    }
    assert.equal((await send({ ...text(), content: 'x'.repeat(141) })).status, 400);
    assert.equal((await send({ ...text(), content: 'x'.repeat(140) })).status, 200);
    const abroad = await send({ ...text(), customer_phone_number: '+442071234567' });
    assert.equal(abroad.status, 400);
    assert.equal((await send({ ...text(), tracking_number: '+15550000000' })).status, 400);
    const media = { media_url: 'https://example.com/a.png', media_file: 'x' };
    assert.equal((await send({ ...text(), ...media })).status, 422);
    assert.equal((await send(text(), ordinary())).status, 403);
  });

  it('takes a picture as a file, and gives it back byte for byte', async () => {
    const bytes = Uint8Array.from({ length: 999 }, (_, index) => (index * 7) % 256);
    const post = async (file: Blob, more: Record<string, string> = {}) => {
      const form = new FormData();
      for (const [name, value] of Object.entries({ ...text(), ...more })) form.set(name, value);
      form.set('media_file', file, 'photo.jpg');
      return fetch(server.sandbox.origin + server.path('text-messages'), {
        method: 'POST',
        headers: { authorization: `Bearer ${server.sandbox.key}` },
        body: form,
      });
    };
    const answer = await post(new Blob([bytes], { type: 'image/jpeg' }));
    assert.equal(answer.status, 200);
    const { recent_messages } = (await answer.json()) as {
      recent_messages: { type: string; media_urls: string[] }[];
    };
    assert.equal(recent_messages[0]!.type, 'mms');
    const path = new URL(recent_messages[0]!.media_urls[0]!).pathname;
    const media = await fetch(`${server.sandbox.origin}/callrail${path}`, {
      headers: { authorization: `Bearer ${server.sandbox.key}` },
    });
    assert.equal(media.headers.get('content-type'), 'image/jpeg');
    assert.deepEqual(new Uint8Array(await media.arrayBuffer()), bytes);
    assert.equal((await post(new Blob(['a'], { type: 'text/plain' }))).status, 422);
    const both = await post(new Blob([bytes], { type: 'image/png' }), {
      media_url: 'https://a.b/c',
    });
    assert.equal(both.status, 422);
    const large = new Blob([new Uint8Array(5 * 1024 * 1024 + 1)], { type: 'image/gif' });
    assert.equal((await post(large)).status, 422);
  });
});

describe('sandbox: SMS threads', () => {
  let server: SandboxFetch;
  before(async () => (server = await SandboxFetch.start({ calls: 1500 })));
  afterEach(() => server.sandbox.reset());
  after(() => server.sandbox.close());

  it('shows the same conversations as leads, with names of tags', async () => {
    const { json } = await server.get(`sms-threads?${year}&per_page=250&fields=last_message_at`);
    const texts = (await server.get(`text-messages?${year}&per_page=250`)).json.conversations;
    assert.deepEqual(
      json.sms_threads.map(({ id }) => id),
      texts.map(({ id }) => id),
    );
    const tagged = json.sms_threads.find(({ tags }) => tags.length > 0)!;
    const name: unknown = tagged.tags[0];
    assert.ok(typeof name === 'string');
    const term = encodeURIComponent(name.toUpperCase());
    const found = await server.get(`sms-threads?${year}&per_page=250&search=${term}`);
    assert.ok(found.json.sms_threads.some(({ id }) => id === tagged.id));
    assert.ok(found.json.total_records < json.total_records);
  });

  it('wants both dates, and dates only', async () => {
    assert.equal((await server.get('sms-threads?start_date=2026-11-01')).status, 400);
    const both = 'start_date=2026-11-01&end_date=2026-11-22';
    assert.equal((await server.get(`sms-threads?${both}`)).status, 200);
    assert.equal((await server.get(`sms-threads?${both}T10:00:00`)).status, 400);
  });

  it('gives a hundred texts a page at most, and errors when asked', async () => {
    const { sms_threads } = (await server.get(`sms-threads?${year}&per_page=250`)).json;
    const sizes = await Promise.all(
      sms_threads.map(async ({ id }) => {
        const { json } = await server.get(`sms-threads/${id}?per_page=250&with_msg_errors=true`);
        assert.equal(json.per_page, 100);
        for (const each of json.messages) {
          assert.match(each.id, /^SCI/);
          assert.equal(each.status === 'failed', Boolean(each.error));
        }
        return json.total_records;
      }),
    );
    assert.ok(Math.max(...sizes) > 100);
  });

  it('echoes what is written, and shares it with the conversation', async () => {
    const thread = server.state.books
      .of(server.account, 'conversations')
      .find(({ leadStatus }) => leadStatus === null)!;
    const path = `sms-threads/${thread.id}`;
    const body = {
      notes: 'Wants a quote',
      value: '$20.00',
      tags: ['VIP'],
      lead_qualification: 'good_lead',
    };
    const { json } = await server.send('PUT', path, body);
    assert.deepEqual(
      [json.notes, json.value, json.tags, json.lead_qualification],
      ['Wants a quote', 20, ['VIP'], 'good_lead'],
    );
    const more = await server.send('PUT', path, { tags: ['New name'], append_tags: true });
    assert.deepEqual(more.json.tags, ['VIP', 'New name']);
    assert.ok(server.account.tags.some(({ name }) => name === 'New name'));
    const vip = server.account.tags.find(({ name }) => name === 'VIP')!;
    await server.send('DELETE', `tags/${vip.id}`);
    assert.deepEqual((await server.get(path)).json.tags, ['New name']);
    const conversation = await server.get(`text-messages/${thread.id}?fields=lead_status`);
    assert.equal(conversation.json.lead_status, 'good_lead');
    const cleared = await server.send('PUT', path, { value: null, lead_qualification: null });
    assert.deepEqual([cleared.json.value, cleared.json.lead_qualification], [null, null]);
    assert.equal((await server.get(`sms-threads/${thread.threadId}`)).json.id, thread.id);
    assert.equal((await server.get('sms-threads/zzzzz')).status, 404);
  });
});
