/**
 * Masks personal data in what a tool answers: names, phone numbers and e-mail addresses, by field
 * and within texts. The same value has the same mask as long as this object lives, so that an agent
 * can still tell whether two calls are of one person; nothing leads back from mask to value.
 */
export class PersonMask {
  readonly #masks = new Map<string, string>();
  readonly #counts = new Map<PersonalKind, number>();
  #kinds: PersonalFields = personalFields;

  /**
   * A copy of an answer with what is personal masked. Columns and rows are masked by column. `more`
   * are fields that are personal in this answer though not in every one.
   */
  masked<T>(answer: T, more: PersonalFields = {}): T {
    this.#kinds = { ...personalFields, ...more };
    return this.#any(answer, undefined, this.#namesIn(answer)) as T;
  }

  #any(value: unknown, field: string | undefined, names: readonly string[]): unknown {
    if (typeof value === 'string') return this.#text(value, field, names);
    if (Array.isArray(value)) return value.map(item => this.#any(item, field, names));
    if (typeof value !== 'object' || value === null) return value;
    const { columns, rows } = value as { columns?: unknown; rows?: unknown };
    if (Array.isArray(columns) && Array.isArray(rows))
      return { ...this.#record(value, names), rows: this.#rows(columns, rows, names) };
    return this.#record(value, names);
  }

  #record(value: object, names: readonly string[]): Record<string, unknown> {
    return Object.fromEntries(
      Object.entries(value).map(([field, inner]) => [field, this.#any(inner, field, names)]),
    );
  }

  #rows(columns: readonly unknown[], rows: readonly unknown[], names: readonly string[]) {
    return rows.map(row =>
      Array.isArray(row)
        ? row.map((cell, index) => this.#any(cell, String(columns[index]), names))
        : row,
    );
  }

  #text(text: string, field: string | undefined, names: readonly string[]): string {
    if (text === '') return text;
    const kind = field === undefined ? undefined : this.#kinds[field];
    if (kind) return this.#mask(kind, text);
    if (field !== undefined && plainFields.has(field)) return text;
    const withoutNames = names.reduce(
      (rest, name) => rest.replaceAll(name, () => this.#mask('name', name)),
      text,
    );
    return withoutNames
      .replace(emailPattern, address => this.#mask('email', address))
      .replace(phonePattern, number => this.#mask('phone', number));
  }

  #mask(kind: PersonalKind, value: string): string {
    if (kind === 'said') return `[masked: ${value.trim().split(/\s+/).length} words]`;
    // One number has several spellings, one address several cases.
    const essence = kind === 'phone' ? value.replace(/\D/g, '').slice(-10) : value.toLowerCase();
    const key = `${kind} ${essence}`;
    const known = this.#masks.get(key);
    if (known) return known;
    const count = (this.#counts.get(kind) ?? 0) + 1;
    this.#counts.set(kind, count);
    const mask = `[${kind} ${count}]`;
    this.#masks.set(key, mask);
    return mask;
  }

  /** Names that stand in fields of their own: a note or a summary may repeat them. */
  #namesIn(value: unknown): string[] {
    const found = new Set<string>();
    const look = (inner: unknown, field?: string): void => {
      if (typeof inner === 'string') {
        if (field !== undefined && this.#kinds[field] === 'name' && inner.trim().length > 2)
          found.add(inner.trim());
      } else if (Array.isArray(inner)) inner.forEach(item => look(item, field));
      else if (typeof inner === 'object' && inner !== null)
        for (const [name, part] of Object.entries(inner)) look(part, name);
    };
    look(value);
    return [...found].sort((one, other) => other.length - one.length);
  }
}

/** `said` is what people said or wrote: only its length stays. */
export type PersonalKind = 'name' | 'phone' | 'email' | 'said';
export type PersonalFields = Readonly<Partial<Record<string, PersonalKind>>>;

/** Fields that hold nothing but one personal fact. Numbers of trackers are the business's own. */
const personalFields: PersonalFields = {
  customer_name: 'name',
  formatted_customer_name: 'name',
  formatted_customer_name_or_phone_number: 'name',
  first_name: 'name',
  last_name: 'name',
  user_name: 'name',
  customer_phone_number: 'phone',
  formatted_customer_phone_number: 'phone',
  email: 'email',
  agent_email: 'email',
  customer_email: 'email',
  phrase: 'said',
  transcription: 'said',
  call_summary: 'said',
  call_highlights: 'said',
  voice_assist_message: 'said',
};

/** Fields in which a run of digits is no number that anybody calls. */
const plainFields = new Set([
  'id',
  'account_id',
  'company_id',
  'tracker_id',
  'call_id',
  'tag_id',
  'user_id',
  'connection_id',
  'person_id',
  'start_time',
  'created_at',
  'event_date',
  'start_date',
  'end_date',
  'date',
  'tracking_phone_number',
  'business_phone_number',
  'tracking_numbers',
  'destination_number',
  'formatted_tracking_phone_number',
  'formatted_business_phone_number',
  'gclid',
  'fbclid',
  'msclkid',
  'ga',
  'session_uuid',
  'tool',
]);

const emailPattern = /[^\s@<>()[\]",;:]+@[^\s@<>()[\]",;:]+\.[a-z]{2,}/gi;
/** Ten digits or more, with what people put between them. */
const phonePattern = /(?<![\w.])\+?\(?\d(?:[\s().-]{0,2}\d){9,14}(?!\w)/g;
