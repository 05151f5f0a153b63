import type { Call, CallPatch, CallTag } from '../api/schemas/call';
import type { Tag } from '../api/schemas/tag';
import { isNamed } from './callTags';
import { nameKey, sameName } from './nameKey';

/** What is wanted of many calls at once. */
export type BulkWish =
  | { kind: 'addTags'; tags: readonly string[] }
  | { kind: 'removeTags'; tags: readonly string[] }
  | { kind: 'leadStatus'; status: 'good_lead' | 'not_a_lead' | null };

/** What a bulk edit can change of a call. */
export interface CallImage {
  tags: readonly string[];
  leadStatus: string | null;
}

export interface BulkStep {
  call: Call;
  before: CallImage;
  after: CallImage;
}

export interface BulkPlan {
  wish: BulkWish;
  /** Calls that would change. */
  steps: readonly BulkStep[];
  /** Calls that are so already. */
  unchanged: number;
  /** Calls that CallRail would refuse: one that was a good lead before cannot be marked so again. */
  impossible: number;
  /** Calls whose lead status, once changed, cannot be set to what it was. */
  irreversible: number;
  requests: number;
}

/** The state that CallRail shows but does not take. */
export const previouslyGood = 'previously_marked_good_lead';

/**
 * What a wish would change of calls as they are known. A call that was not seen lately is read
 * before it is changed, which `isKnown` tells; so is each whose state is replaced.
 */
export function planBulk(
  calls: readonly Call[],
  wish: BulkWish,
  isKnown: (call: Call) => boolean,
): BulkPlan {
  const possible = calls.filter(call => !isImpossible(call, wish));
  const steps = possible.flatMap(call => {
    const [before, after] = [imageOf(call), imageAfter(call, wish)];
    return patchTo(after, call, wish) ? [{ call, before, after }] : [];
  });
  const reads = steps.filter(({ call }) => replaces(wish) || !isKnown(call)).length;
  return {
    wish,
    steps,
    unchanged: possible.length - steps.length,
    impossible: calls.length - possible.length,
    irreversible:
      wish.kind === 'leadStatus'
        ? steps.filter(({ before }) => before.leadStatus === previouslyGood).length
        : 0,
    requests: 2 * steps.length + reads,
  };
}

/** Whether it puts something in the place of what a call has, which others may have changed lately. */
export function replaces({ kind }: BulkWish): boolean {
  return kind !== 'addTags';
}

/** What the wish asks to be sent for a call; undefined where the call is so already. */
export function patchFor(call: Call, wish: BulkWish): CallPatch | undefined {
  return patchTo(imageAfter(call, wish), call, wish);
}

export function imageOf(call: Call): CallImage {
  return { tags: call.tags.map(({ name }) => name), leadStatus: call.lead_status ?? null };
}

export function imageAfter(call: Call, wish: BulkWish): CallImage {
  const { tags, leadStatus } = imageOf(call);
  switch (wish.kind) {
    case 'addTags':
      return { tags: [...tags, ...missing(call.tags, wish.tags)], leadStatus };
    case 'removeTags': {
      const isMeant = (tag: CallTag) => wish.tags.some(name => isNamed(tag, name, call.tags));
      return { tags: call.tags.filter(tag => !isMeant(tag)).map(({ name }) => name), leadStatus };
    }
    case 'leadStatus':
      return { tags, leadStatus: wish.status };
  }
}

/** Tags that no tag of the account or of a call's company is named like, and for how many companies. */
export function tagsToCreate(
  { wish, steps }: BulkPlan,
  known: readonly Tag[],
): { name: string; companies: number }[] {
  if (wish.kind !== 'addTags') return [];
  const companies = [...new Set(steps.map(({ call }) => call.company_id ?? null))];
  return distinct(wish.tags).flatMap(name => {
    const same = known.filter(tag => sameName(tag.name, name));
    const lacking = companies.filter(
      company => !same.some(tag => tag.company_id == null || tag.company_id === company),
    );
    return lacking.length > 0 ? [{ name, companies: lacking.length }] : [];
  });
}

/**
 * The tags that an undo puts on a call that has `present`: what the change had put on goes, what it
 * had taken off comes back, and all else is left, since others did it. Where nobody did anything,
 * exactly those that it had, in order. Undefined where there is nothing to undo.
 */
export function tagsRestored(
  before: readonly string[],
  wished: readonly string[],
  present: readonly string[],
): string[] | undefined {
  const isIn = (tags: readonly string[], name: string) => tags.some(tag => sameName(tag, name));
  const added = wished.filter(name => !before.includes(name));
  const taken = before.filter(name => !wished.includes(name));
  if (!added.some(name => isIn(present, name)) && taken.every(name => isIn(present, name)))
    return undefined;
  return [
    ...before.filter(name => isIn(present, name) || taken.includes(name)),
    ...present.filter(name => !isIn(before, name) && !isIn(added, name)),
  ];
}

function sameTags(one: readonly string[], other: readonly string[]): boolean {
  return one.length === other.length && one.every((name, at) => name === other[at]);
}

function patchTo(after: CallImage, call: Call, wish: BulkWish): CallPatch | undefined {
  const before = imageOf(call);
  if (wish.kind === 'leadStatus')
    return before.leadStatus === wish.status ? undefined : { lead_status: wish.status };
  if (sameTags(before.tags, after.tags)) return undefined;
  return wish.kind === 'addTags'
    ? { tags: after.tags.slice(before.tags.length), append_tags: true }
    : { tags: [...after.tags], append_tags: false };
}

function isImpossible(call: Call, wish: BulkWish): boolean {
  return (
    wish.kind === 'leadStatus' && wish.status === 'good_lead' && call.lead_status === previouslyGood
  );
}

function missing(tags: readonly CallTag[], names: readonly string[]): string[] {
  return distinct(names).filter(name => !tags.some(tag => isNamed(tag, name, tags)));
}

/** Names without blanks around them, once each, as they are spelt first. */
function distinct(names: readonly string[]): string[] {
  const byName = new Map<string, string>();
  for (const name of names)
    if (name.trim() !== '' && !byName.has(nameKey(name))) byName.set(nameKey(name), name.trim());
  return [...byName.values()];
}
