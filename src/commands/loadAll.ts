import * as vscode from 'vscode';
import { withProgress } from '../host/progress';
import type { Command } from './command';
import { isLoadMore, viewOf } from './loadMore';

/** Loads the whole list that ends in this node, 250 records a request. Cancelled, it stays as it was. */
export const run: Command = async (app, input) => {
  if (!isLoadMore(input)) return;
  const { provider } = viewOf(app, input);
  const { total } = input.list;
  await withProgress(vscode.l10n.t('Loading the whole list'), (signal, report) =>
    input.list.all({ signal }, loaded =>
      report(total === undefined ? String(loaded) : vscode.l10n.t('{0} of {1}', loaded, total)),
    ),
  );
  provider.refresh(input.parent);
};
