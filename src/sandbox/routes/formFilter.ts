import type { FormRecord } from '../formRecords';
import type { Query } from '../query';

/** The filters that list and summary share; `person_lead` leaves out those of nobody known. */
export function formFilter(query: Query, tags: readonly string[]): (form: FormRecord) => boolean {
  const company = query.get('company_id');
  const status = query.get('lead_status');
  const judged = status === 'good_lead' || status === 'not_a_lead' || status === 'not_scored';
  const known = query.flag('person_lead');
  return form =>
    (!company || form.company.id === company) &&
    (tags.length === 0 || form.tags.some(({ name }) => tags.includes(name))) &&
    (!judged || (form.leadStatus ?? 'not_scored') === status) &&
    (!known || form.person !== null);
}
