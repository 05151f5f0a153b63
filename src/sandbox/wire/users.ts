import type { UserRecord } from '../records';
import { offsetMillis } from '../timestamps';
import { houseZone } from './accounts';
import { companyReference } from './companies';

export function userWire(user: UserRecord): Record<string, unknown> {
  return {
    id: user.id,
    email: user.email,
    first_name: user.firstName,
    last_name: user.lastName,
    name: `${user.firstName} ${user.lastName}`,
    role: user.role,
    accepted: user.accepted,
    created_at: offsetMillis(user.createdAt, houseZone),
    companies: user.companies.map(companyReference),
  };
}
