import * as vscode from 'vscode';
import type { Disposable } from '../base/disposable';
import type { CallEditor } from '../core/callEditor';
import type { CallStore } from '../core/callStore';
import type { Directory } from '../core/directory';
import type { Recordings } from '../core/recordings';
import { sameCall, type CallRef } from '../core/refs';
import type { Session } from '../core/session';
import type { TagChange, TagEditor } from '../core/tagEditor';
import { callPanel, type CallView } from '../protocol/callPanel';
import { callStrings } from '../protocol/callStrings';
import { serve, type Service } from '../protocol/rpc';
import { callHandlers } from './callHandlers';
import { EditorPanel } from './editorPanel';
import { createPagePanel } from './pagePanel';
import { PanelFailures } from './panelFailures';
import type { PanelMode } from './panelMode';
import { ShownCall } from './shownCall';

export interface CallPanelServices {
  session: Session;
  directory: Directory;
  calls: CallStore;
  callEditor: CallEditor;
  tagEditor: TagEditor;
  recordings: Recordings;
  /** Failures are shown in the page; this notes them down with all that is known of them. */
  logFailure: (error: unknown) => void;
}

/** One call in an editor tab: the host's end of the page in `media/call`. */
export class CallPanel extends EditorPanel {
  protected readonly panel: vscode.WebviewPanel;
  protected readonly service: Service<typeof callPanel>;
  readonly #shown: ShownCall;
  readonly #subscriptions: Disposable[];
  #released = false;

  constructor(
    extensionUri: vscode.Uri,
    private readonly services: CallPanelServices,
    readonly ref: CallRef,
    readonly mode: PanelMode,
    existing?: vscode.WebviewPanel,
  ) {
    super();
    const { session, directory, calls, tagEditor } = services;
    const { panel, port, show } = createPagePanel({
      extensionUri,
      page: 'call',
      title: vscode.l10n.t('Call'),
      restore: { ...ref, mode },
      words: callStrings,
      existing,
    });
    this.panel = panel;

    this.#shown = new ShownCall(directory, ref, title => {
      this.readWith(session.credentials);
      this.panel.title = title;
    });
    const failures = new PanelFailures(services.logFailure);
    const changed = (view: CallView) => this.service.push('changed', view);
    const handlers = callHandlers(services, { ref, mode, shown: this.#shown, failures, changed });
    this.service = serve(callPanel, port, handlers, error => failures.words(error));
    this.#subscriptions = [
      this.service,
      calls.onDidChange(change => {
        if (!sameCall(change.ref, ref)) return;
        if (change.call) changed(this.#shown.show(change.call));
        else this.dispose();
      }),
      tagEditor.onDidChange(change => void this.#followTag(change)),
      directory.onDidLearn(() => {
        const view = this.#shown.again();
        if (view) changed(view);
      }),
      this.panel.onDidDispose(() => this.#release()),
    ];
    show();
  }

  /** A tag that the call carries is named or coloured otherwise, or gone. */
  async #followTag({ ref, tag }: TagChange): Promise<void> {
    if (ref.accountId !== this.ref.accountId) return;
    this.service.push('tagsChanged', null);
    const carried = this.#shown.call?.tags ?? [];
    // Where CallRail gives no ids, any name may be meant.
    if (!carried.some(({ id }) => id == null || String(id) === String(tag.id))) return;
    try {
      const call = await this.services.calls.get(this.ref, { fresh: true });
      if (!this.#released) this.service.push('changed', this.#shown.show(call));
    } catch (error) {
      this.services.logFailure(error);
    }
  }

  #release(): void {
    this.#released = true;
    for (const subscription of this.#subscriptions) subscription.dispose();
  }
}
