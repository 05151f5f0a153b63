import * as z from 'zod';
import { isAbort } from '../base/abort';
import type { Call, CallPatch } from '../api/schemas/call';
import type { CallUpdate } from '../core/callEditor';
import { inputText } from '../host/prompt';
import { explain } from '../host/report';
import { note } from '../host/statusNote';
import { reportUpdate, updateProblems } from '../host/updateReport';
import { callInput } from './callInput';
import { chooseCall } from './choose';
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

/**
 * A command that edits one text of a call. The box stays open until the text is saved, so that a
 * refusal or a lost network costs nothing.
 */
export function callTextCommand(describe: () => TextField): Command {
  return async (app, input) => {
    const { field, title, prompt, current, validate, done } = describe();
    const argument = z.object({ ...callInput, [field]: z.string().nullable() });
    const given: Partial<Record<string, unknown>> = readInput(argument, input);
    const ref = await chooseCall(app, title, readInput(z.object(callInput), pickCallKeys(given)));
    if (!ref) return undefined;
    const patchOf = (text: string | null): CallPatch => ({ [field]: text === '' ? null : text });
    const value = given[field] as string | null | undefined;
    if (value !== undefined) {
      const update = await app.callEditor.update(ref, patchOf(value));
      reportUpdate(update, done);
      return update.call[field];
    }
    let update: CallUpdate | undefined;
    const answer = await inputText(
      { title },
      {
        prompt,
        value: current(await app.calls.get(ref)),
        validate,
        submit: async (text, signal) => {
          try {
            update = await app.callEditor.update(ref, patchOf(text.trim()), { signal });
            return updateProblems(update).join(' ') || undefined;
          } catch (error) {
            return isAbort(error) ? undefined : explain(error).message;
          }
        },
      },
    );
    if (answer.kind !== 'value' || !update) return undefined;
    note(done);
    return update.call[field];
  };
}

function pickCallKeys(given: Partial<Record<string, unknown>>) {
  const { connectionId, accountId, callId } = given;
  return Object.fromEntries(
    Object.entries({ connectionId, accountId, callId }).filter(([, value]) => value !== undefined),
  );
}
