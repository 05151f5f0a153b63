import { hintFor } from '../../src/sandbox/hints/hintFor';
import { startSandbox, type Sandbox, type SandboxOptions } from '../../src/sandbox/server';
import { StillClock } from './sandboxFetch';

/** A sandbox in CallRail's native form, as clients that know nothing of it use it. */
export interface NativeSandbox extends Sandbox {
  /** `{origin}/v3`, in place of `https://api.callrail.com/v3`. */
  readonly nativeUrl: string;
  readonly clock: StillClock;
  /** What was hinted at since the start, by path. */
  hints(): string[];
}

/** For the tests of one `describe`: starts before them, and is as at the start after each of them. */
export function useNativeSandbox(options: SandboxOptions = {}): () => NativeSandbox {
  let sandbox: NativeSandbox | undefined;
  before(async () => {
    const clock = new StillClock();
    const standAlone = { addRoutes: () => undefined, refusal: () => undefined, hint: hintFor };
    const started = await startSandbox({
      clock,
      calls: 3000,
      key: 'native-key-1f2e3d',
      standAlone,
      ...options,
    });
    sandbox = {
      ...started,
      state: started.state,
      nativeUrl: `${started.origin}/v3`,
      clock,
      hints: () =>
        started.log.flatMap(({ method, path, hint }) =>
          hint === undefined ? [] : [`${method} ${path}: ${hint}`],
        ),
    };
  });
  afterEach(() => sandbox?.reset());
  after(() => sandbox?.close());
  return () => {
    if (!sandbox) throw new Error('The sandbox runs from the first test of its suite to the last.');
    return sandbox;
  };
}
