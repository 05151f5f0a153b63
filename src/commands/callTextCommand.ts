import * as vscode from 'vscode';
import * as z from 'zod';
import { isAbort } from '../base/abort';
import type { Call, CallPatch } from '../api/schemas/call';
import type { CallUpdate } from '../core/callEditor';
import { inputText, runSteps, type Step } from '../host/prompt';
import { explain } from '../host/report';
import { note } from '../host/statusNote';
import { reportUpdate, updateProblems } from '../host/updateReport';
import { callInput } from './callInput';
import { callSteps, knownCall } from './chooseCall';
import type { Command } from './command';
import { readInput } from './input';

interface TextField {
  field: 'note' | 'value' | 'customer_name';
  title: string;
  prompt: string;
  current: (call: Call) => string;
  validate?: (text: string) => string | undefined;
  done: string;
}

const argument = z.object({
  ...callInput,
  note: z.string().nullable(),
  value: z.string().nullable(),
  customer_name: z.string().nullable(),
});

/**
 * A command that edits one text of a call. The box stays open until the text is saved, so that a
 * refusal or a lost network costs nothing.
 */
export function callTextCommand(describe: () => TextField): Command {
  return async (app, input) => {
    const { field, title, prompt, current, validate, done } = describe();
    const given = readInput(argument, input);
    let ref = await knownCall(app, given);
    let update: CallUpdate | undefined;
    const save = async (text: string | null, signal?: AbortSignal) => {
      const patch: CallPatch = { [field]: text === '' ? null : text };
      return ref && (await app.callEditor.update(ref, patch, { signal }));
    };
    const value = given[field];
    const askText: Step = async question => {
      if (!ref) return 'dismissed';
      if (value !== undefined) {
        update = await save(value);
        return 'skipped';
      }
      const before = current(await app.calls.get(ref));
      // A box has one line; saving from it would run the lines of a note together.
      if (before.includes('\n')) {
        await app.callPanels.open(ref);
        note(vscode.l10n.t('This text has several lines: edit it here'));
        return 'dismissed';
      }
      const submit = async (text: string, signal: AbortSignal) => {
        if (text.trim() === before.trim()) return undefined;
        try {
          update = await save(text.trim(), signal);
          const problems = update ? updateProblems(update) : [];
          return problems.length > 0 ? problems.join(' ') : undefined;
        } catch (error) {
          return isAbort(error) ? undefined : explain(error).message;
        }
      };
      const answer = await inputText(question, { prompt, value: before, validate, submit });
      return answer.kind === 'value' ? 'answered' : answer.kind;
    };
    await runSteps(title, [
      ...(ref ? [] : callSteps(app, given, chosen => (ref = chosen))),
      askText,
    ]);
    if (update) reportUpdate(update, done);
    return update?.call[field];
  };
}
