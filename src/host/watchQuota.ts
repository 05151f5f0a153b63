import type { Disposable } from '../base/disposable';
import { DisposableStore, toDisposable } from '../base/disposable';
import type { RequestHistory } from '../core/requests/requestHistory';
import type { Session } from '../core/session';
import type { QuotaStatus } from './quotaStatus';

/** Shows the quota in the status bar from the first request on. */
export function watchQuota(requests: RequestHistory, session: Session): Disposable {
  let status: Promise<QuotaStatus> | undefined;
  let ended = false;
  const show = async () => {
    status ??= import('./quotaStatus').then(module => new module.QuotaStatus(requests, session));
    const shown = await status;
    if (ended) shown.dispose();
    else shown.show();
  };
  return new DisposableStore(
    requests.onDidChange(() => void show()),
    // Another key has a quota of its own.
    session.onDidChange(() => status && void show()),
    toDisposable(() => {
      ended = true;
      void status?.then(shown => shown.dispose());
    }),
  );
}
