import { RpcError } from '../../src/protocol/rpc';
import { h } from './dom';
import { icon } from './icons';
import type { StatusLine } from './status';
import type { Translate } from './strings';
import { button } from './toolkit';

/** What telling of a failure needs of a page, whatever its protocol. */
export interface FailurePage {
  readonly host: { request(name: 'remedy', params: { id: string }): Promise<unknown> };
  readonly t: Translate<'unexpected'>;
}

/** The host's words for what went wrong, which it has translated; ours where it is our fault. */
export function errorText(error: unknown, t: Translate<'unexpected'>): string {
  return error instanceof RpcError ? error.message : t('unexpected');
}

/** What went wrong, in a heading of ours and the host's words. */
export function failure(title: string, message: string): HTMLElement {
  return h(
    'div',
    { class: 'failure', role: 'alert' },
    icon('warning'),
    h('div', {}, h('strong', {}, title), h('p', {}, message)),
  );
}

/** A button that has the host do what helps, where it knows of something; else nothing. */
export function remedyButton({ host }: FailurePage, error: unknown): HTMLElement[] {
  if (!(error instanceof RpcError) || !error.remedy) return [];
  const { id, title } = error.remedy;
  const act = () => {
    // Commands tell of their failures themselves.
    host.request('remedy', { id }).catch(() => undefined);
  };
  return [button({ label: title, onClick: act }).element];
}

/** Tells in a line what went wrong, with what helps. `heading` says what was not done. */
export function showFailure(
  page: FailurePage,
  status: StatusLine,
  error: unknown,
  heading?: string,
): void {
  const words = errorText(error, page.t);
  const text = heading === undefined ? words : `${heading}: ${words}`;
  status.show(text, 'error', ...remedyButton(page, error));
}
