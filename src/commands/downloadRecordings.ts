import { isAbsolute } from 'node:path';
import * as vscode from 'vscode';
import * as z from 'zod';
import type { App } from '../app';
import { CallRailError } from '../api/errors';
import { askedBy } from '../base/asker';
import type { DownloadCost, RecordingDownload } from '../core/export/downloadRecordings';
import { count } from '../host/amounts';
import { costSentence, waitSentence } from '../host/exportProgress';
import { requestsLeft } from '../host/quotaWords';
import { withProgress } from '../host/progress';
import { confirm } from '../host/prompt';
import { callsSubject } from './callsSubject';
import type { Command } from './command';
import { runDownload } from './downloadRun';
import { isNode, readInput } from './input';

const argument = z.object({
  folder: z.string().refine(isAbsolute, 'a path from the root is needed'),
});

/**
 * Saves the recordings of calls to a folder: `{ accountId, connectionId?, query, folder }` asks for
 * nothing, unless that may take more requests than are left. Gives back what came of it.
 */
export const run: Command = async (app, input) => {
  const given = isNode(input) ? {} : readInput(argument, input);
  const title = vscode.l10n.t('CallRail: Download Recordings');
  const subject = await callsSubject(app, title, input);
  if (!subject) return undefined;
  const { account, query } = subject;
  const plan = await app.search.plan(account, query);
  const { RecordingDownload } = await import('../core/export/downloadRecordings');
  const { session, recordings } = app;
  const services = { session, recordings, parts: await app.exports.parts() };
  const job = new RecordingDownload({ account, plan }, services);
  let { folder } = given;
  if (!(await agreed(app, account.connectionId, await prepare(job), folder))) return undefined;
  folder ??= await chooseFolder(app);
  return folder === undefined ? undefined : runDownload(app, job, folder);
};

function prepare(job: RecordingDownload): Promise<DownloadCost> {
  return withProgress(vscode.l10n.t('Counting the calls'), (signal, report) =>
    askedBy('export', () =>
      job.prepare({
        signal,
        onProgress: progress => {
          if (progress.kind === 'waiting') report(waitSentence(progress.leftMs));
        },
      }),
    ),
  );
}

/**
 * Says what it costs, of which nobody knows beforehand how many of the calls have a recording. Who
 * has named the folder is asked only where it may be too much.
 */
async function agreed(
  app: App,
  connectionId: string,
  cost: DownloadCost,
  folder: string | undefined,
): Promise<boolean> {
  const quota = (await app.session.api()).quota(connectionId);
  const isTooMuch = cost.requests !== undefined && cost.requests > requestsLeft(quota);
  if (folder !== undefined && !isTooMuch) return true;
  const calls =
    cost.calls === undefined
      ? vscode.l10n.t('Download the recordings of these calls?')
      : vscode.l10n.t('Download the recordings of {0} calls?', count(cost.calls));
  const costs = vscode.l10n.t(
    'A request for each call that has a recording, at most {0}.',
    costSentence(cost, quota),
  );
  const exceeds = isTooMuch
    ? vscode.l10n.t(
        'That may be more than there are left: when they are used up, it pauses and goes on by itself.',
      )
    : '';
  const personal = vscode.l10n.t(
    'Recordings are personal data: keep the folder where only those can listen who may.',
  );
  const detail = [costs, exceeds, personal].filter(Boolean).join('\n\n');
  return confirm(
    calls,
    detail,
    folder === undefined ? vscode.l10n.t('Choose a Folder…') : vscode.l10n.t('Download'),
  );
}

async function chooseFolder(app: App): Promise<string | undefined> {
  const [uri] =
    (await vscode.window.showOpenDialog({
      title: vscode.l10n.t('Download Recordings'),
      openLabel: vscode.l10n.t('Download to This Folder'),
      canSelectFiles: false,
      canSelectFolders: true,
      defaultUri: vscode.Uri.file(app.exports.folder),
    })) ?? [];
  if (!uri) return undefined;
  if (uri.scheme !== 'file')
    throw new CallRailError('invalid-request', 'Not a folder of this machine.', {
      serverMessage: vscode.l10n.t('recordings are saved on this machine only.'),
    });
  await app.exports.remember({ folder: uri.fsPath });
  return uri.fsPath;
}
