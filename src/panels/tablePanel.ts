import * as vscode from 'vscode';
import { DisposableStore } from '../base/disposable';
import { BulkEdit } from '../core/bulkEdit';
import { parseQuery } from '../core/query/parseQuery';
import { CallTable } from '../core/table/callTable';
import { queryBoxStrings } from '../protocol/queryBoxStrings';
import { serve, type Service } from '../protocol/rpc';
import { tablePanel, type TableFacts } from '../protocol/tablePanel';
import { tableStrings } from '../protocol/tableStrings';
import type { SubjectPanel } from './subjectPanels';
import { EditorPanel } from './editorPanel';
import { createPagePanel } from './pagePanel';
import { PanelFailures } from './panelFailures';
import type { PanelMode } from './panelMode';
import { sameSubject, type PanelSubject } from './panelSubject';
import { tableHandlers, type TableServices } from './tableHandlers';
import { tableName } from './tableName';
import { factsView } from './tableView';

export interface NewTable {
  subject: PanelSubject;
  mode: PanelMode;
  columns: readonly string[];
  onColumns: (columns: readonly string[]) => void;
  existing?: vscode.WebviewPanel;
}

/** Calls as a table in an editor tab: the host's end of the page in `media/table`. */
export class TablePanel extends EditorPanel implements SubjectPanel {
  readonly mode: PanelMode;
  protected readonly panel: vscode.WebviewPanel;
  protected readonly service: Service<typeof tablePanel>;
  readonly #subject: PanelSubject;
  readonly #table: CallTable;
  readonly #bulk: BulkEdit;
  /** As the page was told last. */
  #canUndo = false;
  readonly #failures: PanelFailures;
  /** The last failure to load, and its words: it is noted down once. */
  #failure: { error: unknown; words: string } | undefined;

  constructor(
    extensionUri: vscode.Uri,
    private readonly services: TableServices,
    { subject, mode, columns, onColumns, existing }: NewTable,
  ) {
    super();
    const { session, directory, history } = services;
    const { account, query, label } = subject;
    this.mode = mode;
    this.#subject = subject;
    this.#table = new CallTable(services, account, query, columns, vscode.env.language);
    this.#bulk = new BulkEdit(services, account);
    this.#failures = new PanelFailures(services.logFailure);
    const { panel, port, show } = createPagePanel({
      extensionUri,
      page: 'table',
      title: label || vscode.l10n.t('Calls'),
      restore: { ...account, query, label, mode },
      words: { ...queryBoxStrings, ...tableStrings },
      existing,
    });
    this.panel = panel;
    const handlers = tableHandlers(services, {
      mode,
      table: this.#table,
      bulk: this.#bulk,
      failures: this.#failures,
      facts: () => this.#facts(),
      label: () => this.#name().label,
      onProgress: progress => this.service.push('bulk', progress),
      onChanged: () => this.#push(),
      onColumns,
    });
    this.service = serve(tablePanel, port, handlers, error => this.#failures.words(error));
    const owned = new DisposableStore(
      this.service,
      this.#table,
      this.#table.onDidChange(() => {
        if (this.#table.facts.search) this.readWith(session.credentials);
        this.#push();
      }),
      directory.onDidLearn(() => this.#push()),
      // What can be undone here can be undone elsewhere too.
      history.onDidChange(() => {
        if (this.#bulk.canUndo !== this.#canUndo) this.#push();
      }),
    );
    panel.onDidDispose(() => owned.dispose());
    show();
  }

  /** Whether these are the calls on display. */
  shows(subject: PanelSubject): boolean {
    return sameSubject(subject, { account: this.#subject.account, query: this.#table.text });
  }

  #push(): void {
    this.service.push('changed', this.#facts());
  }

  #facts(): TableFacts {
    const facts = this.#table.facts;
    this.#canUndo = this.#bulk.canUndo;
    this.panel.title = this.#name().title || vscode.l10n.t('Calls');
    return factsView(facts, {
      account: this.#accountName(),
      failure: this.#words(facts.failure),
      canUndo: this.#canUndo,
    });
  }

  #name(): { title: string; label: string } {
    const { query, label } = this.#subject;
    const opened = { query: parseQuery(query, Date.now()).query, label };
    const { search, query: shown } = this.#table.facts;
    return tableName(search ? shown : opened.query, opened, this.#accountName());
  }

  /** Empty until it is known: what the table was opened as may be a company or a saved search. */
  #accountName(): string {
    return this.services.directory.known(this.#subject.account)?.name ?? '';
  }

  #words(error: unknown): string | null {
    if (error === undefined) return null;
    if (this.#failure?.error !== error)
      this.#failure = { error, words: this.#failures.words(error).message };
    return this.#failure.words;
  }
}
