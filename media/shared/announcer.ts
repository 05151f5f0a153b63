import { h } from './dom';
import { later } from './listeners';

export interface Announcer {
  readonly element: HTMLElement;
  /** Says it soon; of several that come close together about the same thing, only the last. */
  say(text: string): void;
}

/** A line for screen readers alone, for what eyes see change by themselves. */
export function announcer(): Announcer {
  const element = h('p', { class: 'unseen', role: 'status' });
  let text = '';
  const speak = later(() => element.replaceChildren(text), 150);
  return {
    element,
    say(next) {
      text = next;
      speak();
    },
  };
}
