import * as z from 'zod';

/**
 * Building blocks of what is read. CallRail writes one field as number, numeric string, null or
 * empty string depending on endpoint and age; a field of an unexpected shape reads as absent, since
 * one odd field must not hide the record. The raw JSON stays available as received.
 */

const emptyToNull = (value: unknown) => (value === '' ? null : value);

/** Text or null; numbers become text. */
export const text = z
  .preprocess(emptyToNull, z.union([z.string(), z.number().transform(String)]).nullish())
  .catch(null);

/** Number or null; numeric text (`"27"`, `"$1,250.00"`) becomes a number. */
export const numeric = z.preprocess(
  value =>
    typeof value === 'string' && /^\s*-?\$?-?[\d,]*\.?\d+\s*$/.test(value)
      ? Number(value.replace(/[$,\s]/g, ''))
      : emptyToNull(value),
  z.number().nullish().catch(null),
);

/** Boolean or null; the words `true` and `false` count too. */
export const flag = z
  .preprocess(
    value => (value === 'true' ? true : value === 'false' ? false : value),
    z.boolean().nullish(),
  )
  .catch(null);

/** A list of records; anything that is not a list, or an item of another shape, is left out. */
export function list<T extends z.ZodType>(item: T) {
  return z
    .array(z.unknown())
    .nullish()
    .catch(null)
    .transform(values =>
      (values ?? []).flatMap(value => {
        const parsed = item.safeParse(value);
        return parsed.success ? [parsed.data] : [];
      }),
    );
}

/** A name, which is text even where it looks like a number. */
export const name = z.union([z.string(), z.number().transform(String)]);

/** Known words stay suggestions in the editor; words that CallRail adds later pass too. */
export function openEnum<const T extends string>(...words: [T, ...T[]]) {
  return z.union([z.enum(words), z.string() as unknown as z.ZodType<string & {}>]);
}

/** A word or null. */
export function word<const T extends string>(...words: [T, ...T[]]) {
  return openEnum(...words)
    .nullish()
    .catch(null);
}
