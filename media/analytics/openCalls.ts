import { showFailure } from '../shared/failure';
import type { StatusLine } from '../shared/status';
import type { Page } from './page';

/** Makes, of the query of a number's calls, what opens them; nothing where there is no query. */
export function callOpener(
  page: Page,
  status: StatusLine,
): (query: string | null) => (() => void) | undefined {
  return query => {
    if (query === null) return undefined;
    return () => {
      status.clear();
      page.host
        .request('showCalls', { query })
        .catch((error: unknown) => showFailure(page, status, error, page.t('showCallsFailed')));
    };
  };
}
