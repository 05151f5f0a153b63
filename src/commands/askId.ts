import * as vscode from 'vscode';
import { isAbort } from '../base/abort';
import { inputText, type Answer, type InputOptions, type Question } from '../host/prompt';
import { explain } from '../host/report';

interface IdQuestion extends Pick<InputOptions, 'prompt' | 'value'> {
  /** A sentence when the text is no id of the sort that is wanted. */
  validate: (id: string) => string | undefined;
  /** Looks for the record while the box stays open; what it throws is said there. */
  find: (id: string, signal: AbortSignal) => Promise<unknown>;
}

/** Asks for an id, which is often on the clipboard, and answers once its record is there. */
export async function askId(
  question: Question,
  { prompt, value, validate, find }: IdQuestion,
): Promise<Answer<string>> {
  const copied = value ?? (await vscode.env.clipboard.readText()).trim();
  const answer = await inputText(question, {
    prompt,
    placeholder: 'CAL019c46b9fc277a7881e3728fea20869b',
    value: validate(copied) === undefined ? copied : value,
    validate: text => validate(text.trim()),
    submit: async (text, signal) => {
      try {
        await find(text.trim(), signal);
        return undefined;
      } catch (error) {
        return isAbort(error) ? undefined : explain(error).message;
      }
    },
  });
  return answer.kind === 'value' ? { kind: 'value', value: answer.value.trim() } : answer;
}
