import assert from 'node:assert/strict';
import { startSandbox } from '../../src/sandbox/index';
import { SandboxFetch, type Wire } from '../support/sandboxFetch';

describe('sandbox: form submissions', () => {
  let server: SandboxFetch;
  before(async () => (server = await SandboxFetch.start({ calls: 1500 })));
  afterEach(() => server.sandbox.reset());
  after(() => server.sandbox.close());

  const year = 'date_range=this_year';
  const list = async (query: string, account = server.account) =>
    (await server.get(`form_submissions?per_page=250&${query}`, account)).json.form_submissions;

  it('lists the last seven days, newest first, with the default fields', async () => {
    const { json } = await server.get('form_submissions');
    const forms = json.form_submissions;
    assert.ok(forms.length > 0 && forms.length < (await list(year)).length);
    const times = forms.map(({ submitted_at }) => String(submitted_at));
    assert.deepEqual(times, times.toSorted().reverse());
    for (const time of times) assert.match(time, /^2026-11-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/);
    assert.deepEqual(Object.keys(forms[0]!), [
      ...['id', 'company_id', 'person_id', 'form_data', 'form_url', 'landing_page_url'],
      ...['referrer', 'referring_url', 'submitted_at', 'first_form', 'customer_phone_number'],
      ...['customer_name', 'customer_email', 'formatted_customer_phone_number'],
      ...['formatted_customer_name', 'source', 'keywords', 'campaign', 'medium'],
    ]);
    assert.match(forms[0]!.id, /^FOR[0-9a-f]{32}$/);
    assert.match(String(forms[0]!.person_id), /^PER[0-9a-f]{32}$/);
  });

  it('filters by company, tag, judgement and known persons, and passes over the unknown', async () => {
    const all = await list(`${year}&fields=tags,lead_status`);
    const company = all[0]!.company_id;
    const ofCompany = await list(`${year}&company_id=${company}`);
    assert.equal(ofCompany.length, all.filter(each => each.company_id === company).length);
    for (const status of ['good_lead', 'not_a_lead', 'not_scored']) {
      const found = await list(`${year}&lead_status=${status}`);
      const wanted = all.filter(each => (each.lead_status ?? 'not_scored') === status);
      assert.equal(found.length, wanted.length, status);
    }
    const [one, two] = [...new Set(all.flatMap(({ tags }) => tags.map(({ name }) => name)))];
    const tagged = await list(
      `${year}&tags[]=${encodeURIComponent(one!)}&tags[]=${encodeURIComponent(two!)}`,
    );
    const either = all.filter(({ tags }) => tags.some(({ name }) => name === one || name === two));
    assert.deepEqual(
      tagged.map(({ id }) => id),
      either.map(({ id }) => id),
    );
    assert.equal((await list(`${year}&search=nobody&page_size=1`)).length, all.length);
    const known = await list(`${year}&person_lead=true`);
    assert.equal(known.length, all.filter(each => each.person_id !== 'anonymous').length);
  });

  it('sorts by time and by address', async () => {
    const ascending = await list(`${year}&sort=submitted_at&order=asc`);
    const times = ascending.map(({ submitted_at }) => String(submitted_at));
    assert.deepEqual(times, times.toSorted());
    const urls = (await list(`${year}&sort=form_url`)).map(({ form_url }) => String(form_url));
    assert.deepEqual(
      urls,
      urls.toSorted((a, b) => a.localeCompare(b)),
    );
    assert.equal((await server.get('form_submissions?order=asc')).status, 400);
  });

  it('gives pages without loss or double', async () => {
    const ids: string[] = [];
    for (let page = 1; ; page++) {
      const { json, headers } = await server.get(
        `form_submissions?${year}&per_page=17&page=${page}`,
      );
      ids.push(...json.form_submissions.map(({ id }) => id));
      if (!headers.get('link')) break;
    }
    assert.deepEqual(
      ids,
      (await list(year)).map(({ id }) => id),
    );
  });

  it('shows one, with the fields that are asked for', async () => {
    const [first] = await list(year);
    const { json } = await server.get(
      `form_submissions/${first!.id}?fields=company_name,form_name,milestones,timeline_url`,
    );
    assert.equal(json.id, first!.id);
    assert.ok('first_touch' in json.milestones && json.form_name !== undefined);
    assert.equal((await server.get('form_submissions/FOR1')).status, 404);
  });

  const submission = () => ({
    company_id: server.account.companies[0]!.id,
    referrer: 'https://www.google.com/',
    referring_url: 'https://www.google.com/',
    landing_page_url: 'https://example.com/?gclid=abc',
    form_url: 'https://example.com/quote',
    form_data: { full_name: 'Ada Byron', email: 'ada@example.com', phone: '(555) 987-6543' },
  });

  it('takes a form, wrapped, and answers in short', async () => {
    const body = { form_submission: submission() };
    const { status, json } = await server.send('POST', 'form_submissions', body);
    assert.equal(status, 201);
    assert.equal(Object.keys(json).at(-1), 'first_form');
    assert.equal(json.first_form, true);
    const [newest] = await list('date_range=today');
    assert.equal(newest!.id, json.id);
    assert.equal(newest!.source, 'Google Ads');
    assert.equal(newest!.customer_phone_number, '+15559876543');
    assert.equal(newest!.customer_name, 'Ada Byron');
    const again = await server.send('POST', 'form_submissions', body);
    assert.equal(again.json.first_form, false);
    assert.equal(again.json.person_id, json.person_id);
  });

  it('knows a caller by the number, and nobody without number and address', async () => {
    const call = server.account.calls.find(({ customer }) => customer.phone !== null)!;
    const post = async (form_data: unknown) => {
      const form_submission = { ...submission(), company_id: call.company.id, form_data };
      return (await server.send('POST', 'form_submissions', { form_submission })).json;
    };
    const known = await post({ phone_number: call.customer.phone });
    assert.equal(known.person_id, call.customer.personId);
    assert.equal((await post({ message: 'Hi' })).person_id, 'anonymous');
  });

  it('names what a form lacks; a session stands for three of it', async () => {
    const post = (form_submission: unknown) =>
      server.send('POST', 'form_submissions', { form_submission });
    const unwrapped = await server.send('POST', 'form_submissions', submission());
    assert.equal(unwrapped.json.error, "missing required parameter 'form_submission'");
    for (const name of Object.keys(submission())) {
      const { json, status } = await post({ ...submission(), [name]: undefined });
      assert.equal(status, 400);
      assert.equal(json.error, `missing required parameter '${name}'`);
    }
    const { company_id, form_url, form_data } = submission();
    const visit = { company_id, form_url, form_data, session_id: 'SES1' };
    assert.equal((await post(visit)).status, 201);
  });

  it('updates like a call: tags are replaced or appended, null clears, nothing is echoed', async () => {
    const [form] = await list(`${year}&lead_status=not_scored`);
    const path = `form_submissions/${form!.id}`;
    const put = (body: unknown) => server.send('PUT', path, body);
    const names = async () =>
      (await server.get(`${path}?fields=tags`)).json.tags.map(({ name }) => name);
    const { json } = await put({ tags: ['VIP'], note: 'Hello', value: '$12.50' });
    assert.ok(!('note' in json) && !('tags' in json));
    await put({ tags: ['Follow up'], append_tags: true, lead_status: 'good_lead' });
    assert.deepEqual(await names(), ['VIP', 'Follow up']);
    const read = (await server.get(`${path}?fields=note,value,lead_status`)).json;
    assert.deepEqual([read.note, read.value, read.lead_status], ['Hello', 12.5, 'good_lead']);
    await put({ tags: ['Typo'], note: null, value: '', lead_status: null });
    assert.deepEqual(await names(), ['Typo']);
    assert.ok(server.account.tags.some(({ name }) => name === 'Typo'));
    const cleared = (await server.get(`${path}?fields=note,value,lead_status`)).json;
    assert.deepEqual([cleared.note, cleared.value, cleared.lead_status], [null, null, null]);
    assert.equal((await put({ lead_status: 'previously_marked_good_lead' })).status, 400);
  });

  it('loses a deleted tag', async () => {
    const [form] = await list(year);
    const path = `form_submissions/${form!.id}`;
    await server.send('PUT', path, { tags: ['VIP'] });
    const vip = server.account.tags.find(({ name }) => name === 'VIP')!;
    await server.send('DELETE', `tags/${vip.id}`);
    assert.deepEqual((await server.get(`${path}?fields=tags`)).json.tags, []);
  });

  it('takes ignored fields out of old and new forms, for good', async () => {
    const company_ids = [server.account.companies[0]!.id];
    const others = (forms: Wire[]) => forms.filter(each => each.company_id !== company_ids[0]);
    const before = await list(year);
    const { json } = await server.send('POST', 'form_submissions/ignored_fields', {
      company_ids,
      field_names: ['email'],
    });
    assert.ok(json.message);
    await server.send('POST', 'form_submissions', { form_submission: submission() });
    const after = await list(year);
    assert.equal(after.length, before.length + 1);
    for (const form of after.filter(each => each.company_id === company_ids[0])) {
      assert.ok(!('email' in form.form_data));
    }
    assert.deepEqual(others(after), others(before));
    const refused = await server.send('POST', 'form_submissions/ignored_fields', { company_ids });
    assert.equal(refused.json.error, "missing required parameter 'field_names'");
  });

  it('sums up at forms/summary, with bounds in UTC, and groups that add up', async () => {
    const fields = 'fields=total_forms,first_forms,leads';
    const plain = await server.get(`forms/summary?${year}`);
    assert.deepEqual(plain.json.total_results, { total_forms: (await list(year)).length });
    assert.match(plain.json.start_date, /\+0000$/);
    for (const by of ['source', 'keywords', 'campaign', 'referrer', 'landing_page', 'company']) {
      const { json } = await server.get(`forms/summary?${year}&${fields}&group_by=${by}`);
      const sum = json.grouped_results.reduce((all, each) => all + Number(each.total_forms), 0);
      assert.equal(sum, json.total_results.total_forms, by);
    }
    const byName = await server.get(`forms/summary?${year}&group_by=form_name`);
    assert.ok(byName.json.grouped_results.some(({ key }) => key === 'Contact Us'));
    assert.equal((await server.get('forms/summary?group_by=weather')).status, 400);
  });

  it('holds texts as they were written, and is the same every time', async () => {
    const account = server.state.hostile.company.account;
    const read = () => server.get(`form_submissions?per_page=250&${year}&fields=tags`, account);
    const first = await read();
    const messages = first.json.form_submissions.map(({ form_data }) => form_data.message);
    for (const { script } of Object.values(server.state.hostile.calls)) {
      assert.ok(messages.includes(script![0]), script![0]);
    }
    server.sandbox.reset();
    assert.equal((await read()).text, first.text);
  });
});

describe('sandbox: forms and texts beside records of one’s own', () => {
  it('invents none, and takes those that are sent', async () => {
    const sandbox = await startSandbox({
      now: '2026-11-22T17:00:00Z',
      data: {
        accounts: [{ id: 'ACC1' }],
        companies: [{ id: 'COM1' }],
        trackers: [{ id: 'TRK1', company_id: 'COM1', tracking_numbers: ['+12065550100'] }],
        calls: [{ customer_phone_number: '+12065550142', customer_name: 'Ada Byron' }],
      },
    });
    try {
      const ask = async (resource: string, body?: object) => {
        const response = await fetch(`${sandbox.nativeUrl}/a/ACC1/${resource}.json`, {
          method: body ? 'POST' : 'GET',
          headers: {
            authorization: `Token token="${sandbox.key}"`,
            'content-type': 'application/json',
          },
          ...(body ? { body: JSON.stringify(body) } : {}),
        });
        assert.ok(response.ok, await response.clone().text());
        return (await response.json()) as Wire;
      };
      for (const resource of ['form_submissions', 'text-messages', 'summary_emails']) {
        assert.equal((await ask(resource)).total_records, 0, resource);
      }
      const text = await ask('text-messages', {
        company_id: 'COM1',
        customer_phone_number: '206-555-0142',
        tracking_number: '+12065550100',
        content: 'Hello',
      });
      assert.equal(text.customer_name, 'Ada Byron');
      const page = 'https://example.com/';
      await ask('form_submissions', {
        form_submission: {
          company_id: 'COM1',
          referrer: page,
          referring_url: page,
          landing_page_url: page,
          form_url: page,
          form_data: { phone: '+12065550142' },
        },
      });
      const [form] = (await ask('form_submissions')).form_submissions;
      assert.equal(form!.customer_name, 'Ada Byron');
      sandbox.reset();
      assert.equal((await ask('form_submissions')).total_records, 0);
    } finally {
      await sandbox.close();
    }
  });
});
