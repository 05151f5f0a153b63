import { h, uniqueId } from './dom';
import { icon } from './icons';

export interface Section {
  readonly element: HTMLElement;
  /** The line of the heading: buttons may stand at its end. */
  readonly header: HTMLElement;
  readonly body: HTMLElement;
  readonly heading: HTMLElement;
}

/** A part of the page under a heading of its own. */
export function section(name: string, title: string): Section {
  const id = uniqueId(name);
  const heading = h('h2', { id }, title);
  const body = h('div', { class: 'section-body' });
  const header = h('div', { class: 'section-header' }, heading);
  const element = h('section', { class: `section ${name}`, 'aria-labelledby': id }, header, body);
  return { element, header, body, heading };
}

export interface Disclosure {
  readonly element: HTMLElement;
  readonly body: HTMLElement;
  readonly count: HTMLElement;
  readonly open: () => void;
}

/** A part that opens on demand, by a button in its heading; `onToggle` hears of every change. */
export function disclosure(
  name: string,
  title: string,
  onToggle: (open: boolean) => void,
): Disclosure {
  const id = uniqueId(name);
  const bodyId = uniqueId(name);
  const count = h('span', { class: 'count' });
  const toggle = h(
    'button',
    { type: 'button', class: 'disclosure-toggle', 'aria-controls': bodyId },
    icon('chevron'),
    h('span', { id }, title),
    count,
  );
  const body = h('div', { class: 'section-body', id: bodyId });
  const element = h(
    'section',
    { class: `section disclosure ${name}`, 'aria-labelledby': id },
    h('h2', {}, toggle),
    body,
  );

  function show(open: boolean): void {
    toggle.setAttribute('aria-expanded', String(open));
    body.hidden = !open;
  }
  show(false);
  toggle.addEventListener('click', () => {
    show(body.hidden);
    onToggle(!body.hidden);
  });
  return {
    element,
    body,
    count,
    open() {
      show(true);
      onToggle(true);
    },
  };
}
