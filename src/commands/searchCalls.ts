import * as vscode from 'vscode';
import * as z from 'zod';
import { viewIds } from '../contributions';
import { inputText } from '../host/prompt';
import type { Command } from './command';
import { readInput } from './input';

/** Searches the calls of the Calls view for one term. */
export const run: Command = async ({ callsView }, input) => {
  const given = readInput(z.object({ query: z.string() }), input);
  let { query } = given;
  if (query === undefined) {
    const answer = await inputText(
      { title: vscode.l10n.t('CallRail: Search Calls') },
      {
        prompt: vscode.l10n.t(
          'One term: CallRail looks for it in names, numbers, notes and sources. Empty shows all calls.',
        ),
        placeholder: vscode.l10n.t('555-0123, Smith, google…'),
        value: callsView.query,
      },
    );
    if (answer.kind !== 'value') return;
    query = answer.value;
  }
  await callsView.ask({ query });
  await vscode.commands.executeCommand(`${viewIds.calls}.focus`);
};
