import * as vscode from 'vscode';
import * as z from 'zod';
import { ruleNames } from '../core/lint/finding';
import type { Command } from './command';
import { readInput } from './input';

const Input = z.object({ rule: z.enum(ruleNames) });
const page = ['docs', 'diagnostics.md'];

/** Opens the part of the documentation that is about a rule. */
export const run: Command = async ({ extensionUri }, input) => {
  const { rule = '' } = readInput(Input, input);
  // The page's headings are the names of the rules, which its addresses have in small letters.
  const address = vscode.Uri.joinPath(extensionUri, ...page).with({ fragment: rule.toLowerCase() });
  await vscode.commands.executeCommand('markdown.showPreview', address);
};
