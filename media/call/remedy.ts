import { RpcError } from '../../src/protocol/rpc';
import type { StatusLine } from '../shared/status';
import { button } from '../shared/toolkit';
import { errorText, type Page } from './page';

type Asking = Pick<Page, 'host' | 't'>;

/** A button that has the host do what helps, where it knows of something; else nothing. */
export function remedyButton({ host }: Asking, error: unknown): HTMLElement[] {
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
  page: Asking,
  status: StatusLine,
  error: unknown,
  heading?: string,
): void {
  const words = errorText(error, page.t);
  const text = heading === undefined ? words : `${heading}: ${words}`;
  status.show(text, 'error', ...remedyButton(page, error));
}
