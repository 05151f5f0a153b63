import { withFields, type RawRecord } from '../core/recordPatch';
import { textOf } from './recordJson';

/** VS Code asks for state and content of a file it opens within moments. */
const momentMs = 3_000;

/** A record that is shown as a file. */
export class RecordEntry {
  /**
   * Counts what VS Code has to read again; it takes it for the time of change. From 1 in every
   * window, so that a draft that was kept from the last one is not older than its file.
   */
  version = 1;
  /** The record may be otherwise by now. */
  isStale = false;
  /** There is no such record any more. */
  gone = false;
  /** The text of the base was read, which may be older than the record. */
  gaveBase = false;
  text = '';
  bytes = new Uint8Array();
  /** The record as it was read last. */
  #record: RawRecord = {};
  #base: RawRecord | undefined;
  #isUnread = false;
  #readAt = 0;

  /**
   * What the text in the editor was made of: what an edit is measured by. Undefined for a draft that
   * VS Code kept from the last window, which was made of what nobody knows any more.
   */
  get base(): RawRecord | undefined {
    return this.#base;
  }

  /** Takes in the record as it is now, which the editor shows once VS Code has read it. */
  take(record: RawRecord): void {
    this.#record = record;
    this.text = textOf(record);
    this.bytes = new TextEncoder().encode(this.text);
    this.isStale = false;
    this.#isUnread = true;
    this.#readAt = Date.now();
  }

  /** What is read of the file. While it is edited that is its base, which so stays what it is. */
  read(isEdited: boolean): Uint8Array {
    this.#isUnread = false;
    if (!isEdited || !this.#base) return this.bytes;
    this.gaveBase = true;
    return new TextEncoder().encode(textOf(this.#base));
  }

  /**
   * Told of a text that the editor shows unedited. Others read files too: only what has come to the
   * editor is what its text is made of.
   */
  shows(text: string): void {
    if (text === this.text) this.#base = this.#record;
  }

  /** Measures some fields by what CallRail has now of them: those that were written. */
  rebase(fields: readonly string[], now: RawRecord): void {
    if (this.#base) this.#base = withFields(this.#base, fields, now);
  }

  /** Measures a text by what CallRail has of the fields that were asked about. */
  merge(fields: readonly string[], theirs: RawRecord, edited: RawRecord): RawRecord {
    // What a draft of unknown origin has apart from these is as CallRail has it, or not written.
    this.#base = withFields(this.#base ?? edited, fields, theirs);
    return this.#base;
  }

  /** Whether it need not be asked for: nothing has changed it that is known of here. */
  isCurrent(isShown: boolean): boolean {
    return !this.isStale && (isShown || this.#isUnread || Date.now() - this.#readAt < momentMs);
  }

  /** Whether it is a call with this tag; where tags have no ids, any may be meant. */
  carriesTag(tag: { id: string; name: string }): boolean {
    const { tags } = this.#record;
    if (!Array.isArray(tags)) return false;
    return tags.some((each: unknown) => {
      const { id } = (each ?? {}) as { id?: string | number | null };
      return id == null || String(id) === tag.id;
    });
  }
}
