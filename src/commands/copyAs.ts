import * as vscode from 'vscode';
import * as z from 'zod';
import type { App } from '../app';
import { CallRailError } from '../api/errors';
import { shortPath } from '../core/requests/requestParts';
import { keyVariables } from '../core/snippets/snippetCall';
import { snippet, snippetFormats, type SnippetFormatId } from '../core/snippets/snippetFormats';
import { copy } from '../host/clipboard';
import { pick } from '../host/prompt';
import { note } from '../host/statusNote';
import type { Command } from './command';
import { copySubject, type CopySubject } from './copySubject';
import { isNode, readInput } from './input';

const argument = z.object({
  format: z.enum(snippetFormats.map(({ id }) => id) as [SnippetFormatId, ...SnippetFormatId[]]),
});

/** The format that was chosen last in this window is offered first. */
let last: SnippetFormatId | undefined;

/** Copies a request as code; for a program, also returns it. */
export const run: Command = async (app, input) => {
  const isGiven = !isNode(input) && !(input instanceof vscode.Uri);
  const { format } = readInput(argument, isGiven ? input : undefined);
  const subject = await copySubject(app, vscode.l10n.t('CallRail: Copy as Code'), input);
  return subject && copyRequest(app, subject, format);
};

/** Asks for the format, unless it is given. */
export async function copyRequest(
  app: App,
  { request, after, ofDemo }: CopySubject,
  given?: SnippetFormatId,
): Promise<string | undefined> {
  // The session may become another one while the question is open.
  const { credentials } = app.session;
  if (!credentials) throw new CallRailError('key-missing', 'No API key is set.');
  const keyVariable = keyVariables[ofDemo ? 'demo' : 'live'];
  const id = given ?? (await chooseFormat(`${request.method} ${shortPath(request)}`, keyVariable));
  const format = snippetFormats.find(each => each.id === id);
  if (!format) return undefined;
  const text = snippet(format.id, request, credentials.endpoints, keyVariable);
  last = format.id;
  await copy(text, format.label);
  if (ofDemo)
    note(vscode.l10n.t('{0} copied; the demo that it asks takes no key of yours', format.label));
  if (after.length > 0)
    note(
      vscode.l10n.t('{0} copied; CallRail does not filter by {1}', format.label, after.join(' ')),
    );
  return text;
}

async function chooseFormat(
  what: string,
  keyVariable: string,
): Promise<SnippetFormatId | undefined> {
  const first = snippetFormats.filter(({ id }) => id === last);
  const others = snippetFormats.filter(({ id }) => id !== last);
  const answer = await pick(
    { title: vscode.l10n.t('CallRail: Copy {0} as Code', what) },
    {
      placeholder: vscode.l10n.t('The key is read from {0} where it runs', keyVariable),
      choices: [...first, ...others].map(({ id, label, extension }) => ({
        label,
        description: extension,
        value: id,
      })),
    },
  );
  return answer.kind === 'value' ? answer.value : undefined;
}
