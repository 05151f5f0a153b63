import { h } from './dom';
import { icon, type IconName } from './icons';

export type StatusKind = 'info' | 'success' | 'error';
const icons = { info: undefined, success: 'check', error: 'warning' } as const satisfies Record<
  StatusKind,
  IconName | undefined
>;

export interface StatusLine {
  readonly element: HTMLElement;
  /** `buttons` stand below the text. */
  show(text: string, kind?: StatusKind, ...buttons: HTMLElement[]): void;
  clear(): void;
  focus(): void;
}

/** A line that says how an action went, to eyes and to screen readers: errors at once. */
export function statusLine(): StatusLine {
  const polite = h('p', { role: 'status', class: 'status-text' });
  const urgent = h('p', { role: 'alert', class: 'status-text status-error' });
  const below = h('div', { class: 'status-buttons' });
  const element = h('div', { class: 'status', tabindex: '-1' }, polite, urgent, below);
  function clear(): void {
    polite.replaceChildren();
    urgent.replaceChildren();
    below.replaceChildren();
  }
  return {
    element,
    clear,
    show(text, kind = 'info', ...buttons) {
      clear();
      const symbol = icons[kind];
      const line = kind === 'error' ? urgent : polite;
      line.append(...(symbol ? [icon(symbol)] : []), h('span', {}, text));
      below.replaceChildren(...buttons);
    },
    focus: () => element.focus(),
  };
}
