import * as vscode from 'vscode';
import * as z from 'zod';
import type { Command } from './command';
import { readInput } from './input';

/** Filters the Requests view while one types; Escape leaves it as it was. `{ filter }` asks nothing. */
export const run: Command = async (app, input) => {
  const { filter } = readInput(z.object({ filter: z.string() }), input);
  if (filter !== undefined) app.requestsView.filter = filter;
  else await ask(app.requestsView);
};

function ask(view: { filter: string }): Promise<void> {
  const before = view.filter;
  return new Promise(resolve => {
    const input = vscode.window.createInputBox();
    input.title = vscode.l10n.t('CallRail: Filter Requests');
    input.prompt = vscode.l10n.t(
      'Words that must all fit: put, 4xx, 429, tree, export, failed, repeated, demo, calls.json, page=2, status:…, asker:…, connection:…; - before a word leaves out what fits.',
    );
    input.placeholder = vscode.l10n.t('4xx -tree calls.json');
    input.value = before;
    // A look into the list is what one filters for.
    input.ignoreFocusOut = true;
    let accepted = false;
    input.onDidChangeValue(text => (view.filter = text));
    input.onDidAccept(() => {
      accepted = true;
      input.hide();
    });
    input.onDidHide(() => {
      if (!accepted) view.filter = before;
      input.dispose();
      resolve();
    });
    input.show();
  });
}
