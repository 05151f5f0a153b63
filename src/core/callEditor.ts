import { listedCallFields } from '../api/callFields';
import { CallRailError, isCallRailError } from '../api/errors';
import type { Call, CallPatch, OutboundCallDraft } from '../api/schemas/call';
import type { RequestOptions } from '../api/send';
import { Emitter } from '../base/event';
import {
  ignoredFields,
  onePatchAField,
  type FieldRefusal,
  type WritableCallField,
} from './callPatch';
import type { CallStore } from './callStore';
import { sameAccess } from './credentials';
import { hasNamelessTags, isNamed, withTagNames } from './callTags';
import type { AccountRef, CallRef } from './refs';
import type { Session } from './session';
import { partlyDone, surelyNotDone } from './surelyNotDone';

/** What came of an update: the call as it now is, and what of the wish did not come true. */
export interface CallUpdate {
  call: Call;
  /** Taken without an error, but not there when read back. */
  ignored: WritableCallField[];
  refused: FieldRefusal[];
}

/** What is said of an edit beside the request. */
export interface EditOptions<T> extends RequestOptions {
  /** The record before the edit, as the caller has just read it. */
  before?: T;
  /** False for what has an undo of its own, so that it is not told as an edit. */
  told?: boolean;
}

/** A call was edited. */
export interface CallEdit {
  ref: CallRef;
  before: Call;
  /** As read back; undefined where nobody knows what became of it. */
  after: Call | undefined;
  /** All of what was wished. */
  patch: CallPatch;
}

/** How old a state may be that an undo would restore. */
const freshMs = 60_000;

/** What is known of an edit while it is made. */
interface Writing {
  options: RequestOptions;
  refused: FieldRefusal[];
  /** A request has changed something, or may have. */
  mayBeDone: boolean;
}

/** Changes calls, and reads back what became of each change. */
export class CallEditor {
  readonly #edited = new Emitter<CallEdit>();
  /** Tells of edits but spam, which cannot be undone. Who listens may cost a request an edit. */
  readonly onDidEdit = this.#edited.event;

  constructor(
    private readonly session: Session,
    private readonly store: CallStore,
  ) {}

  /**
   * Two requests where CallRail takes the patch: the write, and the reading back. One more where
   * somebody is told of edits and nobody knows the call as it was, or not as it was lately.
   */
  async update(
    ref: CallRef,
    patch: CallPatch,
    { before: known, told = true, ...options }: EditOptions<Call> = {},
  ): Promise<CallUpdate> {
    await checkPatch(patch);
    const { credentials } = this.session;
    const before =
      told && this.#edited.listened
        ? (known ?? this.#seen(ref, patch) ?? (await this.read(ref, options)))
        : undefined;
    const tell = (after: Call | undefined) => {
      // What a change of session has cut off is none of the next one's.
      if (before && sameAccess(credentials, this.session.credentials))
        this.#edited.fire({ ref, before, after, patch });
    };
    const writing: Writing = { options, refused: [], mayBeDone: false };
    try {
      await this.#write(ref, patch, writing);
      const call = await this.read(ref, options);
      const { refused } = writing;
      const named = new Set(refused.map(({ field }) => field));
      const ignored = ignoredFields(patch, call).filter(field => !named.has(field));
      tell(call);
      return { call, ignored, refused };
    } catch (error) {
      // A part of it, or all, may have been written.
      this.store.forget(ref);
      if (writing.mayBeDone) {
        partlyDone(error);
        tell(undefined);
      }
      throw error;
    }
  }

  /** Adds tags to what the call has; names that no tag has create one in the call's company. */
  addTags(ref: CallRef, tags: string[], options?: RequestOptions): Promise<CallUpdate> {
    return this.update(ref, { tags, append_tags: true }, options);
  }

  /**
   * Takes tags off. CallRail can only replace the whole set, so it is read just before, that an
   * addition made elsewhere is not lost.
   */
  async removeTags(ref: CallRef, names: string[], options?: RequestOptions): Promise<CallUpdate> {
    const call = await this.read(ref, options);
    const kept = call.tags.filter(tag => !names.some(name => isNamed(tag, name, call.tags)));
    if (kept.length === call.tags.length) return { call, ignored: [], refused: [] };
    const patch = { tags: kept.map(({ name }) => name), append_tags: false };
    return this.update(ref, patch, { ...options, before: call });
  }

  /**
   * The call as it is now, with the names of its tags, for those who go on from there. A PUT's answer
   * does not show what was changed, so it is followed by this as well.
   */
  async read(ref: CallRef, options: RequestOptions = {}): Promise<Call> {
    const client = await this.store.client(ref);
    const fields = listedCallFields.join(',');
    const fresh = { ...options, fresh: true };
    const read = await client.calls.get(ref.accountId, ref.callId, { fields }, fresh);
    const call = await withTagNames(client, ref.accountId, read, fresh);
    this.store.changed(ref, call);
    return call;
  }

  /** Cannot be undone; the call is gone afterwards. */
  async markAsSpam(ref: CallRef, options?: RequestOptions): Promise<void> {
    const client = await this.session.client(ref.connectionId);
    try {
      await client.calls.markAsSpam(ref.accountId, ref.callId, options);
    } catch (error) {
      // Gone already: marked elsewhere, or by a request whose answer was lost.
      if (isCallRailError(error, 'not-found')) this.store.changed(ref, undefined);
      throw error;
    }
    this.store.changed(ref, undefined);
  }

  /** Rings two real phones, the business first. Sent once, whatever happens. */
  async place(ref: AccountRef, draft: OutboundCallDraft, options?: RequestOptions): Promise<Call> {
    const client = await this.session.client(ref.connectionId);
    return client.calls.place(ref.accountId, draft, options);
  }

  /**
   * The call as it was seen last, if that tells all that the patch will change. What replaces
   * something must know it as it was lately: its undo would take along what others have done.
   */
  #seen(ref: CallRef, { tags, append_tags, ...replacing }: CallPatch): Call | undefined {
    const replaces = Object.keys(replacing).length > 0 || (tags && !append_tags);
    const known = this.store.known(ref, replaces ? freshMs : undefined);
    return known && tags && hasNamelessTags(known) ? undefined : known;
  }

  /**
   * Sends a patch. `value` goes by itself, since CallRail answers 500 to it on some accounts, which
   * must not take the other fields along. When several fields are refused together, each is sent
   * alone to learn which one was meant.
   */
  async #write(ref: CallRef, patch: CallPatch, writing: Writing): Promise<void> {
    const { value, ...others } = patch;
    const together = onePatchAField(others);
    const [first] = together;
    if (first && together.length === 1) await this.#writeField(ref, first, writing);
    else if (first && !(await this.#taken(ref, others, writing)))
      for (const field of together) await this.#writeField(ref, field, writing);
    if (value !== undefined) await this.#writeField(ref, ['value', { value }], writing);
  }

  async #taken(ref: CallRef, patch: CallPatch, writing: Writing): Promise<boolean> {
    try {
      await this.#put(ref, patch, writing);
      return true;
    } catch (error) {
      if (isCallRailError(error, 'invalid-request')) return false;
      throw error;
    }
  }

  async #writeField(
    ref: CallRef,
    [field, patch]: [WritableCallField, CallPatch],
    writing: Writing,
  ): Promise<void> {
    try {
      await this.#put(ref, patch, writing, field === 'value' ? { finalStatuses: [500] } : {});
    } catch (error) {
      const isRefusal =
        isCallRailError(error, 'invalid-request') ||
        (field === 'value' && isCallRailError(error, 'server') && error.status === 500);
      if (!isRefusal) throw error;
      writing.refused.push({ field, message: error.serverMessage ?? error.message });
    }
  }

  async #put(
    ref: CallRef,
    patch: CallPatch,
    writing: Writing,
    more: RequestOptions = {},
  ): Promise<void> {
    const client = await this.session.client(ref.connectionId);
    try {
      await client.calls.update(ref.accountId, ref.callId, patch, { ...writing.options, ...more });
      writing.mayBeDone = true;
    } catch (error) {
      if (!surelyNotDone(error)) writing.mayBeDone = true;
      throw error;
    }
  }
}

/** Refuses what CallRail cannot take before anything is sent: a program may have put it together. */
async function checkPatch(patch: CallPatch): Promise<void> {
  const { CallPatch: schema } = await import('../api/schemas/call');
  const [issue] = schema.safeParse(patch).error?.issues ?? [];
  if (!issue) return;
  const field = issue.path.join('.');
  throw new CallRailError('invalid-request', `The change does not fit: ${field}.`, {
    serverMessage: `${field && `${field}: `}${issue.message}`,
  });
}
