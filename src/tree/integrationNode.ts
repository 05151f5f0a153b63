import * as vscode from 'vscode';
import type { CompanyId } from '../api/schemas/ids';
import type { Integration } from '../api/schemas/integration';
import { factsTooltip } from '../host/factsTooltip';
import { FolderNode, type FolderTarget } from './folderNode';
import { flags, type TreeNode } from './node';
import { PagedChildren } from './pagedChildren';
import type { TreeServices } from './services';

/** A link from a company to another service. Its settings may hold that service's keys: not shown. */
export class IntegrationNode implements TreeNode {
  readonly id: string;
  readonly name: string;
  readonly record;

  constructor(
    readonly parent: FolderNode<Integration>,
    readonly integration: Integration,
  ) {
    this.id = `${parent.id}/${integration.id}`;
    this.name = integration.type ?? integration.id;
    this.record = { ...parent.target, kind: 'integration', id: integration.id } as const;
  }

  item(): vscode.TreeItem {
    const { state } = this.integration;
    const item = new vscode.TreeItem(this.name);
    item.description = state ?? undefined;
    item.iconPath = new vscode.ThemeIcon(
      state === 'failed' ? 'error' : state === 'disabled' ? 'circle-slash' : 'plug',
      state === 'failed' ? new vscode.ThemeColor('list.errorForeground') : undefined,
    );
    item.contextValue = flags('integration', 'record');
    item.accessibilityInformation = {
      label: [vscode.l10n.t('Integration {0}', this.name), state].filter(Boolean).join(', '),
    };
    return item;
  }

  tooltip(): vscode.MarkdownString {
    const { id, state } = this.integration;
    return factsTooltip(this.name, [
      [vscode.l10n.t('Integration'), id],
      [vscode.l10n.t('State'), state],
    ]);
  }
}

/** The integrations of a company; CallRail lists them by company only. */
export function integrationsFolder(
  { session }: TreeServices,
  parent: TreeNode,
  target: FolderTarget & { companyId: CompanyId },
): FolderNode<Integration> {
  const { connectionId, accountId, companyId } = target;
  return new FolderNode<Integration>(
    parent,
    { kind: 'integrations', label: vscode.l10n.t('Integrations'), icon: 'plug' },
    target,
    folder =>
      new PagedChildren(
        async (options, per_page) =>
          (await session.client(connectionId)).integrations.list(
            accountId,
            companyId,
            { per_page },
            options,
          ),
        integration => new IntegrationNode(folder, integration),
        vscode.l10n.t('No integrations'),
      ),
  );
}
