import { h } from '../shared/dom';
import { errorText, failure, remedyButton } from '../shared/failure';
import { button, progress } from '../shared/toolkit';
import type { Page } from './page';

export interface Loader {
  readonly element: HTMLElement;
  /** Does nothing while it loads and once it has loaded. */
  load(): void;
  reload(): void;
}

interface LoaderOptions<T> {
  page: Page;
  loading: string;
  failed: string;
  request: () => Promise<T>;
  render: (result: T) => Node[];
}

/** A place that says it loads, then shows the result, or what went wrong and a way to try again. */
export function loader<T>({ page, loading, failed, request, render }: LoaderOptions<T>): Loader {
  const { t } = page;
  const element = h('div', { class: 'loader', tabindex: -1 });
  let state: 'idle' | 'loading' | 'loaded' = 'idle';

  async function run(): Promise<void> {
    state = 'loading';
    // The button that has the focus goes; what takes its place gets it.
    const hadFocus = element.contains(document.activeElement);
    element.replaceChildren(progress(loading));
    if (hadFocus) element.focus();
    try {
      const result = await request();
      state = 'loaded';
      element.replaceChildren(...render(result));
    } catch (error) {
      state = 'idle';
      const retry = button({ label: t('retry'), icon: 'retry', onClick: () => void run() });
      element.replaceChildren(
        failure(failed, errorText(error, t)),
        h('div', { class: 'buttons' }, retry.element, ...remedyButton(page, error)),
      );
      if (document.activeElement === element) retry.element.focus();
    }
  }

  return {
    element,
    load: () => {
      if (state === 'idle') void run();
    },
    reload: () => {
      if (state !== 'loading') void run();
    },
  };
}
