import * as vscode from 'vscode';
import type { Disposable } from '../base/disposable';
import { panelTypes } from '../contributions';
import { OpenPanels } from './openPanels';
import { presentMode, type PanelMode } from './panelMode';
import type { PanelSubject } from './panelSubject';
import { restoredSubject } from './restoredSubject';
import type { TableServices } from './tableHandlers';
import type { TablePanel } from './tablePanel';

/** Where the columns that the user chose last are kept, for tables to come. */
const columnsKey = 'callrail.tableColumns';

/** The open tables of calls, restored after a reload of the window. */
export class TablePanels implements Disposable, vscode.WebviewPanelSerializer {
  readonly #open: OpenPanels<TablePanel>;
  readonly #serializer: Disposable;

  constructor(
    private readonly extensionUri: vscode.Uri,
    private readonly memento: vscode.Memento,
    private readonly services: TableServices,
  ) {
    this.#open = new OpenPanels(services.session);
    this.#serializer = vscode.window.registerWebviewPanelSerializer(panelTypes.table, this);
  }

  /** Shows calls: in the table that shows them, else in a new one. */
  async open(subject: PanelSubject): Promise<void> {
    const create = await this.#load();
    // Nothing is awaited from here on, so whoever asks twice gets one table.
    const mode = presentMode(this.services.session);
    const open = this.#open.find(panel => panel.mode === mode && panel.shows(subject));
    if (open) open.reveal();
    else this.#open.keep(create(subject, mode));
  }

  /** Called by VS Code with what the page had kept, after a reload. */
  async deserializeWebviewPanel(panel: vscode.WebviewPanel, state: unknown): Promise<void> {
    const subject = restoredSubject(state);
    if (!subject) {
      panel.dispose();
      return;
    }
    const create = await this.#load();
    this.#open.keep(create(subject, 'live', panel));
  }

  dispose(): void {
    this.#serializer.dispose();
    this.#open.dispose();
  }

  /** The panel and its model are loaded when a table is first wanted. */
  async #load() {
    const { TablePanel } = await import('./tablePanel');
    return (subject: PanelSubject, mode: PanelMode, existing?: vscode.WebviewPanel) =>
      new TablePanel(this.extensionUri, this.services, {
        subject,
        mode,
        columns: this.#columns(),
        onColumns: columns => void this.memento.update(columnsKey, columns),
        existing,
      });
  }

  /** Those that exist no more are left out where they are used. */
  #columns(): string[] {
    const kept = this.memento.get<unknown>(columnsKey);
    return Array.isArray(kept) ? kept.filter(key => typeof key === 'string') : [];
  }
}
