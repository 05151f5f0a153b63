import type { SandboxContext } from '../context';
import type { UserRecord } from '../records';

/** The user whose key is used: the account's first one of the connection's role. */
export function currentUser(context: SandboxContext): UserRecord | undefined {
  const { role } = context.get('connection');
  return context.get('account').users.find(user => user.role === role);
}
