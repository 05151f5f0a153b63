import assert from 'node:assert/strict';
import type { Sandbox } from '../../src/sandbox/server';
import type { Workbench } from '../support/workbench';
import { until } from '../support/until';

/** The label of a call in the Calls view that stands for one person only; waits for the calls. */
export function someCall(w: Workbench): Promise<string> {
  return until('a call of a person by name', async () => {
    const labels = await w.view('Calls').labels();
    return labels.find(
      (label, _, all) =>
        /^[A-Z][a-z]+ [A-Z][a-z]+$/.test(label) && all.indexOf(label) === all.lastIndexOf(label),
    );
  });
}

/** Somebody of the first account who has one call this week, answered and recorded. */
export function recordedPerson({ state }: Sandbox): string {
  const week = Date.now() - 6 * 86_400_000;
  const recent = state.accounts[0]?.calls.filter(({ startedAt }) => startedAt > week) ?? [];
  const call = recent.find(
    ({ outcome, recordingSeconds, recordingReadyAt, customer: { name } }) =>
      outcome === 'answered' &&
      recordingSeconds !== null &&
      // The newest call's recording is not there yet.
      recordingReadyAt < Date.now() &&
      /^[A-Z][a-z]+ [A-Z][a-z]+$/.test(name ?? '') &&
      recent.filter(other => other.customer.name === name).length === 1,
  );
  assert.ok(call?.customer.name, 'Somebody called this week and was recorded.');
  return call.customer.name;
}
