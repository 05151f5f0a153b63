import { h, setAttributes, uniqueId } from './dom';

export interface ComboboxOptions<T> {
  label: string;
  listLabel: string;
  placeholder: string;
  /** The choices that fit what is typed. */
  matches: (query: string) => readonly T[];
  /** At most so many are listed; `describe` says how many there are. */
  limit: number;
  describe: (shown: number, total: number) => string;
  text: (choice: T) => string;
  render: (choice: T) => Node[];
  onFocus: () => void;
  onInput: () => void;
  /** Enter, or a choice that was picked; the text as it stands in the field. */
  onSubmit: (text: string) => void;
}

export interface Combobox {
  readonly element: HTMLElement;
  value: string;
  /** Lists the choices anew, as after they were loaded. */
  refresh(): void;
  focus(): void;
}

/**
 * A text field with suggestions, after ARIA's combobox pattern: the focus stays in the field and
 * arrows move through the list. It is a native field, since the list has to be in the same tree.
 */
export function combobox<T>(options: ComboboxOptions<T>): Combobox {
  const listId = uniqueId('choices');
  const input = h('input', {
    type: 'text',
    role: 'combobox',
    autocomplete: 'off',
    spellcheck: 'false',
    placeholder: options.placeholder,
    'aria-label': options.label,
    'aria-autocomplete': 'list',
    'aria-expanded': 'false',
    'aria-controls': listId,
  });
  const list = h('ul', { role: 'listbox', id: listId, 'aria-label': options.listLabel });
  const note = h('p', { class: 'choices-note', role: 'status' });
  const popup = h('div', { class: 'choices' }, list, note);
  popup.hidden = true;
  let choices: readonly T[] = [];
  let active = -1;

  function close(): void {
    popup.hidden = true;
    setActive(-1);
    input.setAttribute('aria-expanded', 'false');
  }

  function open(): void {
    const all = options.matches(input.value);
    choices = all.slice(0, options.limit);
    list.replaceChildren(...choices.map(item));
    list.hidden = choices.length === 0;
    note.textContent = options.describe(choices.length, all.length);
    popup.hidden = false;
    input.setAttribute('aria-expanded', String(choices.length > 0));
    setActive(-1);
  }

  function item(choice: T, index: number): HTMLElement {
    const id = `${listId}-${index}`;
    const attributes = { role: 'option', id, 'aria-selected': 'false' };
    const element = h('li', attributes, ...options.render(choice));
    // Pressing the mouse would take the focus out of the field and close the list.
    element.addEventListener('mousedown', event => event.preventDefault());
    element.addEventListener('click', () => submit(options.text(choice)));
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

  function submit(text: string): void {
    close();
    options.onSubmit(text);
  }

  function move(step: number): void {
    if (popup.hidden) open();
    const count = choices.length;
    if (count === 0) return;
    const from = active < 0 && step < 0 ? 0 : active;
    setActive((from + step + count) % count);
  }

  const keys: Record<string, () => void> = {
    ArrowDown: () => move(1),
    ArrowUp: () => move(-1),
    Enter: () => {
      const choice = choices[active];
      submit(choice !== undefined && !popup.hidden ? options.text(choice) : input.value);
    },
    Escape: () => {
      if (popup.hidden) input.value = '';
      else close();
    },
  };
  input.addEventListener('keydown', event => {
    const act = event.isComposing ? undefined : keys[event.key];
    if (!act || (event.repeat && !event.key.startsWith('Arrow'))) return;
    event.preventDefault();
    act();
  });
  input.addEventListener('input', () => {
    options.onInput();
    open();
  });
  input.addEventListener('focus', () => options.onFocus());
  input.addEventListener('click', () => {
    if (popup.hidden) open();
  });
  input.addEventListener('blur', close);

  return {
    element: h('div', { class: 'combobox' }, input, popup),
    get value() {
      return input.value;
    },
    set value(value) {
      input.value = value;
    },
    refresh: () => {
      if (!popup.hidden) open();
    },
    focus: () => input.focus(),
  };
}
