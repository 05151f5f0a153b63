import { h, uniqueId } from './dom';
import { icon, type IconName } from './icons';

export interface MenuItem {
  label: string;
  act: () => void;
}

/** A tool that opens a menu, after ARIA's menu button: arrows move, Escape goes back. */
export function menuButton(
  label: string,
  symbol: IconName,
  items: readonly MenuItem[],
): { readonly element: HTMLElement; readonly button: HTMLButtonElement } {
  const id = uniqueId('menu');
  const button = h(
    'button',
    { type: 'button', class: 'tool', 'aria-haspopup': 'menu', 'aria-expanded': 'false' },
    icon(symbol),
    h('span', { class: 'tool-label' }, label),
    icon('caret'),
  );
  button.setAttribute('aria-controls', id);
  button.title = label;
  const entries = items.map(({ label: text, act }) => {
    const entry = h('button', { type: 'button', role: 'menuitem', tabindex: -1 }, text);
    entry.addEventListener('click', () => {
      close(true);
      act();
    });
    return entry;
  });
  const menu = h('div', { class: 'menu', role: 'menu', id, 'aria-label': label }, ...entries);
  menu.hidden = true;
  const element = h('div', { class: 'menu-button' }, button, menu);

  function open(at: number): void {
    menu.hidden = false;
    button.setAttribute('aria-expanded', 'true');
    entries.at(at)?.focus();
  }

  function close(refocus: boolean): void {
    menu.hidden = true;
    button.setAttribute('aria-expanded', 'false');
    if (refocus) button.focus();
  }

  button.addEventListener('click', () => (menu.hidden ? open(0) : close(true)));
  const opening: Record<string, number> = { ArrowDown: 0, ArrowUp: -1 };
  button.addEventListener('keydown', event => {
    const at = opening[event.key];
    if (at === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    open(at);
  });
  menu.addEventListener('keydown', event => {
    const at = entries.findIndex(entry => entry === document.activeElement);
    const to: Record<string, number> = {
      ArrowDown: (at + 1) % entries.length,
      ArrowUp: at - 1,
      Home: 0,
      End: -1,
    };
    // Arrows are the menu's here, not of the bar that it stands in.
    event.stopPropagation();
    const index = to[event.key];
    if (index !== undefined) entries.at(index)?.focus();
    else if (event.key === 'Escape') close(true);
    else return;
    event.preventDefault();
  });
  element.addEventListener('focusout', event => {
    const next = event.relatedTarget;
    if (!menu.hidden && !(next instanceof Node && element.contains(next))) close(false);
  });
  return { element, button };
}
