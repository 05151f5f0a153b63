import { h, uniqueId } from './dom';
import { icon } from './icons';

export interface Section {
  readonly element: HTMLElement;
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
  return { element, body, heading };
}

export interface Disclosure {
  readonly element: HTMLDetailsElement;
  readonly body: HTMLElement;
  readonly count: HTMLElement;
}

/** A part that opens on demand; `onToggle` also hears of an `open` set by code. */
export function disclosure(
  name: string,
  title: string,
  onToggle: (open: boolean) => void,
): Disclosure {
  const id = uniqueId(name);
  const count = h('span', { class: 'count' });
  const body = h('div', { class: 'section-body' });
  const summary = h('summary', {}, icon('chevron'), h('h2', { id }, title), count);
  const element = h('details', { class: `section disclosure ${name}` }, summary, body);
  element.addEventListener('toggle', () => onToggle(element.open));
  return { element, body, count };
}
