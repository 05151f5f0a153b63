import assert from 'node:assert/strict';
import { loneCall, type LoneCall } from './loneCall';
import { useSignedIn } from './useSignedIn';

/** How calls end of which the view shows one each, of somebody whose name occurs once. */
export const outcomes = ['answered', 'missed', 'outbound', 'voicemail'];

/** A window in which the Calls view has the room, and how tests look at it. */
export function useCallsView() {
  const lone = new Map<string, LoneCall>();
  const { w, sandbox, requestsOf, answered } = useSignedIn({
    calls: 1500,
    prepare: sandbox => {
      for (const outcome of outcomes)
        lone.set(
          outcome,
          loneCall(sandbox, `Some ${outcome} caller`, call => call.outcome === outcome),
        );
    },
    keybindings: ({ state: { accounts } }) => {
      const dental = accounts[0]?.companies.find(({ name }) => name === 'Bluebonnet Dental');
      const scope = { accountId: accounts[0]?.id, companyId: dental?.id };
      return [
        { key: 'ctrl+alt+1', command: 'callrail.showCalls', args: scope },
        { key: 'ctrl+alt+2', command: 'callrail.changeDateRange', args: { range: 'last_month' } },
        {
          key: 'ctrl+alt+3',
          command: 'callrail.searchCalls',
          args: { query: 'google company:"Bluebonnet Dental" range:last_month' },
        },
        {
          key: 'ctrl+alt+4',
          command: 'callrail.changeDateRange',
          args: { start_date: '2026-02-30', end_date: '2026-03-01' },
        },
        { key: 'ctrl+alt+5', command: 'callrail.searchCalls', args: { query: 'no such caller' } },
      ];
    },
  });
  const view = () => w().view('Calls');
  /** The parameters of the latest request for calls. */
  const asked = () => {
    const path = sandbox().log.findLast(({ path }) => path.includes('/calls.json'))?.path ?? '';
    return new URL(path, sandbox().origin).searchParams;
  };
  const total = async () => Number(/ (\d+) calls$/.exec(await view().description())?.[1]);
  const callThatWas = (outcome: string) => {
    const call = lone.get(outcome);
    assert.ok(call);
    return call;
  };
  before(() => w().view('Accounts').fold());

  return { w, sandbox, requestsOf, answered, view, asked, total, callThatWas };
}
