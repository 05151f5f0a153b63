import { h } from '../shared/dom';
import { errorText, failure, remedyButton } from '../shared/failure';
import { button, progress } from '../shared/toolkit';
import type { Page } from './page';

/** What a place shows once it has loaded. */
export interface Shown {
  readonly nodes: Node[];
  /** Said to screen readers when the numbers were asked for again. */
  readonly announcement: string;
  readonly dispose?: () => void;
}

export interface PartPlace {
  readonly element: HTMLElement;
  /** Asks now; an answer that is still under way is never shown. */
  load(fresh: boolean): void;
  /** Tries again where the last try failed. */
  retry(): void;
}

interface PlaceOptions<T> {
  page: Page;
  loading: string;
  failed: string;
  request: (fresh: boolean, signal: AbortSignal) => Promise<T>;
  show: (result: T) => Shown;
}

/** A place that says it loads, then shows numbers, or what went wrong and a way to try again. */
export function partPlace<T>({ page, loading, failed, request, show }: PlaceOptions<T>): PartPlace {
  const { t } = page;
  const content = h('div', { class: 'place-content', tabindex: -1 });
  const live = h('p', { class: 'unseen', role: 'status' });
  let asking = new AbortController();
  let shown: Shown | undefined;
  let hasFailed = false;
  let times = 0;

  function replace(...nodes: Node[]): void {
    // What had the focus goes; what takes its place gets it.
    const hadFocus = content.contains(document.activeElement);
    shown?.dispose?.();
    shown = undefined;
    content.replaceChildren(...nodes);
    if (hadFocus) content.focus();
  }

  async function load(fresh: boolean): Promise<void> {
    asking.abort();
    asking = new AbortController();
    const { signal } = asking;
    hasFailed = false;
    live.replaceChildren();
    // The page below must not jump up and down again.
    if (content.hasChildNodes()) content.style.minHeight = `${content.offsetHeight}px`;
    content.setAttribute('aria-busy', 'true');
    replace(progress(loading));
    try {
      const result = await request(fresh, signal);
      if (signal.aborted) return;
      const next = show(result);
      replace(...next.nodes);
      shown = next;
      times += 1;
      if (times > 1) live.textContent = next.announcement;
    } catch (error) {
      if (signal.aborted) return;
      hasFailed = true;
      const again = button({ label: t('retry'), icon: 'retry', onClick: () => void load(true) });
      replace(
        failure(failed, errorText(error, t)),
        h('div', { class: 'buttons' }, again.element, ...remedyButton(page, error)),
      );
      if (document.activeElement === content) again.element.focus();
    }
    content.style.minHeight = '';
    content.removeAttribute('aria-busy');
  }

  return {
    element: h('div', { class: 'place' }, content, live),
    load: fresh => void load(fresh),
    retry: () => {
      if (hasFailed) void load(false);
    },
  };
}
