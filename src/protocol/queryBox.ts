import * as z from 'zod';

/** What a box that takes a query needs from its host: problems with their place, and completion. */

/** Offsets are into the text that was asked about. */
const span = { start: z.number(), end: z.number() };

export const QueryCheck = z.object({
  problems: z.array(
    z.object({
      ...span,
      message: z.string(),
      /** What may have been meant: the words of a button, and the whole query with it. */
      fix: z.object({ title: z.string(), query: z.string() }).nullable(),
    }),
  ),
  /** For the word at the caret, best first. */
  suggestions: z.array(
    z.object({
      label: z.string(),
      detail: z.string(),
      /** The whole query with this suggestion in it, and where the caret is then. */
      query: z.string(),
      caret: z.number(),
    }),
  ),
});
export type QueryCheck = z.infer<typeof QueryCheck>;

/** The request by which a page asks; for use in a protocol. */
export const checkQuery = {
  params: z.object({ query: z.string().max(4_000), caret: z.number() }),
  result: QueryCheck,
};
