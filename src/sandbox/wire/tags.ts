import type { AccountRecord, TagRecord } from '../records';
import { offsetMillis } from '../timestamps';

/** A tag as lists have it; without a second colour the field is absent. */
export function tagWire(tag: TagRecord, zone: string): Record<string, unknown> {
  return {
    id: tag.id,
    name: tag.name,
    tag_level: tag.company ? 'company' : 'account',
    color: tag.color,
    ...(tag.background === null ? {} : { background_color: tag.background }),
    company_id: tag.company?.id ?? null,
    status: tag.disabled ? 'disabled' : 'enabled',
    created_at: offsetMillis(tag.createdAt, zone),
  };
}

/** Answers to create and update print the id as text. */
export function writtenTagWire(tag: TagRecord, zone: string): Record<string, unknown> {
  return { ...tagWire(tag, zone), id: String(tag.id) };
}

/** A tag as calls and forms carry it: an object on real answers, a bare name in the samples. */
export function tagWord(tag: TagRecord, { dialect }: AccountRecord): unknown {
  if (dialect === 'documented') return tag.name;
  const { id, name, color, background } = tag;
  return { id, name, color, ...(background === null ? {} : { background_color: background }) };
}
