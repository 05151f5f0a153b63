import type { Disposable } from '../base/disposable';
import { sameAccess } from './credentials';
import type { Session } from './session';

/**
 * Listens for the end of what a key, or the demo, has brought: another one has come, another place,
 * or none. The first key to come ends nothing.
 */
export function onOtherAccess(
  session: Pick<Session, 'credentials' | 'onDidChange'>,
  ended: () => void,
): Disposable {
  let { credentials } = session;
  return session.onDidChange(() => {
    const old = credentials;
    credentials = session.credentials;
    if (old && !sameAccess(old, credentials)) ended();
  });
}
