import assert from 'node:assert/strict';
import { useNativeSandbox, type NativeSandbox } from '../../support/nativeSandbox';

interface Conversation {
  id: string;
  sms_thread?: { id: string };
  recent_messages: { direction: string; content: string }[];
}

interface Thread {
  messages: { id: string; direction: string; content: string; status: string | null }[];
}

/** Sends texts for a dispatcher, watches its allowance, and waits for the next hour when it is used up. */
class TextingService {
  allowance: Record<string, number> = {};
  waits = 0;

  constructor(
    readonly sandbox: NativeSandbox,
    readonly account: string,
  ) {}

  async ask(method: string, path: string, body?: object): Promise<unknown> {
    const { nativeUrl, key } = this.sandbox;
    const response = await fetch(`${nativeUrl}/a/${this.account}/${path}`, {
      method,
      headers: {
        Authorization: `Token token="${key}"`,
        'Content-Type': 'application/json',
        'Idempotency-Key': 'means-nothing-here',
      },
      ...(body ? { body: JSON.stringify(body) } : {}),
    });
    for (const name of ['hourly-allowed', 'hourly-used', 'daily-allowed', 'daily-used']) {
      this.allowance[name] = Number(response.headers.get(`x-rate-limit-${name}`));
    }
    const json = await response.json();
    if (response.status === 429) {
      // Whole hours: no answer says when the allowance is there again.
      this.waits++;
      const { clock } = this.sandbox;
      clock.time = (Math.floor(clock.time / 3_600_000) + 1) * 3_600_000;
      return this.ask(method, path, body);
    }
    assert.ok(response.ok, `${response.status} ${JSON.stringify(json)}`);
    return json;
  }

  send(text: object) {
    return this.ask('POST', 'text-messages.json', text) as Promise<Conversation>;
  }
}

describe('client: a texting service', () => {
  const sandbox = useNativeSandbox({ calls: 500, rateLimits: 'real' });

  const start = () => {
    const account = sandbox().state.accounts[0]!;
    const tracker = account.trackers.find(each => each.smsEnabled && each.disabledAt === null)!;
    const text = (content: string, line = '0142') => ({
      company_id: tracker.company.id,
      tracking_number: tracker.numbers[0],
      customer_phone_number: `+1206555${line}`,
      content,
    });
    return { service: new TextingService(sandbox(), account.id), text };
  };

  it('sends, and finds its texts in the thread in the order that they were sent', async () => {
    const { service, text } = start();
    const first = await service.send(text('On our way', '9142'));
    sandbox().clock.time += 60_000;
    const second = await service.send(text('At the door', '9142'));
    assert.equal(second.id, first.id);
    assert.equal(second.sms_thread?.id, first.sms_thread?.id);
    const path = `sms-threads/${first.id}.json?with_msg_errors=true`;
    const thread = (await service.ask('GET', path)) as Thread;
    assert.deepEqual(
      thread.messages.map(({ content, status }) => [content.split(' Reply')[0], status]),
      [
        ['At the door', 'sent'],
        ['On our way', 'sent'],
      ],
    );
    assert.match(thread.messages[1]!.content, /STOP/);
    const { conversations } = (await service.ask('GET', 'text-messages.json?search=9142')) as {
      conversations: Conversation[];
    };
    assert.deepEqual(
      conversations.map(({ id }) => id),
      [first.id],
    );
  });

  it('gets through 151 texts in two hours, with none sent twice', async () => {
    const { service, text } = start();
    const sent: string[] = [];
    for (let number = 0; number < 151; number++) {
      const content = `Text ${String(number)}`;
      const { id } = await service.send(text(content, '9777'));
      sent.push(id);
    }
    assert.equal(service.waits, 1);
    assert.equal(service.allowance['hourly-allowed'], 1000);
    const [id] = sent;
    const contents: string[] = [];
    for (const page of [1, 2]) {
      const path = `sms-threads/${id!}.json?page=${page}`;
      contents.push(
        ...((await service.ask('GET', path)) as Thread).messages.map(({ content }) => content),
      );
    }
    assert.equal(contents.length, 151);
    assert.equal(new Set(contents).size, 151);
  });
});
