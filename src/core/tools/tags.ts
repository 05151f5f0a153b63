import * as z from 'zod';
import { isCallRailError } from '../../api/errors';
import { TagId } from '../../api/schemas/ids';
import { TagColor, TagDraft, TagLevel, type Tag } from '../../api/schemas/tag';
import { sameName } from '../nameKey';
import { chosenAccount, chosenClient } from './accountChoice';
import { compact, listOutput, pageAnswer } from './pages';
import { account, companyId, id, paging, term, type AccountInput } from './parameters';
import { defineTool, type Intention, type ToolOptions, type ToolServices } from './tool';
import { ToolProblem } from './toolProblem';

const facts = ({ id, name, tag_level, color, company_id, status }: Tag) =>
  compact({ id, name, tag_level, color, company_id, status });

const tagId = z
  .union([id, z.int()])
  .transform(String)
  .describe('A number, from callrail_list_tags.');

const tagOutput = z.object({
  tag: z.looseObject({ id: z.string() }),
  created: z.boolean().optional(),
});

export const listTags = defineTool({
  name: 'callrail_list_tags',
  title: 'List tags',
  description:
    'Tags by name, of the account and of its companies. tag_level account cannot stand with company_id. 1 request.',
  effect: 'read',
  input: z.strictObject({
    ...account,
    company_id: companyId,
    tag_level: TagLevel.optional(),
    status: z.enum(['enabled', 'disabled']).optional(),
    ...paging,
  }),
  output: z.object(listOutput),
  async run(services, input, options) {
    const { company_id, tag_level, status, page, per_page } = input;
    const { ref, client } = await chosenClient(services, input, options);
    const filters = { company_id, tag_level, status };
    const query = { ...filters, page, per_page, sort: 'name', order: 'asc' } as const;
    const found = await client.tags.list(ref.accountId, query, options);
    return pageAnswer('callrail_list_tags', input, found, facts);
  },
});

export const createTag = defineTool({
  name: 'callrail_create_tag',
  title: 'Create tag',
  description:
    'Creates a tag of a company (company_id) or of the whole account (tag_level account, administrators only). One of that name that exists is given back as it is. 2 requests.',
  effect: 'write',
  idempotent: true,
  input: z.strictObject({
    ...account,
    name: term.trim().min(1),
    tag_level: TagLevel.default('company'),
    company_id: companyId,
    color: TagColor.optional(),
  }),
  output: tagOutput,
  intention: (_, { name, tag_level, color }) => ({
    summary: `Create a tag of the ${tag_level}.`,
    changes: changes({ name, color }),
  }),
  async run(services, input, options) {
    const { name, tag_level, company_id, color } = input;
    if ((tag_level === 'company') !== (company_id !== undefined))
      throw new ToolProblem(
        'A tag of a company needs company_id, and a tag of the account must have none.',
      );
    const ref = await chosenAccount(services, input, options);
    const draft = TagDraft.parse({ name, tag_level, company_id, color });
    // As it is now: others make tags too.
    const existing = async () =>
      (await services.tagEditor.all(ref, { ...options, fresh: true })).find(
        tag =>
          sameName(tag.name, name) &&
          tag.tag_level === tag_level &&
          (tag.company_id ?? undefined) === company_id,
      );
    // A request that was repeated, or came twice by two ways, makes one tag.
    const known = await existing();
    if (known) return { tag: facts(known), created: false };
    try {
      return { tag: facts(await services.tagEditor.create(ref, draft, options)), created: true };
    } catch (error) {
      // Made by somebody else since, or by this very request, whose answer was lost.
      const made = isCallRailError(error, 'invalid-request') ? await existing() : undefined;
      if (!made) throw error;
      return { tag: facts(made), created: false };
    }
  },
});

export const updateTag = defineTool({
  name: 'callrail_update_tag',
  title: 'Update tag',
  description:
    'Renames, recolors, disables or enables a tag, on every call that has it. What is left out stays. 1 request.',
  effect: 'write',
  destructive: true,
  idempotent: true,
  input: z.strictObject({
    ...account,
    tag_id: tagId,
    name: term.trim().min(1).optional(),
    color: TagColor.optional(),
    disabled: z.boolean().optional(),
  }),
  output: tagOutput,
  intention: async (services, { tag_id, name, color, disabled, ...account }, options) => {
    const tag = await tagOf(services, account, tag_id, options);
    const before = tag && { name: tag.name, color: tag.color, disabled: tag.status === 'disabled' };
    return {
      summary: `Change the tag ${tag ? `“${tag.name}”` : tag_id}, on every call that has it.`,
      changes: changes({ name, color, disabled }, before),
    };
  },
  async run(services, input, options) {
    const { tag_id, name, color, disabled } = input;
    if (name === undefined && color === undefined && disabled === undefined)
      throw new ToolProblem('Nothing to change: give name, color or disabled.');
    const ref = await chosenAccount(services, input, options);
    const patch = { name, color, disabled };
    const tag = await services.tagEditor.update(
      { ...ref, tagId: TagId.parse(tag_id) },
      patch,
      options,
    );
    return { tag: facts(tag) };
  },
});

export const deleteTag = defineTool({
  name: 'callrail_delete_tag',
  title: 'Delete tag',
  description:
    'Deletes a tag for good, off every call, form and text. To retire a tag, disable it by callrail_update_tag instead. 2 requests.',
  effect: 'write',
  destructive: true,
  idempotent: true,
  input: z.strictObject({ ...account, tag_id: tagId }),
  output: z.object({ deleted: z.boolean(), tag: z.looseObject({}).optional() }),
  intention: async (services, { tag_id, ...account }, options) => {
    const tag = await tagOf(services, account, tag_id, options);
    return {
      summary: `Delete the tag ${tag ? `“${tag.name}”` : tag_id}.`,
      changes: [],
      warning: 'It disappears from every call, form and text; this cannot be undone.',
    };
  },
  async run(services, input, options) {
    const ref = await chosenAccount(services, input, options);
    const tags = await services.tagEditor.all(ref, { ...options, fresh: true });
    const tag = tags.find(({ id }) => id === input.tag_id);
    // Gone already, as after a repeated call: what was wanted is so.
    if (!tag) return { deleted: false };
    await services.tagEditor.delete(ref, tag, options);
    return { deleted: true, tag: facts(tag) };
  },
});

/** The tag, from the list that is known or read once. */
async function tagOf(
  services: ToolServices,
  account: AccountInput,
  id: string,
  options: ToolOptions,
): Promise<Tag | undefined> {
  const ref = await chosenAccount(services, account, options);
  return (await services.tagEditor.all(ref, options)).find(tag => tag.id === id);
}

type Fields = Record<string, string | boolean | null | undefined>;

function changes(fields: Fields, before?: Fields): Intention['changes'] {
  return Object.entries(fields).flatMap(([field, value]) =>
    value === undefined
      ? []
      : [
          {
            field,
            ...(before ? { before: String(before[field] ?? '(none)') } : {}),
            after: String(value),
          },
        ],
  );
}
