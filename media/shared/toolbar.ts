import { h, setAttributes } from './dom';
import { icon, type IconName } from './icons';

export interface Tool {
  readonly element: HTMLElement;
  readonly button: HTMLButtonElement;
  setBusy(busy: boolean): void;
}

/** A flat button of a toolbar; where there is little room its icon stands for it. */
export function tool(label: string, symbol: IconName, act: () => void): Tool {
  const button = h(
    'button',
    { type: 'button', class: 'tool', title: label },
    icon(symbol),
    h('span', { class: 'tool-label' }, label),
  );
  button.addEventListener('click', () => {
    if (button.ariaBusy !== 'true') act();
  });
  return {
    element: button,
    button,
    setBusy: busy => setAttributes(button, { 'aria-busy': busy ? 'true' : undefined }),
  };
}

/** A row of tools that is one stop of the Tab key: arrows move inside, after ARIA's toolbar. */
export function toolbar(
  label: string,
  tools: readonly { readonly element: HTMLElement; readonly button: HTMLButtonElement }[],
): HTMLElement {
  const buttons = tools.map(({ button }) => button);
  const element = h(
    'div',
    { class: 'toolbar', role: 'toolbar', 'aria-label': label },
    ...tools.map(each => each.element),
  );
  const visible = () => buttons.filter(button => !button.closest('[hidden]'));

  function stopAt(current: HTMLButtonElement | undefined): void {
    for (const button of buttons) button.tabIndex = button === current ? 0 : -1;
  }
  stopAt(buttons[0]);

  element.addEventListener('focusin', event => {
    const found = buttons.find(button => button === event.target);
    if (found) stopAt(found);
  });
  element.addEventListener('keydown', event => {
    const all = visible();
    const at = all.findIndex(button => button === document.activeElement);
    const to: Record<string, number> = {
      ArrowRight: (at + 1) % all.length,
      ArrowLeft: at - 1,
      Home: 0,
      End: -1,
    };
    const index = to[event.key];
    if (at < 0 || index === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    all.at(index)?.focus();
  });
  return element;
}
