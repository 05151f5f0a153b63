import * as z from 'zod';
import type { User } from '../../api/schemas/user';
import { chosenClient } from './accountChoice';
import { compact, listOutput, pageAnswer } from './pages';
import { account, companyId, id, paging, personal, term } from './parameters';
import { defineTool } from './tool';

const facts = ({ id, name, first_name, last_name, email, role, accepted, companies }: User) =>
  compact({
    id,
    name: name ?? [first_name, last_name].filter(Boolean).join(' '),
    email,
    role,
    accepted,
    companies: companies.map(company => company.name ?? company.id),
  });

export const listUsers = defineTool({
  name: 'callrail_list_users',
  title: 'List users',
  description: 'Users of an account with role and companies, by e-mail. 1 request.',
  effect: 'read',
  personal: { name: 'person', companies: 'business' },
  input: z.strictObject({
    ...account,
    company_id: companyId,
    search: term.optional().describe('Part of a name or e-mail address.'),
    ...paging,
    ...personal,
  }),
  output: z.object(listOutput),
  async run(services, input, options) {
    const { company_id, search, page, per_page } = input;
    const { ref, client } = await chosenClient(services, input, options);
    const query = { company_id, search, page, per_page, sort: 'email', order: 'asc' } as const;
    const found = await client.users.list(ref.accountId, query, options);
    return pageAnswer('callrail_list_users', input, found, facts);
  },
});

export const getUser = defineTool({
  name: 'callrail_get_user',
  title: 'Get user',
  description: 'One user: role and companies. 1 request.',
  effect: 'read',
  personal: { name: 'person', companies: 'business' },
  input: z.strictObject({
    ...account,
    user_id: id.brand<'UserId'>(),
    ...personal,
  }),
  output: z.looseObject({ id: z.string() }),
  async run(services, input, options) {
    const { ref, client } = await chosenClient(services, input, options);
    return facts(await client.users.get(ref.accountId, input.user_id, options));
  },
});
