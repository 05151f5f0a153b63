import { everyCall, type CallQuery } from '../core/query/callQuery';
import { printQuery } from '../core/query/printQuery';

const longestTitle = 40;

/** What a table was opened as: its query, and what people call those calls. */
export interface OpenedAs {
  query: CallQuery;
  label: string;
}

/**
 * How a table's calls are called now. The label that it was opened with holds as long as the query
 * is about the same company, tracker and tags; otherwise the account's name does. The tab has that
 * too, or, where the query says more, the query without its dates and order.
 */
export function tableName(
  query: CallQuery,
  opened: OpenedAs,
  account: string,
): { title: string; label: string } {
  const names = namesOf(query);
  const label = (names === namesOf(opened.query) && opened.label) || account;
  const undated = { ...query, range: undefined, from: undefined, to: undefined, sort: undefined };
  const short = printQuery(undated);
  const saysLabel = short === names && (label === opened.label || short === '');
  return { title: saysLabel ? label : shortened(short, longestTitle), label };
}

/** A text that is too long, cut off visibly. */
export function shortened(text: string, longest: number): string {
  return text.length > longest ? `${text.slice(0, longest - 1)}…` : text;
}

function namesOf({ company, tracker, tags }: CallQuery): string {
  return printQuery({ ...everyCall, company, tracker, tags });
}
