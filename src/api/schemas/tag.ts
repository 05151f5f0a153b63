import * as z from 'zod';
import { CompanyId, TagId } from './ids';
import { name, text, word } from './tolerant';

/** The 24 names of the reference; CallRail answers 400 to any other. */
export const tagColors = [
  'gray1', 'gray2', 'blue1', 'blue2', 'cyan1', 'cyan2', 'purple1', 'purple2',
  'pink1', 'pink2', 'pink3', 'pink4', 'red1', 'red2', 'orange1', 'orange2',
  'orange3', 'orange4', 'yellow1', 'yellow2', 'green1', 'green2', 'green3', 'green4',
] as const; // prettier-ignore
export const TagColor = z.enum(tagColors);
export type TagColor = z.infer<typeof TagColor>;

export const TagLevel = z.enum(['account', 'company']);
export type TagLevel = z.infer<typeof TagLevel>;

export const Tag = z.looseObject({
  id: TagId,
  name,
  tag_level: word('account', 'company'),
  /** A name of `tagColors`, though CallRail may add colors without notice. */
  color: text,
  background_color: text,
  /** Null for a tag of the account. */
  company_id: CompanyId.nullish().catch(null),
  status: word('enabled', 'disabled'),
  created_at: text,
});
export type Tag = z.infer<typeof Tag>;

/** What creates a tag. A tag of a company names it; a tag of the account must not. */
export const TagDraft = z
  .strictObject({
    name: z.string().trim().min(1),
    tag_level: TagLevel,
    color: TagColor.optional(),
    company_id: CompanyId.optional(),
  })
  .refine(draft => (draft.tag_level === 'company') === (draft.company_id !== undefined), {
    path: ['company_id'],
    message: 'A tag of a company needs `company_id`; a tag of the account has none.',
  });
export type TagDraft = z.infer<typeof TagDraft>;

/** What changes a tag; what is left out stays. Level and company cannot be changed. */
export const TagPatch = z.strictObject({
  name: z.string().trim().min(1).optional(),
  color: TagColor.optional(),
  disabled: z.boolean().optional(),
});
export type TagPatch = z.infer<typeof TagPatch>;
