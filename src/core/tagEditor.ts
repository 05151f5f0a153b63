import { isCallRailError } from '../api/errors';
import type { CompanyId } from '../api/schemas/ids';
import type { Tag, TagDraft, TagPatch } from '../api/schemas/tag';
import type { RequestOptions } from '../api/send';
import { Emitter } from '../base/event';
import type { EditOptions } from './callEditor';
import { allTags } from './callTags';
import { sameAccess } from './credentials';
import type { AccountRef, TagRef } from './refs';
import type { Session } from './session';
import { surelyNotDone } from './surelyNotDone';

/** A tag was created, changed or deleted. */
export interface TagChange {
  ref: AccountRef;
  tag: Tag;
  deleted: boolean;
}

/** A tag that was there was changed. */
export interface TagEdit {
  ref: AccountRef;
  before: Tag;
  /** As answered; undefined where it was deleted, or nobody knows what became of it. */
  after: Tag | undefined;
  /** What was wished; undefined where it was deleted. */
  patch: TagPatch | undefined;
}

/** Reads and changes the tags of an account and of its companies. */
export class TagEditor {
  readonly #changed = new Emitter<TagChange>();
  readonly onDidChange = this.#changed.event;
  readonly #edited = new Emitter<TagEdit>();
  /** Tells of what can be undone. Who listens may cost a request an edit. */
  readonly onDidEdit = this.#edited.event;

  constructor(private readonly session: Session) {}

  /** Every tag of an account, its companies' included. */
  async all(ref: AccountRef, options?: RequestOptions): Promise<Tag[]> {
    const client = await this.session.client(ref.connectionId);
    return allTags(client, ref.accountId, options);
  }

  /** The tags that a call of `company` can carry: enabled, and of the company or the account. */
  async usable(
    ref: AccountRef,
    company: CompanyId | null | undefined,
    options?: RequestOptions,
  ): Promise<Tag[]> {
    const tags = await this.all(ref, options);
    return tags.filter(
      tag =>
        tag.status !== 'disabled' &&
        (tag.company_id == null || company == null || tag.company_id === company),
    );
  }

  async create(ref: AccountRef, draft: TagDraft, options?: RequestOptions): Promise<Tag> {
    const client = await this.session.client(ref.connectionId);
    const tag = await client.tags.create(ref.accountId, draft, options);
    this.#changed.fire({ ref, tag, deleted: false });
    return tag;
  }

  async update(
    ref: TagRef,
    patch: TagPatch,
    { before: known, told = true, ...options }: EditOptions<Tag> = {},
  ): Promise<Tag> {
    const client = await this.session.client(ref.connectionId);
    const { credentials } = this.session;
    const before =
      told && this.#edited.listened ? (known ?? (await this.#find(ref, options))) : undefined;
    try {
      const tag = await client.tags.update(ref.accountId, ref.tagId, patch, options);
      this.#changed.fire({ ref, tag, deleted: false });
      if (before) this.#edited.fire({ ref, before, after: tag, patch });
      return tag;
    } catch (error) {
      // What a change of session has cut off is none of the next one's.
      const isSame = sameAccess(credentials, this.session.credentials);
      if (before && isSame && !surelyNotDone(error))
        this.#edited.fire({ ref, before, after: undefined, patch });
      throw error;
    }
  }

  /** The tag as it is now, which an undo would restore. */
  async #find(ref: TagRef, options?: RequestOptions): Promise<Tag | undefined> {
    return (await this.all(ref, { ...options, fresh: true })).find(({ id }) => id === ref.tagId);
  }

  /** For good, and off every call. One that is gone already counts as deleted. */
  async delete(ref: AccountRef, tag: Tag, options?: RequestOptions): Promise<void> {
    const client = await this.session.client(ref.connectionId);
    let isOurs = true;
    try {
      await client.tags.delete(ref.accountId, tag.id, options);
    } catch (error) {
      if (!isCallRailError(error, 'not-found')) throw error;
      // What somebody else has deleted is not to be brought back by an undo.
      isOurs = false;
    }
    this.#changed.fire({ ref, tag, deleted: true });
    if (isOurs) this.#edited.fire({ ref, before: tag, after: undefined, patch: undefined });
  }
}
