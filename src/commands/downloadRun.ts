import * as vscode from 'vscode';
import type { App } from '../app';
import { isAbort } from '../base/abort';
import { askedBy } from '../base/asker';
import type {
  DownloadOutcome,
  DownloadProgress,
  FailedRecording,
  RecordingDownload,
} from '../core/export/downloadRecordings';
import { count, megabytes } from '../host/amounts';
import { isIncomplete, outcomeFacts, waitSentence } from '../host/exportProgress';
import { withoutLinks } from '../host/plainText';
import { withProgress } from '../host/progress';
import { explain } from '../host/report';
import { revealFile } from './exportRun';
import { failed, type Failed } from './failed';

/**
 * Downloads under a notification that can cancel it. What is saved stays, whatever happens: the next
 * download to the folder goes on from there. Undefined when it was cancelled.
 */
export async function runDownload(
  app: App,
  job: RecordingDownload,
  folder: string,
): Promise<(Omit<DownloadOutcome, 'failed'> & { failed: string[] }) | Failed | undefined> {
  app.exports.own(job);
  let last: DownloadProgress | undefined;
  const again = () => runDownload(app, job, folder);
  try {
    const outcome = await withProgress(vscode.l10n.t('Downloading recordings'), (signal, report) =>
      askedBy('export', () =>
        job.run(folder, {
          signal,
          onProgress: progress => {
            if (progress.kind === 'recordings') last = progress;
            const share =
              progress.kind === 'recordings' && progress.whole
                ? progress.looked / progress.whole
                : undefined;
            report(progressWords(progress), share);
          },
        }),
      ),
    );
    void tellDone(app, outcome, folder, again);
    return { ...outcome, failed: outcome.failed.map(({ callId }) => callId) };
  } catch (error) {
    if (!isAbort(error)) void offerResume(app, error, last, again);
    return await failed(error);
  } finally {
    app.exports.end(job);
  }
}

/** `37 recordings · 41 MB · 120 of 400 calls looked at`. */
function progressWords(progress: DownloadProgress): string {
  if (progress.kind === 'waiting') return waitSentence(progress.leftMs);
  const { saved, kept, failed, bytes, looked, whole } = progress;
  return [
    vscode.l10n.t('{0} recordings', count(saved + kept)),
    megabytes(bytes),
    failed.length > 0 && vscode.l10n.t('{0} failed', count(failed.length)),
    whole === undefined
      ? vscode.l10n.t('{0} calls looked at', count(looked))
      : vscode.l10n.t('{0} of {1} calls looked at', count(looked), count(whole)),
  ]
    .filter(part => part !== false)
    .join(' · ');
}

async function tellDone(
  app: App,
  outcome: DownloadOutcome,
  folder: string,
  again: () => Promise<unknown>,
): Promise<void> {
  const { saved, kept, failed, manifest } = outcome;
  const message = withoutLinks([...results(outcome), ...outcomeFacts(outcome)].join(' '));
  const [reveal, open] = [vscode.l10n.t('Reveal'), vscode.l10n.t('Open Manifest')];
  const [list, retry] = [vscode.l10n.t('Show Failures'), vscode.l10n.t('Try Again')];
  const tell = isIncomplete(outcome)
    ? vscode.window.showWarningMessage
    : vscode.window.showInformationMessage;
  const chosen =
    failed.length > 0
      ? await vscode.window.showWarningMessage(message, list, retry, reveal)
      : await tell(message, ...(saved + kept > 0 ? [reveal, open] : []));
  try {
    if (chosen === reveal) await revealFile(manifest);
    else if (chosen === open)
      await vscode.commands.executeCommand('vscode.open', vscode.Uri.file(manifest));
    else if (chosen === list) await showFailures(folder, failed);
    else if (chosen === retry) await again();
  } catch (error) {
    app.report(error);
  }
}

/** `12 recordings saved (4.1 MB). 3 were there already.` */
function results({ saved, kept, failed, bytes, matched }: DownloadOutcome): string[] {
  if (saved + kept + failed.length === 0)
    return [
      matched === 0
        ? vscode.l10n.t('No call matches, so there is no recording to save.')
        : vscode.l10n.t('None of the {0} calls has a recording.', count(matched)),
    ];
  return [
    saved === 1
      ? vscode.l10n.t('1 recording saved ({0}).', megabytes(bytes))
      : vscode.l10n.t('{0} recordings saved ({1}).', count(saved), megabytes(bytes)),
    kept > 0 && vscode.l10n.t('{0} were there already.', count(kept)),
    failed.length > 0 && vscode.l10n.t('{0} could not be saved.', count(failed.length)),
  ].filter(part => part !== false);
}

/** A list that can be searched, copied and kept. */
async function showFailures(folder: string, failed: readonly FailedRecording[]): Promise<void> {
  const lines = failed.map(({ callId, startTime, error }) =>
    [startTime ?? '', callId, explain(error).message].join('\t'),
  );
  const content = [
    vscode.l10n.t('Recordings that could not be saved to {0}', folder),
    '',
    ...lines,
  ];
  const document = await vscode.workspace.openTextDocument({ content: content.join('\n') });
  await vscode.window.showTextDocument(document);
}

async function offerResume(
  app: App,
  error: unknown,
  last: DownloadProgress | undefined,
  again: () => Promise<unknown>,
): Promise<void> {
  app.log.error(error instanceof Error ? (error.stack ?? error.message) : String(error));
  const there = last?.kind === 'recordings' ? last.saved + last.kept : 0;
  const soFar = vscode.l10n.t('The download stopped after {0} recordings.', count(there));
  const [goOn, showLog] = [vscode.l10n.t('Resume'), vscode.l10n.t('Show Log')];
  const message = withoutLinks(`${soFar} ${explain(error).message}`);
  const chosen = await vscode.window.showErrorMessage(message, goOn, showLog);
  if (chosen === goOn) await again();
  else if (chosen === showLog) app.log.show();
}
