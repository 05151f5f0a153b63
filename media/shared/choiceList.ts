import { h, setAttributes, uniqueId } from './dom';

export interface ChoiceListOptions<T> {
  label: string;
  render: (choice: T) => Node[];
  pick: (choice: T) => void;
}

/** The list of a combobox, by ARIA's pattern: the focus stays in the field, arrows move here. */
export interface ChoiceList<T> {
  /** The popup: stands beside the field in the same tree. */
  readonly element: HTMLElement;
  readonly isOpen: boolean;
  /** The choice that arrows have moved to. */
  readonly active: T | undefined;
  /** `note` is said below the choices, to screen readers as well. */
  show(choices: readonly T[], note: string): void;
  close(): void;
  /** Goes round at both ends. */
  move(step: number): void;
}

/** Makes `input` a combobox with a list; what it lists and when is up to whoever owns the field. */
export function choiceList<T>(
  input: HTMLInputElement,
  { label, render, pick }: ChoiceListOptions<T>,
): ChoiceList<T> {
  const listId = uniqueId('choices');
  setAttributes(input, {
    role: 'combobox',
    autocomplete: 'off',
    spellcheck: 'false',
    'aria-autocomplete': 'list',
    'aria-expanded': 'false',
    'aria-controls': listId,
  });
  const list = h('ul', { role: 'listbox', id: listId, 'aria-label': label });
  const note = h('p', { class: 'choices-note', role: 'status' });
  const popup = h('div', { class: 'choices' }, list, note);
  popup.hidden = true;
  let shown: readonly T[] = [];
  let active = -1;

  function item(choice: T, index: number): HTMLElement {
    const id = `${listId}-${index}`;
    const element = h('li', { role: 'option', id, 'aria-selected': 'false' }, ...render(choice));
    // Pressing the mouse would take the focus out of the field and close the list.
    element.addEventListener('mousedown', event => event.preventDefault());
    element.addEventListener('click', () => pick(choice));
    return element;
  }

  function setActive(index: number): void {
    active = index;
    for (const [position, element] of [...list.children].entries()) {
      element.setAttribute('aria-selected', String(position === index));
      if (position === index) element.scrollIntoView({ block: 'nearest' });
    }
    const id = index >= 0 ? `${listId}-${index}` : undefined;
    setAttributes(input, { 'aria-activedescendant': id });
  }

  return {
    element: popup,
    get isOpen() {
      return !popup.hidden;
    },
    get active() {
      return popup.hidden ? undefined : shown[active];
    },
    show(choices, words) {
      shown = choices;
      list.replaceChildren(...choices.map(item));
      list.hidden = choices.length === 0;
      note.textContent = words;
      popup.hidden = false;
      input.setAttribute('aria-expanded', String(choices.length > 0));
      setActive(-1);
    },
    close() {
      popup.hidden = true;
      setActive(-1);
      input.setAttribute('aria-expanded', 'false');
    },
    move(step) {
      const count = shown.length;
      if (count === 0) return;
      const from = active < 0 && step < 0 ? 0 : active;
      setActive((from + step + count) % count);
    },
  };
}
