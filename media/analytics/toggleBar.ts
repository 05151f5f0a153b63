import { datum, h, uniqueId, whenChanged } from '../shared/dom';

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
 * Buttons in a row of which some are pressed: one stop for Tab, arrows inside, after ARIA's toolbar
 * pattern. Arrows only move, since what a press sets off may cost requests.
 */
export function toggleBar<K extends string>(
  label: string,
  onPress: (key: K) => void,
  mark: (key: K) => Node | undefined = () => undefined,
): ToggleBar<K> {
  const id = uniqueId('toggles');
  const bar = h('div', { class: 'toggles', role: 'toolbar', 'aria-labelledby': id });
  const buttons = new Map<K, HTMLButtonElement>();

  function setStop(stop: HTMLElement | undefined): void {
    for (const each of buttons.values()) each.tabIndex = each === stop ? 0 : -1;
  }

  const build = whenChanged((choices: readonly Toggle<K>[]) => {
    buttons.clear();
    for (const { key, label: text, cost } of choices) {
      const drawing = mark(key);
      const one = h(
        'button',
        { type: 'button', class: 'toggle' },
        drawing,
        datum(text),
        cost && datum(cost, { class: 'toggle-cost' }),
      );
      one.addEventListener('click', () => onPress(key));
      one.addEventListener('focus', () => setStop(one));
      buttons.set(key, one);
    }
    bar.replaceChildren(...buttons.values());
    setStop(buttons.values().next().value);
  });

  bar.addEventListener('keydown', event => {
    const all = [...buttons.values()];
    const at = all.findIndex(one => one === document.activeElement);
    const targets: Record<string, number> = {
      ArrowRight: (at + 1) % all.length,
      ArrowDown: (at + 1) % all.length,
      ArrowLeft: (at + all.length - 1) % all.length,
      ArrowUp: (at + all.length - 1) % all.length,
      Home: 0,
      End: all.length - 1,
    };
    const target = targets[event.key];
    if (target === undefined || event.altKey || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    all[target]?.focus();
  });

  return {
    element: h(
      'div',
      { class: 'toggle-row' },
      h('span', { id, class: 'toggle-label' }, label),
      bar,
    ),
    show(choices, pressed) {
      build(choices);
      for (const [key, one] of buttons)
        one.setAttribute('aria-pressed', String(pressed.includes(key)));
    },
  };
}
