import type { Subscription } from '../../src/protocol/rpc';
import { datum, h } from './dom';
import { errorText, failure, remedyButton, type FailurePage } from './failure';
import type { Translate } from './strings';
import { button, progress } from './toolkit';

/** What a page brings to its start, whatever its protocol. */
export interface StartingPage {
  readonly host: FailurePage['host'] & { on(event: 'retry', listener: () => void): Subscription };
  readonly t: Translate<'loading' | 'openFailed' | 'retry' | 'unexpected'>;
  readonly main: HTMLElement;
  /** Asks the host for what is shown and puts it into `main`. */
  readonly open: () => Promise<void>;
}

/**
 * Opens a page, or says why it cannot be opened, with what helps and a way to try again. It tries
 * again by itself when the host tells that what stood in the way may have changed.
 */
export function startPage({ host, t, main, open }: StartingPage): void {
  let stage: 'opening' | 'failed' | 'open' = 'opening';
  let changes = 0;

  async function start(): Promise<void> {
    stage = 'opening';
    const before = changes;
    main.replaceChildren(h('div', { class: 'opening' }, progress(t('loading'))));
    try {
      await open();
      stage = 'open';
    } catch (error) {
      if (changes !== before) return start();
      stage = 'failed';
      tell(error);
    }
  }

  function tell(error: unknown): void {
    const retry = button({
      label: t('retry'),
      icon: 'retry',
      appearance: 'primary',
      onClick: () => void start(),
    });
    const words = failure(t('openFailed'), errorText(error, t));
    const remedies = remedyButton({ host, t }, error);
    const buttons = h('div', { class: 'buttons' }, retry.element, ...remedies);
    const title = h('h1', {}, datum(document.title));
    main.replaceChildren(h('div', { class: 'opening' }, title, words, buttons));
    retry.element.focus();
  }

  host.on('retry', () => {
    changes += 1;
    if (stage === 'failed') void start();
  });
  void start();
}
