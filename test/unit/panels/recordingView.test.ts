import assert from 'node:assert/strict';
import { Account } from '../../../src/api/schemas/account';
import { viewOf } from '../../../src/panels/callView';
import { callOf } from '../../support/calls';
import { now, shownCall } from './shownCall';

const minute = 60_000;

/** When a call began that ended so many minutes ago. */
const endedAgo = (minutes: number, seconds: number) =>
  new Date(now - minutes * minute - seconds * 1_000).toISOString();

describe('The recording of a call', () => {
  const state = (wire: Record<string, unknown>) => shownCall(wire).recording.state;

  it('is there when CallRail names it', () => {
    const wire = { recording: 'https://api.callrail.com/v3/a/1/calls/CAL1/recording' };
    assert.equal(state(wire), 'available');
    assert.equal(shownCall({ ...wire, recording_duration: '27' }).recording.seconds, 27);
  });

  it('may still come for 20 minutes after an answered call has ended', () => {
    assert.equal(
      state({ answered: true, duration: 600, start_time: endedAgo(19.9, 600) }),
      'pending',
    );
    assert.equal(state({ answered: true, duration: 600, start_time: endedAgo(20.1, 600) }), 'none');
  });

  it('may still come after a voicemail', () => {
    const wire = { answered: false, voicemail: true, duration: 30, start_time: endedAgo(1, 30) };
    assert.equal(state(wire), 'pending');
  });

  it('does not come after a call that nobody took', () => {
    assert.equal(state({ answered: false, duration: 30, start_time: endedAgo(1, 30) }), 'none');
  });

  it('may still come while the call is under way, or has just been placed', () => {
    const underWay = { call_type: 'in_progress', answered: false, start_time: endedAgo(40, 0) };
    assert.equal(state(underWay), 'pending');
    assert.equal(state({ answered: null, duration: null, start_time: endedAgo(40, 0) }), 'pending');
    assert.equal(state({ answered: null, start_time: endedAgo(25 * 60, 0) }), 'none');
  });

  it('is worth another look on the day of the call', () => {
    const recent = (minutes: number) =>
      shownCall({ answered: true, start_time: endedAgo(minutes, 0) }).recording.recent;
    assert.equal(recent(60), true);
    assert.equal(recent(24 * 60 + 1), false);
    assert.equal(shownCall({ answered: true }).recording.recent, false);
  });

  it('does not come where no time is known', () => {
    assert.equal(state({ answered: true }), 'none');
    assert.equal(state({ answered: true, start_time: 'soon' }), 'none');
  });

  it('has a player only on a page of CallRail', () => {
    const player = (recording_player: unknown) => shownCall({ recording_player }).recording.player;
    assert.equal(player('https://app.callrail.com/calls/CAL1/recording?access_key=1'), true);
    assert.equal(player('https://callrail.com.evil.example/'), false);
    assert.equal(player(null), false);
  });

  it('is under HIPAA where the account is', () => {
    assert.equal(shownCall({}, { hipaa_account: true }).recording.hipaa, true);
    assert.equal(shownCall({}, { hipaa_account: false }).recording.hipaa, false);
    assert.equal(shownCall({}, { hipaa_account: null }).recording.hipaa, false);
  });

  it('is taken to be under HIPAA where its address is signed and no list has brought the account', () => {
    const hipaa = (account?: Account) =>
      viewOf(callOf(), { language: 'en', now, account, signedRecording: true }).recording.hipaa;
    assert.equal(hipaa(), true);
    assert.equal(hipaa(Account.parse({ id: 'ACC1', hipaa_account: false })), false);
  });
});
