import * as vscode from 'vscode';
import { inThisName } from '../base/asker';
import { withoutIcons, withoutLinks } from './plainText';

/** Questions in the quick input, one after the other, with a way back. */

export type Answer<T> =
  | { kind: 'value'; value: T }
  /** With what was typed but not accepted, so that it is there again on the way forward. */
  | { kind: 'back'; typed?: T }
  | { kind: 'dismissed' };

export interface Question {
  title: string;
  /** Offers a button back to the question before. */
  canGoBack?: boolean;
}

/** Label, description and detail are shown as they are: no text of CallRail's becomes an icon. */
export interface Choice<T> extends vscode.QuickPickItem {
  value: T;
  /** Name of a codicon before the label. */
  icon?: string;
}

export interface PickOptions<T> {
  placeholder: string;
  /** Said in place of the placeholder when there is nothing to choose from. */
  empty?: string;
  choices: readonly Choice<T>[] | Promise<readonly Choice<T>[]>;
  /** The value that is in force now. */
  current?: T;
  /** Turns typed text that no choice has into a choice of its own. */
  offer?: (typed: string) => Choice<T> | undefined;
}

/** Asks for one of several choices. A list that cannot be loaded rejects with its failure. */
export async function pick<T>(question: Question, options: PickOptions<T>): Promise<Answer<T>> {
  const answer = await showPick(question, options, false);
  if (answer.kind !== 'value') return { kind: answer.kind };
  const [first] = answer.value;
  return first ? { kind: 'value', value: first.value } : { kind: 'dismissed' };
}

/** Asks for any number of choices, at least one; `picked` choices are marked at first. */
export async function pickMany<T>(
  question: Question,
  options: PickOptions<T>,
): Promise<Answer<T[]>> {
  const answer = await showPick(question, options, true);
  return answer.kind === 'value'
    ? { kind: 'value', value: answer.value.map(({ value }) => value) }
    : { kind: answer.kind };
}

function showPick<T>(
  { title, canGoBack }: Question,
  { placeholder, empty, choices, current, offer }: PickOptions<T>,
  many: boolean,
): Promise<Answer<readonly Choice<T>[]>> {
  return new Promise((resolve, reject) => {
    const input = vscode.window.createQuickPick<Choice<T>>();
    Object.assign(input, { title, placeholder, canSelectMany: many, ignoreFocusOut: true });
    input.matchOnDescription = true;
    input.matchOnDetail = true;
    input.buttons = canGoBack ? [vscode.QuickInputButtons.Back] : [];
    input.busy = true;
    let known: readonly Choice<T>[] = [];
    let offered: readonly Choice<T>[] = [];

    const settle = (answer: Answer<readonly Choice<T>[]>) => {
      resolve(answer);
      input.dispose();
    };
    /** Shows the known choices, what was typed if it is none of them, and what of that was ticked. */
    const showItems = () => {
      const typed = input.value.trim().toLowerCase();
      const ticked = new Set(input.selectedItems.map(({ value }) => value));
      const kept = offered.filter(({ value }) => ticked.has(value));
      const same = [...known, ...kept].some(({ label }) => label.toLowerCase() === typed);
      const fresh = typed === '' || same ? undefined : offer?.(input.value.trim());
      offered = fresh ? [...kept, { ...fresh, alwaysShow: true }] : kept;
      input.items = [...known, ...offered].map(drawn);
      if (many) input.selectedItems = input.items.filter(({ value }) => ticked.has(value));
    };

    input.onDidTriggerButton(() => settle({ kind: 'back' }));
    input.onDidHide(() => settle({ kind: 'dismissed' }));
    if (offer) input.onDidChangeValue(showItems);
    input.onDidAccept(() => {
      // Who ticks nothing and presses Enter means the line in front.
      const ticked = many ? input.selectedItems : [];
      const chosen = ticked.length > 0 ? ticked : input.activeItems;
      if (chosen.length > 0) settle({ kind: 'value', value: chosen });
    });
    input.show();
    const fill = async () => {
      known = await choices;
      input.busy = false;
      if (known.length === 0) input.placeholder = empty ?? placeholder;
      showItems();
      if (many) input.selectedItems = input.items.filter(({ picked }) => picked);
      const present = many ? undefined : input.items.find(({ value }) => value === current);
      // Without one the first line is in focus: setting none might take the focus off it.
      if (present) input.activeItems = [present];
    };
    fill().catch((error: unknown) => {
      reject(error instanceof Error ? error : new Error(String(error)));
      input.dispose();
    });
  });
}

/** A choice as VS Code draws it, who reads `$(name)` as an icon. */
function drawn<T>(choice: Choice<T>): Choice<T> {
  const { icon, label, description, detail } = choice;
  return {
    ...choice,
    label: icon === undefined ? withoutIcons(label) : `$(${icon}) ${withoutIcons(label)}`,
    description: description && withoutIcons(description),
    detail: detail && withoutIcons(detail),
  };
}

export interface InputOptions {
  prompt: string;
  value?: string;
  placeholder?: string;
  password?: boolean;
  /** What was wrong with `value`, shown until it is changed or accepted. */
  problem?: string;
  /** Called while typing; a sentence when the text cannot be taken. */
  validate?: (text: string) => string | undefined;
  /**
   * Called on Enter, while the box stays open: a sentence when it failed, so that nothing typed is
   * lost. The signal aborts when the box is closed.
   */
  submit?: (text: string, signal: AbortSignal) => Promise<string | undefined>;
}

/** Asks for a text. */
export function inputText(
  { title, canGoBack }: Question,
  { prompt, value = '', placeholder, password, problem, validate, submit }: InputOptions,
): Promise<Answer<string>> {
  return new Promise(resolve => {
    const input = vscode.window.createInputBox();
    Object.assign(input, { title, prompt, value, placeholder, password, ignoreFocusOut: true });
    input.validationMessage = problem;
    input.buttons = canGoBack ? [vscode.QuickInputButtons.Back] : [];
    const closed = new AbortController();
    const submitNamed = submit && inThisName(submit);
    const settle = (answer: Answer<string>) => {
      resolve(answer);
      closed.abort();
      input.dispose();
    };
    const accept = async () => {
      const text = input.value;
      const problem = validate?.(text);
      input.validationMessage = problem;
      if (problem !== undefined || input.busy) return;
      input.busy = true;
      input.enabled = false;
      const failure = await submitNamed?.(text, closed.signal);
      if (closed.signal.aborted) return;
      input.busy = false;
      input.enabled = true;
      if (failure === undefined) settle({ kind: 'value', value: text });
      else input.validationMessage = failure;
    };
    input.onDidTriggerButton(() => settle({ kind: 'back', typed: input.value }));
    input.onDidHide(() => settle({ kind: 'dismissed' }));
    input.onDidChangeValue(text => (input.validationMessage = validate?.(text)));
    input.onDidAccept(() => void accept());
    input.show();
  });
}

/** What a step came to: it asked, had nothing to ask, or the user went back or away. */
export type StepOutcome = 'answered' | 'skipped' | 'back' | 'dismissed';
export type Step = (question: Question) => Promise<StepOutcome>;

/** Turns an answer into a step's outcome, taking the value where there is one. */
export function take<T>(answer: Answer<T>, use: (value: T) => void): StepOutcome {
  if (answer.kind === 'value') use(answer.value);
  else if (answer.kind === 'back' && answer.typed !== undefined) use(answer.typed);
  return answer.kind === 'value' ? 'answered' : answer.kind;
}

/**
 * Goes through steps, back and forth, and then finishes; `finish` may name a step to go back to, as
 * when what was answered there has been refused. False when the user dismissed one.
 */
export async function runSteps(
  title: string,
  steps: readonly (Step | false | undefined)[],
  finish?: () => Promise<Step | undefined>,
): Promise<boolean> {
  const present = steps.filter(step => step !== false && step !== undefined);
  let answered: number[] = [];
  for (let index = 0; ;) {
    const step = present[index];
    if (!step) {
      const again = await finish?.();
      if (!again) return true;
      index = present.indexOf(again);
      answered = answered.filter(earlier => earlier < index);
      continue;
    }
    const outcome = await step({ title, canGoBack: answered.length > 0 });
    if (outcome === 'dismissed') return false;
    if (outcome === 'back') {
      index = answered.pop() ?? 0;
      continue;
    }
    if (outcome === 'answered') answered.push(index);
    index++;
  }
}

/** Asks before something is destroyed; `action` is the button, `detail` the consequence. */
export async function confirm(message: string, detail: string, action: string): Promise<boolean> {
  const options = { modal: true, detail: withoutLinks(detail) };
  const chosen = await vscode.window.showWarningMessage(withoutLinks(message), options, action);
  return chosen === action;
}
