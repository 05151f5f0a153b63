import { existsSync } from 'node:fs';
import { isAbsolute } from 'node:path';
import * as vscode from 'vscode';
import * as z from 'zod';
import type { App } from '../app';
import { CallRailError } from '../api/errors';
import { askedBy } from '../base/asker';
import type { CallExport, ExportCost } from '../core/export/callExport';
import { exportFormats } from '../core/export/exportFormat';
import { count } from '../host/amounts';
import { costSentence, waitSentence } from '../host/exportProgress';
import { requestsLeft } from '../host/quotaWords';
import { withProgress } from '../host/progress';
import { confirm, pick, runSteps, take, type Step } from '../host/prompt';
import { byteOrderMark } from '../host/settings';
import { callsSubject } from './callsSubject';
import { chooseFile } from './chooseExportFile';
import type { Command } from './command';
import {
  fieldsStep,
  formatStep,
  transcriptsStep,
  withTranscripts,
  type Transcripts,
} from './exportQuestions';
import { runExport } from './exportRun';
import { isNode, readInput } from './input';

const argument = z.object({
  format: z.enum(exportFormats),
  fields: z.array(z.string().regex(/^\w+(\.\w+)*$/)).min(1),
  file: z.string().refine(isAbsolute, 'a path from the root is needed'),
  overwrite: z.boolean(),
});

/**
 * Writes calls to a file: `{ accountId, connectionId?, query, format, fields, file, overwrite? }`
 * asks for nothing, unless that takes more requests than are left, and anything that is left out is
 * asked for. Gives back what was written.
 */
export const run: Command = async (app, input) => {
  const title = vscode.l10n.t('CallRail: Export Calls');
  const given = isNode(input) ? {} : readInput(argument, input);
  const overwrite = given.overwrite ?? false;
  // Before anything is asked, of the user or of CallRail.
  if (given.file !== undefined && !overwrite && existsSync(given.file))
    throw fileExists(given.file);
  const subject = await callsSubject(app, title, input);
  if (!subject) return undefined;
  const plan = await app.search.plan(subject.account, subject.query);
  const { CallExport } = await import('../core/export/callExport');
  const services = { session: app.session, parts: await app.exports.parts() };

  const last = app.exports.choices;
  let { format, fields, file } = given;
  let transcripts: Transcripts | undefined;
  let job: CallExport | undefined;
  const make = () => {
    job?.dispose();
    job = new CallExport(
      {
        account: subject.account,
        plan,
        format: format ?? 'csv',
        fields: given.fields ?? withTranscripts(fields ?? [], transcripts ?? 'none'),
        byteOrderMark: byteOrderMark(),
      },
      services,
    );
    return job;
  };

  const fileStep: Step = async question => {
    const made = make();
    const cost = await prepare(made);
    const { account, label } = subject;
    const answer = await pick(question, {
      placeholder: await placeholderOf(app, account.connectionId, cost),
      choices: [{ label: vscode.l10n.t('Choose a File…'), icon: 'save', value: true }],
    });
    if (answer.kind !== 'value') return take(answer, () => undefined);
    if (!(await affordable(app, account.connectionId, cost))) return 'dismissed';
    file = await chooseFile(app, label, format ?? 'csv');
    return file === undefined ? 'dismissed' : 'answered';
  };
  const complete = await runSteps(title, [
    format === undefined &&
      formatStep(
        () => format ?? last.format,
        chosen => (format = chosen),
      ),
    fields === undefined &&
      fieldsStep(
        () => fields ?? last.fields,
        chosen => (fields = chosen),
      ),
    fields === undefined &&
      transcriptsStep(
        () => transcripts ?? last.transcripts,
        chosen => (transcripts = chosen),
      ),
    file === undefined && fileStep,
  ]);
  if (!complete || file === undefined) {
    job?.dispose();
    return undefined;
  }
  if (!given.fields) await app.exports.remember({ format, fields, transcripts });
  const { account, label } = subject;
  const made = job ?? make();
  // Who names the file has not seen the cost.
  if (given.file !== undefined) {
    const cost = await prepare(made);
    if (!(await affordable(app, account.connectionId, cost))) return undefined;
  }
  return runExport(app, made, {
    file,
    // The dialog has asked whether the file may be replaced.
    overwrite: overwrite || given.file === undefined,
    saveAs: () => chooseFile(app, label, format ?? 'csv'),
  });
};

function fileExists(file: string): CallRailError {
  return new CallRailError('invalid-request', 'The file exists.', {
    serverMessage: vscode.l10n.t(
      'there is already a file {0}; "overwrite": true replaces it.',
      file,
    ),
  });
}

/** The first page, by which the cost is known. */
function prepare(job: CallExport): Promise<ExportCost> {
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

async function placeholderOf(app: App, connectionId: string, cost: ExportCost): Promise<string> {
  const quota = (await app.session.api()).quota(connectionId);
  const words = costSentence(cost, quota);
  return cost.calls === undefined
    ? words
    : vscode.l10n.t('{0} calls: {1}', count(cost.calls), words);
}

/** Asks where an export needs more requests than there are left. */
async function affordable(app: App, connectionId: string, cost: ExportCost): Promise<boolean> {
  const left = requestsLeft((await app.session.api()).quota(connectionId));
  if (cost.requests === undefined || cost.requests <= left) return true;
  return confirm(
    vscode.l10n.t(
      'Export with {0} requests, while {1} are left?',
      count(cost.requests),
      count(left),
    ),
    vscode.l10n.t(
      'CallRail allows 1,000 requests an hour and 10,000 a day to all integrations of an account. When they are used up, the export pauses and goes on by itself; until then others get nothing either.',
    ),
    vscode.l10n.t('Export'),
  );
}
