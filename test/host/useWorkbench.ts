import assert from 'node:assert/strict';
import type { Workbench } from '../support/workbench';
import { closeAll, hostVersion, openWorkbench, type WorkbenchOptions } from './launch';

type Options = WorkbenchOptions | (() => WorkbenchOptions | Promise<WorkbenchOptions>);

/**
 * Gives the tests of a suite a window of their own: a call within `describe`, which returns how to
 * get at it. Options that depend on something started first, such as a sandbox, are a function.
 *
 *     describe('The demo', () => {
 *       const w = useWorkbench({ env: { CALLRAIL_DEMO: '1' } });
 *       it('says that it runs', () => w().statusBarItem('Demo').waitFor());
 *     });
 */
export function useWorkbench(options: Options = {}): () => Workbench {
  let workbench: Workbench | undefined;
  const current = () => {
    assert.ok(workbench, 'The window is open from the first test of its suite to the last.');
    return workbench;
  };

  before(async () => {
    workbench = await openWorkbench(typeof options === 'function' ? await options() : options);
  });

  const takePicture = async (what: string) => {
    const path = await workbench?.screenshot(`${hostVersion()} ${what}`);
    if (path) console.error(`A picture of the failure: ${path}`);
  };

  afterEach(async function () {
    if (this.currentTest?.state === 'failed') await takePicture(this.currentTest.fullTitle());
  });

  after(async function () {
    // A suite that none of its tests was begun of has failed in a hook.
    const suite = this.test?.parent;
    const states: unknown[] = [];
    suite?.eachTest(({ state }) => void states.push(state));
    if (suite && states.every(state => state === undefined)) await takePicture(suite.fullTitle());
    const errors = workbench?.extensionErrors ?? [];
    await workbench?.close();
    assert.deepEqual(errors, [], 'The extension left errors unhandled.');
  });

  return current;
}

// Importing this module is what makes a test file one of the host's; the hook is the root's.
after(closeAll);
