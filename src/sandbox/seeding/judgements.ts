import { tagColors } from '../data/tags';
import type { CompanyRecord, LeadStatus, TagRecord } from '../records';
import type { Fields } from './fields';
import type { Seeding } from './seedFromData';

/** What people wrote to a call, a form or a conversation. */

const leadStatuses = ['good_lead', 'not_a_lead', 'previously_marked_good_lead'] as const;

export function leadStatusOf(fields: Fields, name = 'lead_status'): LeadStatus | null {
  return fields.get(name) == null ? null : fields.oneOf(name, leadStatuses, 'good_lead');
}

/** Cents of `27`, `"27.00"`, `"$27.00"`. */
export function valueOf(fields: Fields): number | null {
  const given = fields.get('value');
  if (given === undefined || given === null || given === '') return null;
  const amount = typeof given === 'string' ? Number(given.replace(/^\$|,/g, '')) : given;
  return typeof amount === 'number' && Number.isFinite(amount)
    ? Math.round(amount * 100)
    : fields.fail('value', 'an amount is needed.');
}

/** By name; one that is not among the account's tags becomes a tag of the company, as in CallRail. */
export function tagsOf(seeding: Seeding, company: CompanyRecord, fields: Fields): TagRecord[] {
  const { account } = company;
  return fields.list('tags').map(given => {
    const tag: Readonly<Record<string, unknown>> =
      typeof given === 'object' && given !== null ? { ...given } : { name: given };
    const { name } = tag;
    if (typeof name !== 'string') return fields.fail('tags', 'names of tags are needed.');
    const known = account.tags.find(
      ({ id, ...each }) =>
        each.name === name && (id === tag.id || each.company === null || each.company === company),
    );
    if (!known) return newTag(seeding, company, name, tag);
    // A tag of two companies is the account's.
    if (known.company !== company) known.company = null;
    return known;
  });
}

function newTag(
  { now }: Seeding,
  company: CompanyRecord,
  name: string,
  given: Readonly<Record<string, unknown>>,
): TagRecord {
  const { tags } = company.account;
  const usual = tagColors[tags.length % tagColors.length] ?? 'gray1';
  const color = typeof given.color === 'string' ? given.color : usual;
  const background = given.background_color;
  const tag: TagRecord = {
    id: typeof given.id === 'number' ? given.id : 7_500_001 + tags.length,
    name,
    company,
    color,
    background: typeof background === 'string' ? background : 'color' in given ? null : color,
    disabled: false,
    createdAt: now,
  };
  tags.push(tag);
  return tag;
}
