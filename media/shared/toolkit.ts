import { h, setAttributes, uniqueId } from './dom';
import { icon, type IconName } from './icons';

/**
 * The one file that knows VS Code's webview toolkit, which a script of its own defines; a change to
 * another set of components is a change here.
 */
interface ToolkitInput extends HTMLElement {
  value: string;
}

function element(
  tag: string,
  attributes: Record<string, string | boolean | undefined> = {},
): HTMLElement {
  const created = document.createElement(tag);
  setAttributes(created, attributes);
  return created;
}

export interface Button {
  readonly element: HTMLElement;
  setLabel(label: string, icon?: IconName): void;
  setEnabled(enabled: boolean): void;
  /** A busy button keeps the focus and takes no clicks. */
  setBusy(busy: boolean): void;
}

export interface ButtonOptions {
  label: string;
  icon?: IconName;
  appearance?: 'primary' | 'secondary';
  /** Only the icon shows; the label is its name and tooltip. */
  iconOnly?: boolean;
  title?: string;
  onClick: () => void;
}

export function button(options: ButtonOptions): Button {
  const { iconOnly = false, appearance = 'secondary', onClick } = options;
  const created = element('vscode-button', {
    // The label first: without one the toolkit names every icon button "Icon Button".
    'aria-label': iconOnly ? options.label : undefined,
    appearance: iconOnly ? 'icon' : appearance,
    title: options.title ?? (iconOnly ? options.label : undefined),
  });
  let busy = false;
  created.addEventListener('click', () => {
    if (!busy && !created.hasAttribute('disabled')) onClick();
  });
  function setLabel(label: string, symbol?: IconName): void {
    if (iconOnly) {
      setAttributes(created, { 'aria-label': label, title: label });
      created.replaceChildren(...(symbol ? [icon(symbol)] : []));
    } else {
      const drawing = symbol && icon(symbol);
      drawing?.setAttribute('slot', 'start');
      created.replaceChildren(...(drawing ? [drawing] : []), label);
    }
  }
  setLabel(options.label, options.icon);
  return {
    element: created,
    setLabel,
    setEnabled: enabled => setAttributes(created, { disabled: !enabled }),
    setBusy(next) {
      busy = next;
      // As a property: of attributes that change, the toolkit's button hears of few.
      created.ariaBusy = next ? 'true' : null;
    },
  };
}

/** A field whose words below it belong to it for screen readers, too. */
export interface Field {
  readonly element: HTMLElement;
  value: string;
  setInvalid(invalid: boolean): void;
  describeBy(elements: HTMLElement[]): void;
  focus(): void;
}

/** The element that people edit; it sits in the component's shadow. */
function innerControl(host: HTMLElement): HTMLElement {
  return host.shadowRoot?.querySelector<HTMLElement>('.control') ?? host;
}

function field(input: ToolkitInput, label: string, onInput: () => void): Field {
  input.append(label);
  input.addEventListener('input', onInput);
  return {
    element: input,
    get value() {
      return input.value;
    },
    set value(value) {
      // Setting the same value would move the caret.
      if (input.value !== value) input.value = value;
    },
    setInvalid: invalid =>
      setAttributes(innerControl(input), { 'aria-invalid': invalid ? 'true' : undefined }),
    describeBy(elements) {
      // Ids do not reach into a shadow tree; element references do.
      innerControl(input).ariaDescribedByElements = elements;
    },
    focus: () => input.focus(),
  };
}

export function textField(label: string, onInput: () => void): Field {
  return field(element('vscode-text-field') as ToolkitInput, label, onInput);
}

export function textArea(label: string, rows: number, onInput: () => void): Field {
  const attributes = { rows: String(rows), resize: 'vertical' };
  return field(element('vscode-text-area', attributes) as ToolkitInput, label, onInput);
}

export interface Choice {
  value: string;
  label: string;
}

export interface Dropdown extends Field {
  setChoices(choices: readonly Choice[]): void;
}

/** Its label has to be an attribute; `labelled` adds one to see. */
export function dropdown(
  label: string,
  choices: readonly Choice[],
  onChange: () => void,
): Dropdown {
  const input = element('vscode-dropdown', { 'aria-label': label }) as ToolkitInput;
  let current = choices[0]?.value ?? '';
  function show(): void {
    if (input.value !== current) input.value = current;
  }
  function showSoon(): void {
    show();
    // The component takes notice of its options a moment after they arrive, and picks one itself.
    requestAnimationFrame(show);
  }
  function setChoices(next: readonly Choice[]): void {
    input.replaceChildren(
      ...next.map(choice => {
        const option = element('vscode-option', { value: choice.value });
        option.append(choice.label);
        return option;
      }),
    );
    showSoon();
  }
  setChoices(choices);
  input.addEventListener('change', () => {
    current = input.value;
    onChange();
  });
  return {
    element: input,
    setChoices,
    get value() {
      return current;
    },
    set value(value) {
      current = value;
      showSoon();
    },
    setInvalid: invalid => setAttributes(input, { 'aria-invalid': invalid ? 'true' : undefined }),
    describeBy(elements) {
      input.ariaDescribedByElements = elements;
    },
    focus: () => input.focus(),
  };
}

/** A dropdown under a visible label that focuses it. */
export function labelled(control: Field, label: string): HTMLElement {
  const text = h('span', { class: 'field-label', 'aria-hidden': 'true' }, label);
  text.addEventListener('click', () => control.focus());
  return h('div', { class: 'labelled' }, text, control.element);
}

/** Shows that something takes its time, in words too. */
export function progress(label: string): HTMLElement {
  const ring = element('vscode-progress-ring', { 'aria-hidden': 'true' });
  const id = uniqueId('progress');
  return h('div', { class: 'progress', role: 'status' }, ring, h('span', { id }, label));
}
