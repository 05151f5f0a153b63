import { nameKey } from '../nameKey';
import type { KnownId } from './knownIds';
import { printValue } from './writtenRequest';

/** What may come next in the text of a request. */
export interface RequestSuggestion {
  /** `next` goes on behind what could be sent as it is. */
  kind: 'endpoint' | 'id' | 'parameter' | 'value' | 'next';
  label: string;
  description?: string;
  detail?: string;
  /** The whole text with this suggestion in it. */
  text: string;
}

/** Ids of a kind that fit what is written: those that begin with it, by id or name, come first. */
export function fittingIds(ids: readonly KnownId[] = [], written = ''): KnownId[] {
  const key = nameKey(written);
  const texts = ({ id, name = '', detail = '' }: KnownId) => [id, name, detail].map(nameKey);
  const begins = ids.filter(each => texts(each).some(each => each.startsWith(key)));
  const contains = ids.filter(each => texts(each).some(each => each.includes(key)));
  return [...new Set([...begins, ...contains])];
}

/** Shown as a name where there is one, with the id beside it. */
export function idLines({
  id,
  name,
  detail,
}: KnownId): Pick<RequestSuggestion, 'label' | 'description' | 'detail'> {
  return name === undefined
    ? { label: id, ...(detail !== undefined && { description: detail }) }
    : { label: name, description: [detail, id].filter(Boolean).join(' · ') };
}

/** A text with a parameter's value, or the name of one, at its end. */
export function withEnd(head: string, name: string, value = ''): string {
  return `${head}${name}=${printValue(value)}`;
}
