import { withWritable, type RawRecord } from '../core/recordPatch';
import type { RecordKind } from '../core/records';
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
  text = '';
  bytes = new Uint8Array();
  /** The record as it was read last. */
  #record: RawRecord = {};
  #base: RawRecord | undefined;
  #isUnread = false;
  #readAt = 0;

  /**
   * What the text in the editor was made of: what an edit is measured by. A draft that VS Code kept
   * from the last window was made of what nobody knows any more.
   */
  get base(): RawRecord {
    return this.#base ?? this.#record;
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

  wasRead(): void {
    this.#isUnread = false;
    this.#base = this.#record;
  }

  /** Measures the text in the editor by what CallRail has now of the fields that can be written. */
  rebase(kind: RecordKind, now: RawRecord): void {
    this.#base = withWritable(kind, this.base, now);
  }

  /** Whether it need not be asked for: nothing has changed it that is known of here. */
  isCurrent(isShown: boolean): boolean {
    return !this.isStale && (isShown || this.#isUnread || Date.now() - this.#readAt < momentMs);
  }

  /** Whether it is a call with this tag; where tags have no ids, any may be meant. */
  carriesTag(tag: { id: string; name: string }): boolean {
    const { tags } = this.base;
    if (!Array.isArray(tags)) return false;
    return tags.some((each: unknown) => {
      const { id } = (each ?? {}) as { id?: string | number | null };
      return id == null || String(id) === tag.id;
    });
  }
}
