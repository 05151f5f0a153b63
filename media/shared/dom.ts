type Child = Node | string | null | undefined | false;
type Attributes = Record<string, string | number | boolean | null | undefined>;

function append(element: Element, children: readonly Child[]): void {
  for (const child of children)
    if (child !== null && child !== undefined && child !== false) element.append(child);
}

export function setAttributes(element: Element, attributes: Attributes): void {
  for (const [name, value] of Object.entries(attributes))
    if (value === null || value === undefined || value === false) element.removeAttribute(name);
    else element.setAttribute(name, value === true ? '' : String(value));
}

/** Builds an element. Texts become text nodes, so nothing from CallRail is ever read as markup. */
export function h<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  attributes: Attributes = {},
  ...children: Child[]
): HTMLElementTagNameMap[K] {
  const element = document.createElement(tag);
  setAttributes(element, attributes);
  append(element, children);
  return element;
}

/** A text from CallRail: its writing direction, and marks that turn it, end where it ends. */
export function datum(text: string, attributes: Attributes = {}): HTMLElement {
  return h('bdi', attributes, text);
}

let ids = 0;

/** An id that is unique in the page, for `aria-*` references. */
export function uniqueId(name: string): string {
  return `${name}-${(ids += 1)}`;
}

/** A renderer that runs only when its input differs, so that focus survives unrelated changes. */
export function whenChanged<T>(render: (input: T) => void): (input: T) => void {
  let last: string | undefined;
  return input => {
    const next = JSON.stringify(input);
    if (next === last) return;
    last = next;
    render(input);
  };
}

export function prefersReducedMotion(): boolean {
  return (
    document.body.classList.contains('vscode-reduce-motion') ||
    matchMedia('(prefers-reduced-motion: reduce)').matches
  );
}
