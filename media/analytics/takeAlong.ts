import { h } from '../shared/dom';
import { showFailure } from '../shared/failure';
import type { IconName } from '../shared/icons';
import type { StatusLine } from '../shared/status';
import { button } from '../shared/toolkit';
import type { Page } from './page';

export interface TakeAlong {
  readonly element: HTMLElement;
  /** Nothing can be taken along while there is nothing. */
  setEnabled(enabled: boolean): void;
}

/** Buttons that take numbers out of the page: as CSV, and as a picture where there is one. */
export function takeAlong(
  page: Page,
  status: StatusLine,
  table: 'summary' | 'series' | 'breakdown',
  picture?: () => Promise<{ name: string; bytes: Uint8Array<ArrayBuffer> } | undefined>,
): TakeAlong {
  const { host, t } = page;

  function action(
    label: string,
    symbol: IconName,
    failed: string,
    run: () => Promise<string | null>,
  ) {
    async function act(): Promise<void> {
      control.setBusy(true);
      status.clear();
      try {
        const statement = await run();
        if (statement !== null) status.show(statement, 'success');
      } catch (error) {
        showFailure(page, status, error, failed);
      } finally {
        control.setBusy(false);
      }
    }
    const control = button({ label, icon: symbol, onClick: () => void act() });
    return control;
  }

  const copy = action(t('copyCsv'), 'copy', t('copyFailed'), async () => {
    const { statement } = await host.request('copyTable', { table });
    return statement;
  });
  const save =
    picture &&
    action(t('savePng'), 'image', t('saveFailed'), async () => {
      const drawn = await picture();
      return drawn ? (await host.request('savePng', drawn)).statement : null;
    });
  const all = save ? [copy, save] : [copy];
  return {
    element: h('div', { class: 'buttons' }, ...all.map(({ element }) => element)),
    setEnabled: enabled => all.forEach(one => one.setEnabled(enabled)),
  };
}
