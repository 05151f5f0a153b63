import type { RawRecord } from '../core/recordPatch';
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
  /** What the text in the editor was made of: what an edit is measured by. */
  base: RawRecord = {};
  #isUnread = false;
  #readAt = 0;

  /** Takes in the record as it is now. */
  take(record: RawRecord): void {
    this.base = record;
    this.text = textOf(record);
    this.bytes = new TextEncoder().encode(this.text);
    this.isStale = false;
    this.#isUnread = true;
    this.#readAt = Date.now();
  }

  wasRead(): void {
    this.#isUnread = false;
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
