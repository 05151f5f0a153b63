import { dayMs } from '../../base/clock';
import type { Random } from '../random';
import type { AccountRecord } from '../records';
import type { CallerIdRecord } from '../settingRecords';

/** Each company’s front desk may be called from; the last company’s has not keyed in its code. */
export function verifiedNumbers(
  account: AccountRecord,
  now: number,
  random: Random,
): CallerIdRecord[] {
  const companies = account.companies.filter(each => each.createdAt <= now);
  return companies.flatMap((company, index) => {
    const own = random.fork(company.id);
    const phone = company.trackers[0]?.destination;
    if (!phone) return [];
    const createdAt = Math.min(now - dayMs, company.createdAt + own.int(1, 9) * dayMs);
    return {
      id: 27_400 + index * 11 + (account.numericId % 100),
      company,
      phone,
      name: 'Front desk',
      createdAt,
      validationCode: String(own.int(100_000, 999_999)),
      verifiedAt: createdAt + 60_000,
    };
  });
}
