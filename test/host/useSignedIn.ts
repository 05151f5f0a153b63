import type { Sandbox, SandboxOptions, SandboxRequest } from '../../src/sandbox/server';
import { until } from '../support/until';
import { sandboxSettings, useSandbox } from '../support/useSandbox';
import type { Workbench } from '../support/workbench';
import type { Keybinding } from './launch';
import { signIn } from './signIn';
import { useWorkbench } from './useWorkbench';

interface SignedInOptions extends SandboxOptions {
  /** Changes the sandbox's data before the window opens. */
  prepare?: (sandbox: Sandbox) => void;
  /** The user's own keybindings, with arguments made of the sandbox's ids. */
  keybindings?: (sandbox: Sandbox) => Keybinding[];
  /** User settings beside those that lead to the sandbox. */
  settings?: Record<string, unknown>;
  /** The folder that the window opens; an empty one when left out. */
  folder?: () => string;
  /** An extension beside ours that does for tests what only extensions can do (`useProbe.ts`). */
  probe?: boolean;
}

export interface SignedIn {
  sandbox: () => Sandbox;
  w: () => Workbench;
  /** What an action requests: `GET companies`, `PUT calls/CAL…`, in the order of arrival. */
  requestsOf: (action: () => Promise<unknown>) => Promise<string[]>;
  /** Acts, and waits until a request with this in its address has been answered since. */
  answered: (part: string, action: () => Promise<unknown>) => Promise<SandboxRequest>;
}

/**
 * Gives the tests of a suite a sandbox and a window that is signed in to it, with the CallRail
 * container open: a call within `describe`.
 */
export function useSignedIn({
  prepare,
  keybindings,
  settings: own,
  folder,
  probe,
  ...options
}: SignedInOptions = {}): SignedIn {
  const sandbox = useSandbox(options);
  const w = useWorkbench(() => {
    prepare?.(sandbox());
    const settings = {
      ...sandboxSettings(sandbox()),
      // Rows that stick to the top would be there twice.
      'workbench.tree.enableStickyScroll': false,
      ...own,
    };
    return { settings, keybindings: keybindings?.(sandbox()), folder: folder?.(), probe };
  });

  before(async () => {
    await signIn(w());
    await w().notifications.clear();
    await w()
      .view('Calls')
      .described(/\bcalls?\b/);
  });

  const requestsOf = async (action: () => Promise<unknown>) => {
    const from = sandbox().log.length;
    await action();
    return sandbox()
      .log.slice(from)
      .map(({ method, path }) => `${method} ${resourceOf(path)}`);
  };
  const answered = async (part: string, action: () => Promise<unknown>) => {
    const from = sandbox().log.length;
    await action();
    return until(`a request with "${part}" is answered`, () =>
      sandbox()
        .log.slice(from)
        .find(({ path, status }) => path.includes(part) && status > 0),
    );
  };
  return { sandbox, w, requestsOf, answered };
}

/** `/callrail/v3/a/ACC…/calls/CAL….json?fields=…` → `calls/CAL…`. */
function resourceOf(path: string): string {
  return path
    .replace(/\?.*$/, '')
    .replace(/^\/callrail\/v3\/a(\/ACC\w+)?/, '')
    .replace(/^\//, '')
    .replace(/\.json$/, '');
}
