import { isAbsolute, join } from 'node:path';
import * as vscode from 'vscode';
import * as z from 'zod';
import type { App } from '../app';
import { CallRailError } from '../api/errors';
import { isAbort } from '../base/abort';
import type { RecordedRequest } from '../core/requests/recordedRequest';
import { count } from '../host/amounts';
import { withProgress } from '../host/progress';
import { pick, runSteps, take, type Step } from '../host/prompt';
import { note } from '../host/statusNote';
import type { Command } from './command';
import { isNode, readInput } from './input';
import { requestsOf } from './requestInput';

const argument = z.object({
  requestIds: z.array(z.string()),
  file: z.string().refine(isAbsolute, 'a path from the root is needed'),
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
  let { maskPersonalData: people, file } = given;
  const fileStep: Step = async () => {
    file = await chooseFile(app);
    return file === undefined ? 'dismissed' : 'answered';
  };
  const complete = await runSteps(vscode.l10n.t('CallRail: Export Requests as HAR'), [
    people === undefined && peopleStep(records.length, masked => (people = masked)),
    file === undefined && fileStep,
  ]);
  if (!complete || file === undefined) return undefined;
  return write(app, records, file, people ?? true);
};

async function write(
  app: App,
  records: readonly RecordedRequest[],
  file: string,
  people: boolean,
): Promise<{ file: string; requests: number } | undefined> {
  const { exportHar } = await import('../core/requests/exportHar');
  const whole = count(records.length);
  const [version, parts] = [await versionOf(app), await app.exports.parts()];
  try {
    await withProgress(vscode.l10n.t('Exporting requests'), (signal, report) => {
      const onProgress = (written: number) =>
        report(
          vscode.l10n.t('{0} of {1} requests', count(written), whole),
          written / records.length,
        );
      return exportHar(records, file, { people, version, parts, signal, onProgress });
    });
  } catch (error) {
    if (isAbort(error)) return undefined;
    throw error;
  }
  note(vscode.l10n.t('{0} requests exported.', whole));
  return { file, requests: records.length };
}

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

function peopleStep(requests: number, answered: (masked: boolean) => void): Step {
  return async question => {
    const answer = await pick(question, {
      placeholder: vscode.l10n.t(
        '{0} requests. Keys, tokens and signed addresses are masked in any case.',
        count(requests),
      ),
      choices: [
        {
          label: vscode.l10n.t('Mask Personal Data'),
          detail: vscode.l10n.t(
            'Phone numbers, names, e-mail addresses, notes, tags and transcripts become •••.',
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
    });
    return take(answer, answered);
  };
}

async function chooseFile(app: App): Promise<string | undefined> {
  const moment = new Date().toISOString().slice(0, 19).replace(/\D/g, '-');
  const uri = await vscode.window.showSaveDialog({
    title: vscode.l10n.t('Export Requests'),
    saveLabel: vscode.l10n.t('Export'),
    defaultUri: vscode.Uri.file(join(app.exports.folder, `callrail-${moment}.har`)),
    filters: { HAR: ['har'] },
  });
  if (uri && uri.scheme !== 'file')
    throw new CallRailError('invalid-request', 'Not a file of this machine.', {
      serverMessage: vscode.l10n.t('requests are written to files of this machine only.'),
    });
  return uri?.fsPath;
}

/** Of the extension, for who reads the file. */
async function versionOf({ extensionUri }: App): Promise<string> {
  const manifest = vscode.Uri.joinPath(extensionUri, 'package.json');
  const text = new TextDecoder().decode(await vscode.workspace.fs.readFile(manifest));
  return (JSON.parse(text) as { version: string }).version;
}
