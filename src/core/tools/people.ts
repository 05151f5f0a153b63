import * as z from 'zod';
import { CompanyId, UserId } from '../../api/schemas/ids';
import type { User } from '../../api/schemas/user';
import { chosenAccount } from './accountChoice';
import { compact, listOutput, pageAnswer } from './pages';
import { account, companyId, paging, personal } from './parameters';
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
  personal: { name: 'name' },
  input: z.strictObject({
    ...account,
    company_id: companyId,
    search: z.string().optional().describe('Part of a name or e-mail address.'),
    ...paging,
    ...personal,
  }),
  output: z.object(listOutput),
  async run(services, input, options) {
    const { company_id, search, page, per_page } = input;
    const ref = await chosenAccount(services, input, options);
    const client = await services.session.client(ref.connectionId);
    const company = company_id === undefined ? undefined : CompanyId.parse(company_id);
    const query = {
      company_id: company,
      search,
      page,
      per_page,
      sort: 'email',
      order: 'asc',
    } as const;
    const found = await client.users.list(ref.accountId, query, options);
    return pageAnswer('callrail_list_users', input, found, facts);
  },
});

export const getUser = defineTool({
  name: 'callrail_get_user',
  title: 'Get user',
  description: 'One user: role and companies. 1 request.',
  effect: 'read',
  personal: { name: 'name' },
  input: z.strictObject({
    ...account,
    user_id: z.string().min(1),
    ...personal,
  }),
  output: z.looseObject({ id: z.string() }),
  async run(services, input, options) {
    const ref = await chosenAccount(services, input, options);
    const client = await services.session.client(ref.connectionId);
    return facts(await client.users.get(ref.accountId, UserId.parse(input.user_id), options));
  },
});
