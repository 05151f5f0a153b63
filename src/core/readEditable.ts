import { CallRailError } from '../api/errors';
import { AccountId, TagId } from '../api/schemas/ids';
import type { RequestOptions } from '../api/send';
import { isRecord, type RawRecord } from './recordPatch';
import { readRecord, type RecordRef } from './records';
import type { Session } from './session';
import type { TagEditor } from './tagEditor';

/**
 * A record as CallRail gives it now, in one request. Where it names a call's tags by bare ids, whose
 * names an edit needs, they come with their names, for one request more.
 */
export async function readEditable(
  { session, tagEditor }: { session: Session; tagEditor: TagEditor },
  ref: RecordRef,
  options: RequestOptions = {},
): Promise<RawRecord> {
  const client = await session.client(ref.connectionId);
  const record = await readRecord(client, ref, { ...options, fresh: true });
  if (!isRecord(record)) throw new CallRailError('schema', `The answer is no ${ref.kind}.`);
  const { tags } = record;
  if (ref.kind !== 'call' || !Array.isArray(tags) || !tags.some(isBareId)) return record;
  const account = { connectionId: ref.connectionId, accountId: AccountId.parse(ref.accountId) };
  const known = await tagEditor.all(account, options);
  const names = new Map(known.map(({ id, name }) => [id, name]));
  const named = tags.map((tag: unknown) => {
    const name = isBareId(tag) ? names.get(TagId.parse(tag)) : undefined;
    return name === undefined ? tag : { id: tag, name };
  });
  return { ...record, tags: named };
}

function isBareId(tag: unknown): tag is number {
  return typeof tag === 'number';
}
