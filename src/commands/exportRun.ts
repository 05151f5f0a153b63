import * as vscode from 'vscode';
import type { App } from '../app';
import { isAbort } from '../base/abort';
import { askedBy } from '../base/asker';
import type { CallExport, ExportOutcome } from '../core/export/callExport';
import { count } from '../host/amounts';
import { ExportProgressWords, isIncomplete, outcomeFacts } from '../host/exportProgress';
import { isProblemOfName } from '../host/fileProblem';
import { withoutLinks } from '../host/plainText';
import { withProgress } from '../host/progress';
import { explain } from '../host/report';
import { failed, type Failed } from './failed';

export interface ExportTarget {
  file: string;
  overwrite: boolean;
  /** Asks for another file, which may be replaced; undefined when that is dismissed. */
  saveAs: () => Promise<string | undefined>;
}

/**
 * Writes an export under a notification that can cancel it, which gives undefined. A failure is told
 * with a way to go on: nobody waits for the answer to that.
 */
export async function runExport(
  app: App,
  job: CallExport,
  target: ExportTarget,
): Promise<ExportOutcome | Failed | undefined> {
  const { file, overwrite } = target;
  app.exports.own(job);
  try {
    const words = new ExportProgressWords();
    const outcome = await withProgress(vscode.l10n.t('Exporting calls'), (signal, report) =>
      askedBy('export', () =>
        job.run(file, {
          overwrite,
          signal,
          onProgress: progress =>
            report(
              words.of(progress),
              progress.kind === 'calls' && progress.whole
                ? Math.max(progress.looked, progress.written) / progress.whole
                : undefined,
            ),
        }),
      ),
    );
    app.exports.end(job);
    void tellDone(app, outcome);
    return outcome;
  } catch (error) {
    if (isAbort(error)) app.exports.end(job);
    else void offerResume(app, job, error, target);
    return failed(error);
  }
}

async function tellDone(app: App, outcome: ExportOutcome): Promise<void> {
  const { file, written } = outcome;
  const done =
    written === 1
      ? vscode.l10n.t('1 call exported.')
      : vscode.l10n.t('{0} calls exported.', count(written));
  const message = withoutLinks([done, ...outcomeFacts({ ...outcome, matched: written })].join(' '));
  const tell = isIncomplete(outcome)
    ? vscode.window.showWarningMessage
    : vscode.window.showInformationMessage;
  const [open, reveal] = [vscode.l10n.t('Open'), vscode.l10n.t('Reveal')];
  const chosen = await tell(message, open, reveal);
  try {
    if (chosen === open) await vscode.commands.executeCommand('vscode.open', vscode.Uri.file(file));
    else if (chosen === reveal) await revealFile(file);
  } catch (error) {
    app.report(error);
  }
}

/** Shows a file or folder where people see files: the system's own, or the Explorer view afar. */
export async function revealFile(file: string): Promise<void> {
  const command = vscode.env.remoteName === undefined ? 'revealFileInOS' : 'revealInExplorer';
  await vscode.commands.executeCommand(command, vscode.Uri.file(file));
}

/** Who does not go on gives up what is written: there is no half a file to be mistaken for a whole. */
async function offerResume(
  app: App,
  job: CallExport,
  error: unknown,
  target: ExportTarget,
): Promise<void> {
  app.log.error(error instanceof Error ? (error.stack ?? error.message) : String(error));
  const { message } = explain(error);
  const { written, cost } = job;
  const soFar =
    cost.calls === undefined
      ? vscode.l10n.t('The export stopped after {0} calls.', count(written))
      : vscode.l10n.t(
          'The export stopped after {0} of {1} calls.',
          count(written),
          count(cost.calls),
        );
  const [goOn, showLog] = [vscode.l10n.t('Resume'), vscode.l10n.t('Show Log')];
  const saveAs = vscode.l10n.t('Save As…');
  const buttons = isProblemOfName(error) ? [saveAs, goOn, showLog] : [goOn, showLog];
  for (;;) {
    const told = withoutLinks(`${soFar} ${message}`);
    const chosen = await vscode.window.showErrorMessage(told, ...buttons);
    if (chosen === undefined) {
      app.exports.end(job);
      return;
    }
    // It stays possible to go on after a look at the log, or a dialog that was dismissed.
    if (chosen === showLog) app.log.show();
    const file = chosen === saveAs ? await elsewhere(app, target) : undefined;
    const next = chosen === goOn ? target : file && { ...target, file, overwrite: true };
    if (next) {
      await runExport(app, job, next);
      return;
    }
  }
}

async function elsewhere(app: App, { saveAs }: ExportTarget): Promise<string | undefined> {
  try {
    return await saveAs();
  } catch (error) {
    app.report(error);
    return undefined;
  }
}
