import { choiceList } from './choiceList';
import { h } from './dom';

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
 * A text field with suggestions, after ARIA's combobox pattern. It is a native field, since the list
 * has to be in the same tree.
 */
export function combobox<T>(options: ComboboxOptions<T>): Combobox {
  const input = h('input', {
    type: 'text',
    placeholder: options.placeholder,
    'aria-label': options.label,
  });
  const list = choiceList<T>(input, {
    label: options.listLabel,
    render: options.render,
    pick: choice => submit(options.text(choice)),
  });

  function open(): void {
    const all = options.matches(input.value);
    const choices = all.slice(0, options.limit);
    list.show(choices, options.describe(choices.length, all.length));
  }

  function submit(text: string): void {
    list.close();
    options.onSubmit(text);
  }

  function move(step: number): void {
    if (!list.isOpen) open();
    list.move(step);
  }

  const keys: Record<string, () => void> = {
    ArrowDown: () => move(1),
    ArrowUp: () => move(-1),
    Enter: () => {
      const choice = list.active;
      submit(choice === undefined ? input.value : options.text(choice));
    },
    Escape: () => {
      if (list.isOpen) list.close();
      else input.value = '';
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
    if (!list.isOpen) open();
  });
  input.addEventListener('blur', () => list.close());

  return {
    element: h('div', { class: 'combobox' }, input, list.element),
    get value() {
      return input.value;
    },
    set value(value) {
      input.value = value;
    },
    refresh: () => {
      if (list.isOpen) open();
    },
    focus: () => input.focus(),
  };
}
