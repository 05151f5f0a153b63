/** What a field means, in a sentence or two. */
export interface FieldNote {
  doc: string;
  /** CallRail gives the field in every answer, though it may be null. */
  always?: boolean;
  /** What is said of a text that cannot be written. */
  refusal?: string;
  /** A sentence for each word that the field can have. */
  words?: Readonly<Record<string, string>>;
}

export type FieldNotes = Readonly<Record<string, string | FieldNote>>;

/** A note of a field that every answer has. */
export function always(doc: string, more: Partial<FieldNote> = {}): FieldNote {
  return { doc, always: true, ...more };
}
