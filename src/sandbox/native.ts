import type { MiddlewareHandler } from 'hono';
import { accessDenied, enterCallRail } from './callRail';
import type { SandboxEnv, World } from './context';
import type { AccountRecord, ConnectionRecord } from './records';

/** `Token token="KEY"`; CallRail's own samples leave the quotes out. */
const tokenHeader = /^Token\s+token=(?:"([^"]+)"|([^\s",]+))\s*$/;

/** CallRail's native form: its own key, without a gateway in between. */
export function enterNatively(world: World): MiddlewareHandler<SandboxEnv> {
  const views = new WeakMap<readonly AccountRecord[], ConnectionRecord>();
  return async (context, next) => {
    const match = tokenHeader.exec(context.env.incoming.headers.authorization ?? '');
    const key = match?.[1] ?? match?.[2];
    if (key === undefined || world.faults.keyRevoked || (world.key ?? key) !== key)
      throw accessDenied();
    const { accounts } = world.state;
    let view = views.get(accounts);
    if (!view) views.set(accounts, (view = administrator(accounts)));
    enterCallRail(context, world, view, world.addresses.api);
    await next();
  };
}

/** A native key belongs to one user; this one sees everything. */
function administrator(accounts: AccountRecord[]): ConnectionRecord {
  return {
    id: 'native',
    status: 'ACTIVE',
    createdAt: 0,
    updatedAt: 0,
    sessionToken: '',
    authorized: true,
    role: 'admin',
    timeZone: 'America/Los_Angeles',
    accounts,
  };
}
