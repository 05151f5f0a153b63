import { datum, h, whenChanged } from '../shared/dom';
import { toolbar } from '../shared/toolbar';

export interface Toggle<K extends string> {
  key: K;
  label: string;
  /** What choosing it takes, if that is worth a word. */
  cost?: string;
}

export interface ToggleBar<K extends string> {
  readonly element: HTMLElement;
  show(choices: readonly Toggle<K>[], pressed: readonly K[]): void;
}

/**
 * Buttons in a row of which some are pressed. Arrows only move from one to the next, since what a
 * press sets off may cost requests.
 */
export function toggleBar<K extends string>(
  label: string,
  onPress: (key: K) => void,
  mark: (key: K) => Node | undefined = () => undefined,
): ToggleBar<K> {
  const name = h('span', { class: 'toggle-label', 'aria-hidden': 'true' }, label);
  const element = h('div', { class: 'toggle-row' });
  element.hidden = true;
  const buttons = new Map<K, HTMLButtonElement>();

  function toggle({ key, label: text, cost }: Toggle<K>): HTMLButtonElement {
    const words = [datum(text), cost && datum(cost, { class: 'toggle-cost' })];
    const one = h('button', { type: 'button', class: 'toggle' }, mark(key), ...words);
    one.addEventListener('click', () => onPress(key));
    return one;
  }

  const build = whenChanged((choices: readonly Toggle<K>[]) => {
    buttons.clear();
    for (const choice of choices) buttons.set(choice.key, toggle(choice));
    const tools = [...buttons.values()].map(button => ({ element: button, button }));
    element.replaceChildren(name, toolbar(label, tools));
    element.hidden = tools.length === 0;
  });

  return {
    element,
    show(choices, pressed) {
      build(choices);
      for (const [key, one] of buttons)
        one.setAttribute('aria-pressed', String(pressed.includes(key)));
    },
  };
}
