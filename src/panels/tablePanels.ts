import type * as vscode from 'vscode';
import { panelTypes } from '../contributions';
import { SubjectPanels } from './subjectPanels';
import type { TableServices } from './tableHandlers';
import type { TablePanel } from './tablePanel';

/** Where the columns that the user chose last are kept, for tables to come. */
const columnsKey = 'callrail.tableColumns';

/** The open tables of calls. */
export class TablePanels extends SubjectPanels<TablePanel> {
  constructor(extensionUri: vscode.Uri, memento: vscode.Memento, services: TableServices) {
    super(panelTypes.table, services.session, async () => {
      const { TablePanel } = await import('./tablePanel');
      return (subject, mode, existing) =>
        new TablePanel(extensionUri, services, {
          subject,
          mode,
          columns: keptColumns(memento),
          onColumns: columns => void memento.update(columnsKey, columns),
          existing,
        });
    });
  }
}

/** Those that exist no more are left out where they are used. */
function keptColumns(memento: vscode.Memento): string[] {
  const kept = memento.get<unknown>(columnsKey);
  return Array.isArray(kept) ? kept.filter(key => typeof key === 'string') : [];
}
