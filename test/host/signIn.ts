import type { Workbench } from '../support/workbench';
import { testKey } from '../support/useSandbox';

/** Opens the CallRail container and sets the key of the sandbox, as a newcomer does. */
export async function signIn(w: Workbench): Promise<void> {
  await w.openContainer('CallRail');
  await w.runCommand('CallRail: Set API Key…');
  await w.quickInput.opened('CallRail: Set API Key');
  await w.quickInput.answer(testKey);
  await w.notifications.expect('Signed in');
}
