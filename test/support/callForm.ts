import type { Locator } from 'playwright-core';
import type { CallPanelPage } from './callPanelPage';
import { until } from './until';

/** The parts of the call panel's form, as people find them. */
export const note = (panel: CallPanelPage) => panel.page.getByRole('textbox', { name: 'Note' });
export const value = (panel: CallPanelPage) => panel.page.getByRole('textbox', { name: 'Value' });
export const name = (panel: CallPanelPage) =>
  panel.page.getByRole('textbox', { name: 'Customer name' });
export const leadStatus = (panel: CallPanelPage) =>
  panel.page.getByRole('combobox', { name: 'Lead status' });
export const save = (panel: CallPanelPage) => panel.page.getByRole('button', { name: 'Save' });
export const lead = (panel: CallPanelPage) => panel.region('Lead');
export const status = (panel: CallPanelPage) => lead(panel).getByRole('status');
export const alert = (panel: CallPanelPage) => lead(panel).getByRole('alert');

export async function choose(panel: CallPanelPage, option: string): Promise<void> {
  await leadStatus(panel).click();
  await panel.page.getByRole('option', { name: option, exact: true }).click();
}

/** The toolkit fills its fields a frame later. */
export async function hasValue(field: Locator, wanted: string): Promise<void> {
  await until(`the value ${wanted}`, async () => (await field.inputValue()) === wanted);
}

/** What a screen reader reads after the field's name. */
export async function description(panel: CallPanelPage, fieldName: string): Promise<string> {
  const session = await panel.context.newCDPSession(panel.page);
  const { nodes } = await session.send('Accessibility.getFullAXTree');
  const node = nodes.find(
    ({ role, name: named }) => role?.value === 'textbox' && named?.value === fieldName,
  );
  await session.detach();
  return String(node?.description?.value ?? '');
}
