import type { SandboxContext, World } from '../context';
import { readDateRange } from '../dateRange';
import { ApiError } from '../errors';
import type { FormRecord } from '../formRecords';
import { compactOffset } from '../timestamps';
import { formFilter } from './formFilter';

const groupings: Record<string, (form: FormRecord) => string | null> = {
  source: ({ channel }) => channel.source,
  keywords: ({ keywords }) => keywords,
  campaign: ({ campaign }) => campaign,
  referrer: ({ referrer }) => referrer,
  landing_page: ({ landing }) => landing?.split('?')[0] ?? null,
  form_name: ({ kind }) => kind.name,
  company: ({ company }) => company.name,
};

const metrics: Record<string, (forms: readonly FormRecord[]) => number> = {
  total_forms: forms => forms.length,
  first_forms: forms => forms.filter(({ first }) => first).length,
  leads: forms => new Set(forms.map(({ person, id }) => person ?? id)).size,
};

/** Totals of the forms of a range, whose bounds are printed in UTC. */
export function summarizeForms(context: SandboxContext, { state, clock }: World): Response {
  const query = context.get('query');
  const { start, end } = readDateRange(query, context.get('connection').timeZone, clock.now());
  const filter = formFilter(query, query.commas('tags'));
  const kinds = query.commas('custom_form_ids');
  const url = query.get('form_URL');
  const forms = state.books
    .of(context.get('account'), 'forms')
    .filter(
      form =>
        form.submittedAt >= start &&
        form.submittedAt <= end &&
        filter(form) &&
        (kinds.length === 0 || kinds.includes(form.kind.id)) &&
        (!url || form.kind.url === url),
    );
  const named = query.commas('fields').filter(name => Object.hasOwn(metrics, name));
  const wanted = named.length > 0 ? named : ['total_forms'];
  const report = {
    start_date: compactOffset(start, 'UTC'),
    end_date: compactOffset(end, 'UTC'),
    time_zone: 'UTC',
    total_results: measure(forms, wanted),
  };
  const groupBy = query.get('group_by');
  if (!groupBy) return context.json(report);
  const keyOf = Object.hasOwn(groupings, groupBy) ? groupings[groupBy] : undefined;
  if (!keyOf) throw new ApiError(400, 'Invalid group_by');
  const groups = groupForms(forms, keyOf).sort(([, a], [, b]) => b.length - a.length);
  return context.json({
    ...report,
    grouped_by: groupBy,
    grouped_results: groups.map(([key, group]) => ({ key, ...measure(group, wanted) })),
  });
}

function groupForms(
  forms: readonly FormRecord[],
  keyOf: (form: FormRecord) => string | null,
): [string | null, FormRecord[]][] {
  const groups = new Map<string | null, FormRecord[]>();
  for (const form of forms) {
    const key = keyOf(form);
    const group = groups.get(key);
    if (group) group.push(form);
    else groups.set(key, [form]);
  }
  return [...groups];
}

function measure(forms: readonly FormRecord[], wanted: readonly string[]) {
  return Object.fromEntries(wanted.map(name => [name, metrics[name]?.(forms) ?? 0]));
}
