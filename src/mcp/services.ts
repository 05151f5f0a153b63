import { systemClock } from '../base/clock';
import { Redactor, redacting, type Logger } from '../base/log';
import { CallEditor } from '../core/callEditor';
import { CallSearch } from '../core/callSearch';
import { CallStore } from '../core/callStore';
import type { DemoServer } from '../core/credentials';
import { Directory } from '../core/directory';
import { Session } from '../core/session';
import { TagEditor } from '../core/tagEditor';
import type { ToolServices } from '../core/tools/tool';
import type { McpOptions } from './environment';

export interface McpServices extends ToolServices {
  /** Resolves once the key has been taken up, or the demo runs; rejects where that cannot start. */
  ready: Promise<void>;
}

/**
 * Little is kept of what CallRail answers: such a process waits beside many others, and agents seldom
 * ask the same twice.
 */
const cacheBytes = 8 * 1024 * 1024;
const seenCalls = 250;

/** The services of one process. Their owner disposes the session, which ends all that is under way. */
export function createServices(
  { key, endpoints, demo }: McpOptions,
  log: Logger,
  startDemoServer: () => Promise<DemoServer>,
): McpServices {
  const redactor = new Redactor();
  const masked = redacting(log, redactor);
  const session = new Session({
    // The key comes with the process, and there is nowhere that it would be kept.
    keys: {
      read: () => Promise.resolve(key),
      write: () => Promise.resolve(),
      remove: () => Promise.resolve(),
    },
    reach: () => ({ endpoints, recordingHosts: [], http: {} }),
    startDemoServer,
    log: masked,
    redactor,
    cacheBytes,
  });
  // Nobody waits for it before a tool is called: a client lists the tools first.
  const ready = demo ? session.startDemo() : session.restore();
  ready.catch((error: unknown) => masked.error(`The server could not begin: ${String(error)}`));
  const directory = new Directory(session);
  const calls = new CallStore(session, systemClock, seenCalls);
  const tagEditor = new TagEditor(session);
  return {
    ready,
    session,
    directory,
    calls,
    tagEditor,
    search: new CallSearch({ session, directory, tagEditor, calls }),
    callEditor: new CallEditor(session, calls),
  };
}
