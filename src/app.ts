import type * as vscode from 'vscode';
import { DisposableStore, type Disposable } from './base/disposable';
import { CallEditor } from './core/callEditor';
import { CallSearch } from './core/callSearch';
import { CallStore } from './core/callStore';
import { Directory } from './core/directory';
import { EditHistory } from './core/editHistory';
import { RecordLookup } from './core/recordLookup';
import { Recordings } from './core/recordings';
import { RequestHistory } from './core/requests/requestHistory';
import type { Session } from './core/session';
import { TagEditor } from './core/tagEditor';
import { RecordFiles } from './documents/recordFiles';
import { RequestDocuments } from './documents/requestDocuments';
import { Exports } from './host/exports';
import type { HostLog } from './host/log';
import { SavedSearches } from './host/savedSearches';
import { watchHistory } from './host/undoable';
import { watchQuota } from './host/watchQuota';
import { AnalyticsPanels } from './panels/analyticsPanels';
import { CallPanels } from './panels/callPanels';
import { TablePanels } from './panels/tablePanels';
import { AccountsView } from './tree/accountsView';
import { CallsView } from './tree/callsView';
import { RequestsView } from './tree/requestsView';

/** The services that commands, views and panels receive. */
export interface App extends Disposable {
  session: Session;
  directory: Directory;
  calls: CallStore;
  search: CallSearch;
  callEditor: CallEditor;
  tagEditor: TagEditor;
  recordings: Recordings;
  lookup: RecordLookup;
  requests: RequestHistory;
  savedSearches: SavedSearches;
  accountsView: AccountsView;
  callsView: CallsView;
  requestsView: RequestsView;
  callPanels: CallPanels;
  tables: TablePanels;
  analytics: AnalyticsPanels;
  documents: RecordFiles;
  history: EditHistory;
  requestDocuments: RequestDocuments;
  exports: Exports;
  /** What was chosen last, for the next time; in every window. */
  memory: vscode.Memento;
  log: HostLog;
  /** Where the extension's own files are. */
  extensionUri: vscode.Uri;
  /** A folder of ours on this machine. */
  storageUri: vscode.Uri;
  /** Disposes it with the app; what was disposed before may be disposed again. */
  own(item: Disposable): void;
  /** Tells the user of a failure, with its remedy; `retry` does it again. */
  report(error: unknown, retry?: () => unknown): void;
}

export function createApp(context: vscode.ExtensionContext, session: Session, log: HostLog): App {
  const requests = new RequestHistory(session);
  const directory = new Directory(session);
  const calls = new CallStore(session);
  const tagEditor = new TagEditor(session);
  const search = new CallSearch({ session, directory, tagEditor, calls });
  const callEditor = new CallEditor(session, calls);
  const recordings = new Recordings(session);
  const logFailure = (error: unknown) =>
    log.error(error instanceof Error ? (error.stack ?? error.message) : String(error));
  const accountsView = new AccountsView({ session, directory, calls, tagEditor }, logFailure);
  const savedSearches = new SavedSearches(log);
  const callsView = new CallsView(
    { session, directory, calls, search, tagEditor, savedSearches },
    logFailure,
  );
  const lookup = new RecordLookup({
    session,
    directory,
    calls,
    preferred: () => callsView.account,
  });
  const history = new EditHistory({ session, calls, callEditor, tagEditor });
  const tell = async (error: unknown, retry?: () => unknown) => {
    const { report } = await import('./host/report');
    await report(error, log, retry);
  };
  const documents = new RecordFiles({
    session,
    calls,
    callEditor,
    tagEditor,
    report: error => void tell(error),
  });
  const requestsView = new RequestsView(requests, session, logFailure);
  const requestDocuments = new RequestDocuments(requests, session);
  const callPanels = new CallPanels(context.extensionUri, {
    session,
    directory,
    calls,
    callEditor,
    tagEditor,
    recordings,
    logFailure,
  });
  const analytics = new AnalyticsPanels(context.extensionUri, {
    session,
    directory,
    search,
    logFailure,
  });
  const tables = new TablePanels(context.extensionUri, context.globalState, {
    session,
    directory,
    search,
    calls,
    callEditor,
    tagEditor,
    history,
    logFailure,
  });
  const exports = new Exports(context.globalState, context.globalStorageUri);
  // Calls that were listed name the tags as they were.
  const tagChanges = tagEditor.onDidChange(({ ref }) => calls.forgetAccount(ref));
  const owned = new DisposableStore(
    requests,
    requestsView,
    requestDocuments,
    watchQuota(requests, session),
    accountsView,
    callsView,
    savedSearches,
    history,
    watchHistory(history),
    documents,
    callPanels,
    tables,
    analytics,
    exports,
    tagChanges,
  );
  return {
    session,
    directory,
    calls,
    search,
    callEditor,
    tagEditor,
    recordings,
    lookup,
    requests,
    savedSearches,
    accountsView,
    callsView,
    requestsView,
    callPanels,
    tables,
    analytics,
    documents,
    history,
    requestDocuments,
    exports,
    memory: context.globalState,
    log,
    extensionUri: context.extensionUri,
    storageUri: context.globalStorageUri,
    own: item => void owned.add(item),
    report: (error, retry) => void tell(error, retry),
    dispose: () => owned.dispose(),
  };
}
