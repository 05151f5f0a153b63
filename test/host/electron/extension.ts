import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { until } from '../../support/until';

describe('CallRail Explorer in this VS Code', () => {
  const extension = vscode.extensions.getExtension('callrail-explorer.callrail-explorer');

  it('activates', async () => {
    assert.ok(extension);
    await extension.activate();
    assert.ok(extension.isActive);
  });

  it('has registered every command that its manifest declares', async () => {
    const manifest = extension?.packageJSON as { contributes: { commands: { command: string }[] } };
    const declared = manifest.contributes.commands.map(({ command }) => command);
    const registered = new Set(await vscode.commands.getCommands(true));
    assert.deepEqual(
      declared.filter(command => !registered.has(command)),
      [],
    );
  });

  it('starts its demo and opens a call of it', async () => {
    await vscode.commands.executeCommand('callrail.startDemo');
    const opening = vscode.commands.executeCommand('callrail.openCall');
    // Takes some choice of every list, until the call is there.
    await until('the panel of a call', async () => {
      await vscode.commands.executeCommand('workbench.action.quickOpenSelectNext');
      await vscode.commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');
      return callPanels().length > 0;
    });
    await opening;
  });

  it('closes what it showed when the demo stops', async () => {
    await vscode.commands.executeCommand('callrail.stopDemo');
    await until('no panel is left', () => callPanels().length === 0);
  });
});

function callPanels(): vscode.Tab[] {
  const tabs = vscode.window.tabGroups.all.flatMap(group => group.tabs);
  return tabs.filter(
    ({ input }) => input instanceof vscode.TabInputWebview && input.viewType.includes('callrail'),
  );
}
