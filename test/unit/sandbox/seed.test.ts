import assert from 'node:assert/strict';
import { tagColors } from '../../../src/sandbox/data/tags';
import { conversation } from '../../../src/sandbox/data/transcripts';
import { hostileTexts } from '../../../src/sandbox/data/hostileTexts';
import { SandboxState } from '../../../src/sandbox/state';
import { wallClock } from '../../../src/sandbox/zones';

const now = Date.UTC(2026, 10, 22, 17);
const dayMs = 86_400_000;

describe('sandbox data', () => {
  const state = new SandboxState(1, 5000, now);
  const { calls } = state;
  const unique = (values: readonly unknown[]) => new Set(values).size === values.length;

  it('has the promised numbers of everything', () => {
    assert.equal(state.connections.length, 2);
    assert.deepEqual(
      state.connections.map(({ accounts }) => accounts.length),
      [2, 1],
    );
    assert.equal(state.accounts.length, 3);
    assert.equal(state.accounts.filter(({ hipaa }) => hipaa).length, 1);
    assert.equal(state.companies.length, 12);
    assert.equal(state.trackers.length, 140);
    assert.equal(state.tags.length, 60);
    assert.equal(state.users.length, 25);
    assert.equal(calls.length, 5000);
    assert.deepEqual(
      state.companies.map(({ trackers }) => trackers.length).filter(count => count >= 100),
      [120],
    );
  });

  it('gives any number of calls', () => {
    for (const count of [0, 1, 18, 50, 777]) {
      assert.equal(new SandboxState(1, count, now).calls.length, Math.max(count, 18));
    }
  });

  it('has unique ids, numbers and names', () => {
    assert.ok(unique(calls.map(({ id }) => id)));
    assert.ok(unique(state.trackers.map(({ id }) => id)));
    assert.ok(unique(state.trackers.flatMap(({ numbers }) => numbers)));
    assert.ok(unique(state.tags.map(({ id }) => id)));
    assert.ok(unique(state.users.map(({ id }) => id)));
    assert.ok(unique(state.users.map(({ email }) => email)));
    assert.ok(unique(state.companies.map(({ id }) => id)));
    const integrations = state.accounts.flatMap(account => account.integrations);
    assert.ok(integrations.length > 10 && unique(integrations.map(({ id }) => id)));
    const people = new Set(calls.map(({ customer }) => customer));
    assert.ok(unique([...people].flatMap(({ phone }) => phone ?? [])));
  });

  it('keeps together what belongs together', () => {
    for (const call of calls) {
      assert.equal(call.tracker.company, call.company);
      assert.ok(call.startedAt <= now && call.startedAt >= call.company.createdAt);
      for (const tag of call.tags) assert.ok(tag.company === null || tag.company === call.company);
      if (call.agent) assert.ok(call.agent.companies.includes(call.company));
      assert.ok(call.customer.calls.includes(call));
      for (const other of call.customer.calls) assert.equal(other.company, call.company);
      assert.ok(call.recordingSeconds === null || call.recordingSeconds <= call.duration!);
    }
    for (const tag of state.tags) assert.ok(tagColors.includes(tag.color));
    assert.equal(tagColors.length, 24);
  });

  it('is sorted newest first, and reaches back 25 months', () => {
    for (const account of state.accounts) {
      const times = account.calls.map(({ startedAt }) => startedAt);
      assert.deepEqual(
        times,
        [...times].sort((a, b) => b - a),
      );
      assert.equal(account.callsById.size, account.calls.length);
    }
    const oldest = Math.min(...calls.map(({ startedAt }) => startedAt));
    assert.ok(oldest < now - 700 * dayMs && oldest > now - 760 * dayMs);
  });

  it('grows toward now, in business hours', () => {
    const within = (from: number, to: number) =>
      calls.filter(
        ({ startedAt }) => now - startedAt >= from * dayMs && now - startedAt < to * dayMs,
      ).length;
    assert.ok(within(0, 30) > 2 * within(90, 120));
    assert.ok(within(90, 120) > 2 * within(400, 430));
    const open = calls.filter(({ company, startedAt }) => {
      const { hour } = wallClock(company.timeZone, startedAt);
      return hour >= 8 && hour < 18;
    });
    assert.ok(open.length > calls.length * 0.8);
  });

  it('keeps the bigger companies busy in the last week, and some without calls', () => {
    const week = (name: string) =>
      calls.filter(call => call.company.name === name && call.startedAt > now - 7 * dayMs).length;
    for (const name of ['Cascade Plumbing & Drain', 'Bluebonnet Dental', 'Metro Auto Glass']) {
      assert.ok(week(name) >= 24, `${name}: ${week(name)}`);
    }
    assert.equal(week('Aloha Surf School'), 0);
    assert.equal(week('Old Mill Bakery'), 0);
    assert.equal(state.companies.filter(({ disabledAt }) => disabledAt !== null).length, 1);
  });

  it('has every outcome, lead status and kind of source among its calls', () => {
    const outcomes = new Set(calls.map(({ outcome }) => outcome));
    for (const outcome of ['answered', 'missed', 'abandoned', 'voicemail', 'outbound'] as const) {
      assert.ok(outcomes.has(outcome), outcome);
    }
    const sources = new Set(calls.map(({ customer }) => customer.channel.source));
    for (const source of ['Google Ads', 'Google Organic', 'Direct', 'Facebook', 'Bing Paid']) {
      assert.ok(sources.has(source), source);
    }
    for (const status of ['good_lead', 'not_a_lead', 'previously_marked_good_lead', null]) {
      assert.ok(calls.some(({ leadStatus }) => leadStatus === status));
    }
    assert.ok(calls.filter(({ customer }) => customer.calls.length > 1).length > 1000);
    assert.ok(calls.some(({ customer }) => customer.name === null));
    assert.ok(calls.some(({ customer }) => customer.phone === null));
  });

  it('times each transcript within its recording', () => {
    for (const call of calls.filter((_, index) => index % 4 === 0)) {
      let last = 0;
      for (const { start, seconds, phrase } of conversation(call)) {
        assert.ok(start >= last && phrase !== '');
        last = start + seconds;
      }
      assert.ok(last <= (call.recordingSeconds ?? 0));
    }
  });

  it('leaves one recording pending', () => {
    const { pendingRecording } = state;
    assert.ok(pendingRecording.recordingReadyAt > now);
    assert.equal(pendingRecording.outcome, 'answered');
    assert.equal(calls.filter(({ recordingReadyAt }) => recordingReadyAt > now).length, 1);
    assert.equal(pendingRecording.company.account, state.accounts[0]);
  });

  it('hides hostile texts where they can be found, within the last week', () => {
    const { hostile } = state;
    for (const [kind, text] of Object.entries(hostileTexts)) {
      const call = hostile.calls[kind as keyof typeof hostileTexts];
      assert.equal(call.customer.name, text);
      assert.equal(call.note, text);
      assert.ok(call.startedAt > now - 7 * dayMs);
      assert.ok(
        conversation(call).some(({ phrase }) => phrase.includes(text)) || text.length > 200,
      );
    }
    assert.ok(hostile.longNote.note!.length > 10_000);
    assert.equal(hostile.anonymous.customer.phone, null);
    assert.equal(hostile.tags.length, 6);
    assert.match(hostile.company.name, /<b>.*command:/);
    assert.match(hostile.tracker.name, /onerror/);
  });

  it('is the same for the same seed, size and time, and another one otherwise', () => {
    const picture = (each: SandboxState) =>
      JSON.stringify(
        each.calls.map(({ id, customer, duration, note, tags, startedAt }) => [
          id,
          customer.name,
          customer.phone,
          duration,
          note,
          tags.map(({ id: tag }) => tag),
          startedAt,
        ]),
      );
    const first = picture(state);
    assert.equal(picture(new SandboxState(1, 5000, now)), first);
    assert.notEqual(picture(new SandboxState(2, 5000, now)), first);
    state.reset();
    assert.equal(picture(state), first);
  });

  it('holds at any time of day, week and year', () => {
    for (const at of [
      0,
      Date.UTC(2026, 0, 1, 0, 5),
      Date.UTC(2026, 2, 8, 10, 30),
      Date.UTC(2028, 1, 29, 23, 59),
      Date.UTC(2026, 6, 4, 3),
    ]) {
      const other = new SandboxState(1, 400, at);
      assert.equal(other.calls.length, 400);
      for (const { startedAt } of other.calls) assert.ok(startedAt <= at);
    }
  });
});
