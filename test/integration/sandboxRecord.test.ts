import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { until } from '../support/until';
import { useStandAlone } from '../support/useStandAlone';

interface Line {
  method: string;
  path: string;
  outcome: string;
  response: { status: number; headers: Record<string, string>; body: unknown };
}

describe('sandbox server: what it writes down', () => {
  const folder = mkdtempSync(join(tmpdir(), 'callrail-record-'));
  const file = join(folder, 'record.ndjson');
  after(() => rmSync(folder, { recursive: true, force: true }));
  const { sandbox, ask, below } = useStandAlone({ record: file });
  let seen = 0;

  /** The lines since the last look, as soon as there are so many. */
  async function lines(count: number): Promise<Line[]> {
    const all = () => readFileSync(file, 'utf8').trim().split('\n').filter(Boolean);
    await until(`${count} lines`, () => all().length >= seen + count);
    const fresh = all().slice(seen);
    seen += fresh.length;
    return fresh.map(line => JSON.parse(line) as Line);
  }
  const short = ({ outcome, response }: Line) => [outcome, response.status, response.body];

  it('is each answer before it is out', async () => {
    const { json } = await ask('/v3/a.json');
    const [line] = await lines(1);
    assert.deepEqual(short(line!), ['200', 200, json]);
    assert.match(line!.response.headers['content-type'] ?? '', /json/);
  });

  it('are answers that did not come to an end, too', async () => {
    sandbox().addFault('GET users.json reset times=1');
    await assert.rejects(ask(below('users.json')));
    assert.deepEqual((await lines(1)).map(short), [['200, broken off', 200, null]]);
    for (const rule of ['GET users.json drip times=1', 'GET users.json delay=60s times=1']) {
      sandbox().addFault(rule);
      const leaving = new AbortController();
      const left = fetch(sandbox().origin + below('users.json'), {
        headers: { authorization: 'Token token="any"' },
        signal: leaving.signal,
      });
      left.catch(() => undefined);
      if (rule.includes('drip')) await left;
      else await until('it waits', () => sandbox().requests().at(-1)?.path.includes('users'));
      leaving.abort();
      const status = rule.includes('drip') ? 200 : 0;
      assert.deepEqual((await lines(1)).map(short), [['given up', status, null]], rule);
    }
  });

  it('are no sounds, but their kind and length', async () => {
    const { json } = await ask(below('calls.json?date_range=last_30_days&per_page=250'));
    const { recording } = json.calls.find(call => call.recording)!;
    const link = await ask(recording!);
    await lines(2);
    for (const method of ['GET', 'HEAD']) {
      const answer = await fetch((link.json as { url: string }).url, { method });
      await answer.arrayBuffer();
      const audio = (await lines(2)).at(-1)!;
      const bytes = Number(answer.headers.get('content-length'));
      assert.ok(bytes > 10_000);
      const body = method === 'GET' ? { type: 'audio/wav', bytes } : null;
      assert.deepEqual([audio.method, ...short(audio)], [method, '200', 200, body]);
      assert.ok(JSON.stringify(audio).length < 2_000);
    }
  });
});
