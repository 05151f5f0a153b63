import * as z from 'zod';

/** The envelopes on the wire. Ids are the page's, unlike those of any page before it. */
const id = z.string().min(1).max(100);

/** From the page. `connected` comes first: whatever an earlier page asked for is dropped. */
export const ToHost = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('connected') }),
  z.object({ kind: z.literal('request'), id, name: z.string(), params: z.unknown() }),
  z.object({ kind: z.literal('cancel'), id }),
]);
export type ToHost = z.input<typeof ToHost>;

/** What helps against a failure: a title to show, and an id by which the page asks for it. */
export const Remedy = z.object({ id: z.string(), title: z.string() });
export type Remedy = z.infer<typeof Remedy>;

/** From the host. */
export const ToPage = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('result'), id, result: z.unknown() }),
  z.object({
    kind: z.literal('error'),
    id,
    code: z.string(),
    message: z.string(),
    remedy: Remedy.optional(),
  }),
  z.object({ kind: z.literal('event'), name: z.string(), payload: z.unknown() }),
]);
export type ToPage = z.input<typeof ToPage>;
