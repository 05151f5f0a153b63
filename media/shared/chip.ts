import { datum, h } from './dom';
import { icon } from './icons';

/** A tag in a list of them, with a button that takes it off: `label` says so. */
export function chip(
  name: string,
  { label, take, classes = [] }: { label: string; take: () => void; classes?: readonly string[] },
): HTMLElement {
  const off = h('button', { type: 'button', 'aria-label': label, title: label }, icon('close'));
  off.addEventListener('click', take);
  const all = ['chip', ...classes].join(' ');
  return h('li', { class: all }, datum(name, { class: 'chip-name' }), off);
}
