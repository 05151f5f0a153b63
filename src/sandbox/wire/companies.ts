import type { CompanyRecord } from '../records';
import { utcMillis } from '../timestamps';

export function companyWire(company: CompanyRecord): Record<string, unknown> {
  const { account, disabledAt } = company;
  return {
    id: company.id,
    name: company.name,
    status: disabledAt === null ? 'active' : 'disabled',
    time_zone: company.timeZone,
    created_at: utcMillis(company.createdAt),
    disabled_at: disabledAt === null ? null : utcMillis(disabledAt),
    dni_active: disabledAt === null && company.trackers.some(({ type }) => type === 'session'),
    script_url: `//cdn.callrail.com/companies/${account.numericId}/${company.id.slice(-20)}/12/swap.js`,
    callscore_enabled: false,
    lead_scoring_enabled: true,
    callscribe_enabled: account.premium,
    keyword_spotting_enabled: false,
    form_capture: company.weekends,
    swap_exclude_jquery: null,
    swap_ppc_override: null,
    swap_landing_override: null,
    swap_cookie_duration: 6,
    swap_cookie_duration_unit: 'months',
    ...company.settings,
  };
}

/** `{id, name}`, as trackers and users carry their companies. */
export function companyReference({ id, name }: CompanyRecord) {
  return { id, name };
}
