import { join } from 'node:path';
import * as vscode from 'vscode';
import * as z from 'zod';
import type { App } from '../app';
import { CallRailError } from '../api/errors';
import type { RecordedRequest } from '../core/requests/recordedRequest';
import { count } from '../host/amounts';
import { pick, runSteps, take } from '../host/prompt';
import { note } from '../host/statusNote';
import type { Command } from './command';
import { isNode, readInput } from './input';
import { requestsOf } from './requestInput';

const extensionId = 'callrail-explorer.callrail-explorer';

const argument = z.object({
  requestIds: z.array(z.string()),
  file: z.string(),
  maskPersonalData: z.boolean(),
});

/**
 * Writes requests to a HAR file: those of `{ requestIds }`, those selected where there are several,
 * else all that the view shows. Keys and signed addresses are never in it; whether personal data are
 * is asked for.
 */
export const run: Command = async (app, input) => {
  const given = isNode(input) ? {} : readInput(argument, input);
  const records = await chosen(app, given.requestIds);
  if (records.length === 0)
    throw new CallRailError('invalid-request', 'There are no requests.', {
      serverMessage: vscode.l10n.t('there are no requests to export.'),
    });
  let people = given.maskPersonalData;
  let file = given.file === undefined ? undefined : vscode.Uri.file(given.file);
  const complete = await runSteps(vscode.l10n.t('CallRail: Export Requests as HAR'), [
    people === undefined &&
      (async question =>
        take(
          await pick(question, {
            placeholder: vscode.l10n.t(
              '{0} requests. Keys, tokens and signed addresses are masked in any case.',
              count(records.length),
            ),
            choices: [
              {
                label: vscode.l10n.t('Mask Personal Data'),
                detail: vscode.l10n.t(
                  'Phone numbers, names, e-mail addresses, notes and transcripts become •••.',
                ),
                icon: 'shield',
                value: true,
              },
              {
                label: vscode.l10n.t('Keep Personal Data'),
                detail: vscode.l10n.t(
                  'The file holds what CallRail knows of callers: handle it with care.',
                ),
                icon: 'warning',
                value: false,
              },
            ],
          }),
          value => (people = value),
        )),
    file === undefined &&
      (async () => ((file = await chooseFile(app)) === undefined ? 'dismissed' : 'answered')),
  ]);
  if (!complete || file === undefined) return undefined;
  const { harOf } = await import('../core/requests/har');
  const har = harOf(records, { people: people ?? true, version: extensionVersion() });
  const text = `${JSON.stringify(har, null, 2)}\n`;
  await vscode.workspace.fs.writeFile(file, new TextEncoder().encode(text));
  note(vscode.l10n.t('{0} requests exported.', count(records.length)));
  return { file: file.fsPath, requests: records.length };
};

async function chosen(
  app: App,
  ids: readonly string[] | undefined,
): Promise<readonly RecordedRequest[]> {
  if (ids) return requestsOf(app, { requestIds: ids });
  const shown = await app.requestsView.shown();
  const { selected } = app.requestsView;
  // Whoever looks at one request has not chosen to export that one alone.
  const several = shown.filter(({ id }) => selected.includes(id));
  return several.length > 1 ? several : shown;
}

function chooseFile(app: App): Thenable<vscode.Uri | undefined> {
  const moment = new Date().toISOString().slice(0, 19).replace(/\D/g, '-');
  return vscode.window.showSaveDialog({
    title: vscode.l10n.t('Export Requests'),
    saveLabel: vscode.l10n.t('Export'),
    defaultUri: vscode.Uri.file(join(app.exports.folder, `callrail-${moment}.har`)),
    filters: { HAR: ['har'] },
  });
}

function extensionVersion(): string {
  const { version } = vscode.extensions.getExtension(extensionId)?.packageJSON as {
    version?: string;
  };
  return version ?? '';
}
