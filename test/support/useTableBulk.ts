import { useTablePanel, type TablePageOptions, type TablePanelPage } from './tablePanelPage';

/** The table's panel that changes many calls. */
export function useTableBulk() {
  const openTable = useTablePanel();

  /** A table with the panel open, and the first calls selected. */
  async function editing(options?: TablePageOptions, calls = 3): Promise<TablePanelPage> {
    const panel = await (await openTable(options)).ready();
    await panel.focusGrid();
    if (calls > 0) await panel.press(' ');
    if (calls > 1) await panel.press('Shift+ArrowDown', calls - 1);
    await panel.tool('Edit calls…').click();
    await panel.region('Edit calls').waitFor();
    return panel;
  }
  const part = (panel: TablePanelPage) => panel.region('Edit calls');
  const button = (panel: TablePanelPage, name: string) =>
    part(panel).getByRole('button', { name, exact: true });

  async function addTag(panel: TablePanelPage, name: string): Promise<void> {
    await panel.page.getByRole('combobox', { name: 'Tag to add to the list' }).fill(name);
    await panel.press('Enter');
    await button(panel, `Take ${name} off the list`).waitFor();
  }

  return { openTable, editing, part, button, addTag };
}
