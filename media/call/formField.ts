import { h } from '../shared/dom';
import { icon } from '../shared/icons';
import type { Field } from '../shared/toolkit';

export interface FormRow {
  readonly element: HTMLElement;
  readonly control: Field;
  setHint(text: string): void;
  /** Why this field was refused; an empty text takes it back. */
  setProblem(text: string): void;
  readonly problem: string;
  /** That the call's own value changed meanwhile, and a way to take it. */
  setConflict(text: string): void;
}

/** A field with the words below it: what it does, what is wrong, what changed elsewhere. */
export function formRow(
  name: string,
  control: Field,
  shown: HTMLElement,
  take: { label: string; onClick: () => void },
): FormRow {
  const hint = h('p', { class: 'hint' });
  const problem = h('p', { class: 'problem' });
  const conflictText = h('span');
  const button = h('button', { type: 'button', class: 'link-button' }, take.label);
  button.addEventListener('click', take.onClick);
  const conflict = h('p', { class: 'conflict' }, icon('info'), conflictText, ' ', button);
  const words = [problem, conflict, hint];
  for (const element of words) element.hidden = true;
  let problemText = '';

  function describe(): void {
    // What is wrong says more than how it is meant.
    hint.hidden = hint.textContent === '' || problemText !== '';
    control.describeBy(words.filter(element => !element.hidden));
  }

  return {
    element: h('div', { class: `field field-${name}` }, shown, ...words),
    control,
    setHint(text) {
      hint.textContent = text;
      describe();
    },
    setProblem(text) {
      problemText = text;
      problem.replaceChildren(icon('warning'), h('span', {}, text));
      problem.hidden = text === '';
      control.element.classList.toggle('invalid', text !== '');
      control.setInvalid(text !== '');
      describe();
    },
    get problem() {
      return problemText;
    },
    setConflict(text) {
      conflictText.textContent = text;
      conflict.hidden = text === '';
      describe();
    },
  };
}
