import type { Client } from '../api/client';
import { allRecords } from '../api/pagination';
import { largestPage } from '../api/resources/listQuery';
import type { Call, CallTag } from '../api/schemas/call';
import type { AccountId } from '../api/schemas/ids';
import type { Tag } from '../api/schemas/tag';
import type { RequestOptions } from '../api/send';
import { sameName } from './nameKey';

/** Every tag of an account, its companies' included, by name. */
export async function allTags(
  client: Client,
  account: AccountId,
  options?: RequestOptions,
): Promise<Tag[]> {
  const query = { per_page: largestPage, sort: 'name', order: 'asc' } as const;
  return allRecords(client.tags.list(account, query, options), options);
}

/** How a tag is called that CallRail gave as a bare id. */
const standIn = ({ id }: CallTag) => `#${String(id)}`;

/** Whether CallRail gave a tag of the call as a bare id, so that its name is not known. */
export function hasNamelessTags(call: Call): boolean {
  return call.tags.some(tag => tag.name === standIn(tag));
}

/**
 * The call, with the names of tags that CallRail gave as bare ids: sent back as they are, they would
 * create tags of that name. Asks for the tags only where there are such.
 */
export async function withTagNames(
  client: Client,
  account: AccountId,
  call: Call,
  options?: RequestOptions,
): Promise<Call> {
  if (!hasNamelessTags(call)) return call;
  const known = await allTags(client, account, options);
  const names = new Map(known.map(({ id, name }) => [standIn({ id, name }), name]));
  const tags = call.tags.map(tag => ({ ...tag, name: names.get(tag.name) ?? tag.name }));
  return { ...call, tags };
}

/** Whether `name` means this tag among those of a call. Case decides only where it has to. */
export function isNamed(tag: CallTag, name: string, tags: readonly CallTag[]): boolean {
  if (tags.some(other => other.name === name)) return tag.name === name;
  return sameName(tag.name, name) || standIn(tag) === name;
}
