import type { RequestOptions } from '../../api/send';
import type { CallSearch } from '../callSearch';
import type { FoundCalls } from '../foundCalls';
import type { CallQuery } from '../query/callQuery';
import { parseQuery } from '../query/parseQuery';
import { printQuery } from '../query/printQuery';
import { withTagRenamed } from '../query/queryParts';
import type { AccountRef } from '../refs';
import { callColumn, fieldsOf } from './callColumns';
import { pageSize, type Asked } from './tableAnswer';
import { TableRows } from './tableRows';

/** Which calls are wanted, and what of them. */
export interface TableQuestion {
  /** The query. */
  text: string;
  /** Keys, in the order of display. */
  columns: readonly string[];
  /** As many are loaded, page by page; the first page comes in any case. */
  rows: number;
}

/** What rows are made of whatever the columns are: what bulk edits and their preview speak of. */
const always = [
  'id',
  'customer_name',
  'customer_phone_number',
  'company_id',
  'lead_status',
  'tags',
];

/** Asks for the first page. Throws `QueryError` where the query cannot be asked. */
export async function askTable(
  search: CallSearch,
  account: AccountRef,
  { text, columns }: TableQuestion,
  language: string,
  options: RequestOptions,
): Promise<{ asked: Asked; rows: TableRows; page: FoundCalls }> {
  const { text: printed, query, after } = await search.plan(account, text, options);
  const fields = fieldsOf(columns);
  const page = await search.find(account, printed, {
    ...options,
    perPage: pageSize,
    fields: fields.filter(key => callColumn(key)?.extra),
  });
  options.signal?.throwIfAborted();
  const rows = new TableRows([...new Set([...always, ...fields])], language);
  return { asked: { text: printed, query, after }, rows, page };
}

/** Whether rows hold all that columns show. */
export function hasFieldsOf(columns: readonly string[], { kept }: TableRows): boolean {
  return fieldsOf(columns).every(field => kept.fields.includes(field));
}

/** A query in another order; as it is where it cannot be asked anyway. */
export function sortedText(text: string, sort: NonNullable<CallQuery['sort']>): string {
  const { query, problems } = parseQuery(text, Date.now());
  if (problems.length > 0) return text;
  return printQuery({ ...query, sort });
}

/** A query with a tag under its new name, or without it; undefined where it does not name the tag. */
export function retaggedText(text: string, before: string, after?: string): string | undefined {
  const { query, problems } = parseQuery(text, Date.now());
  if (problems.length > 0 || before === after || !query.tags.includes(before)) return undefined;
  return printQuery(withTagRenamed(query, before, after));
}
