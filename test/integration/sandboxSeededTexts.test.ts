import assert from 'node:assert/strict';
import { startSandbox, type Sandbox } from '../../src/sandbox/index';
import { standAloneNow, useStandAlone } from '../support/useStandAlone';

type Wire = Record<string, unknown>;

describe('sandbox server: seeded forms and texts', () => {
  const { sandbox, below, ask, send } = useStandAlone();
  const into = (data: object) => sandbox().seed(data);
  let other: Sandbox;
  before(async () => {
    other = await startSandbox({ now: standAloneNow, calls: 400, seed: 7 });
  });
  after(() => other.close());
  const elsewhere = async (path: string) => {
    const headers = { authorization: 'Token token="any-key"' };
    const answer = await fetch(`${other.nativeUrl}/a/${other.account.id}/${path}`, { headers });
    return (await answer.json()) as Record<string, Wire[]>;
  };

  it('are forms with what is given, and with what is not', async () => {
    into({
      calls: [{ customer_phone_number: '+13035550199', customer_name: 'Ada Example' }],
      form_submissions: [
        {
          id: 'FOR1',
          submitted_at: '-1h',
          form_data: { message: 'Please call.' },
          customer_phone_number: '+13035550199',
          customer_email: 'ada@acme.example',
          tags: ['VIP'],
        },
        { person_id: 'anonymous' },
      ],
    });
    const { json } = await ask(below('form_submissions.json?fields=tags,form_name'));
    const [first, second] = json.form_submissions as Wire[];
    assert.deepEqual(
      [first?.id, first?.customer_name, first?.customer_email, first?.form_data],
      ['FOR1', 'Ada Example', 'ada@acme.example', { message: 'Please call.' }],
    );
    assert.equal((first?.tags as Wire[])[0]?.name, 'VIP');
    assert.deepEqual([second?.person_id, second?.customer_name], ['anonymous', null]);
    assert.equal(second?.form_name, 'Contact Us');
  });

  it('are forms as they were pasted', async () => {
    const path =
      'form_submissions.json?start_date=2025-01-01&per_page=250&fields=lead_status,value,note,tags,' +
      'utm_source,utm_medium,utm_campaign,form_name,milestones';
    const { form_submissions: forms } = await elsewhere(path);
    assert.ok(forms!.length > 5);
    into({ ...(await elsewhere(path)), companies: (await elsewhere('companies.json')).companies });
    const { json } = await ask(below(path));
    assert.deepEqual(json.form_submissions, forms);
  });

  it('are texts that came in, to be answered', async () => {
    const phone = '+13035550199';
    into({
      text_messages: [
        {
          id: 'aBcDe',
          customer_phone_number: phone,
          initial_tracking_number: '+13035550100',
          messages: [
            { content: 'Are you open on Sunday?', created_at: '-20m' },
            { content: 'We are.', direction: 'outgoing', created_at: '-10m', status: 'failed' },
            { content: 'See?', media_urls: ['https://api.callrail.com/media/0'] },
          ],
        },
      ],
    });
    const { json } = await ask(below('text-messages/aBcDe.json'));
    const texts = json.messages as unknown as Wire[];
    assert.deepEqual(
      texts.map(({ content, direction, status }) => [content, direction, status]),
      [
        ['We are.', 'outgoing', 'failed'],
        ['Are you open on Sunday?', 'incoming', null],
        ['See?', 'incoming', null],
      ],
    );
    const [picture] = texts[2]?.media_urls as string[];
    assert.equal((await ask(picture!)).headers.get('content-type'), 'image/png');
    assert.equal(json.initial_tracking_number, '+13035550100');
    const sent = await send('POST', below('text-messages.json'), {
      company_id: json.company_id,
      customer_phone_number: phone,
      tracking_number: '+13035550100',
      content: 'Come by.',
    });
    assert.equal(sent.status, 200, sent.text);
    assert.equal((await ask(below('text-messages/aBcDe.json'))).json.total_records, 4);
    await ask('/__sandbox/reset', { method: 'POST' });
    assert.equal((await ask(below('text-messages/aBcDe.json'))).json.total_records, 3);
  });

  it('are conversations as they were pasted', async () => {
    const path = 'text-messages.json?start_date=2025-01-01&per_page=250&fields=lead_status,source';
    const answer = await elsewhere(path);
    const list = async (name: string) => (await elsewhere(`${name}.json?per_page=250`))[name];
    into({ ...answer, companies: await list('companies'), trackers: await list('trackers') });
    const { json } = await ask(below(path));
    const plain = (conversations: unknown) =>
      (conversations as Wire[]).map(({ recent_messages: texts, ...rest }) => ({
        ...rest,
        texts: (texts as Wire[]).map(text => ({
          ...text,
          media_urls: (text.media_urls as string[]).length,
        })),
      }));
    assert.ok(answer.conversations!.length > 5);
    assert.deepEqual(plain(json.conversations), plain(answer.conversations));
  });

  it('are refused by their place where they cannot be used', async () => {
    const cases: [object, string][] = [
      [
        { form_submissions: [{ form_data: 5 }] },
        'form_submissions[0].form_data: an object is needed here.',
      ],
      [
        { form_submissions: [{ form_nam: '' }] },
        'form_submissions[0].form_nam: unknown. Did you mean "form_name"?',
      ],
      [
        { text_messages: [{ messages: [{ direction: 'up' }] }] },
        'text_messages[0].messages[0].direction: one of incoming, outgoing is needed, not "up".',
      ],
      [{ conversations: [{ id: 'a' }, { id: 'a' }] }, 'conversations: the id "a" is given twice.'],
      [
        { form_submissions: [{ id: 'a' }, { id: 'a' }] },
        'form_submissions: the id "a" is given twice.',
      ],
    ];
    for (const [data, message] of cases) {
      const { status, json } = await send('POST', '/__sandbox/seed', data);
      assert.deepEqual([status, json.error], [400, message]);
    }
  });
});
