import * as z from 'zod';
import type { Company } from '../../api/schemas/company';
import { chosenClient } from './accountChoice';
import { compact, listOutput, pageAnswer } from './pages';
import { account, id, paging, term } from './parameters';
import { defineTool } from './tool';

const facts = ({ id, name, status, time_zone, created_at, disabled_at }: Company) =>
  compact({ id, name, status, time_zone, created_at, disabled_at });

export const listCompanies = defineTool({
  name: 'callrail_list_companies',
  title: 'List companies',
  description: 'Companies of an account by name, with status and time zone. 1 request.',
  effect: 'read',
  personal: { name: 'business' },
  input: z.strictObject({
    ...account,
    status: z.enum(['active', 'disabled']).optional(),
    search: term.optional().describe('Part of the name.'),
    ...paging,
  }),
  output: z.object(listOutput),
  async run(services, input, options) {
    const { status, search, page, per_page } = input;
    const { ref, client } = await chosenClient(services, input, options);
    const query = { status, search, page, per_page, sort: 'name', order: 'asc' } as const;
    const found = await client.companies.list(ref.accountId, query, options);
    return pageAnswer('callrail_list_companies', input, found, facts);
  },
});

export const getCompany = defineTool({
  name: 'callrail_get_company',
  title: 'Get company',
  description: 'One company with its settings. 1 request.',
  effect: 'read',
  personal: { name: 'business' },
  input: z.strictObject({ ...account, company_id: id.brand<'CompanyId'>() }),
  output: z.looseObject({ id: z.string() }),
  async run(services, input, options) {
    const { ref, client } = await chosenClient(services, input, options);
    return compact({
      ...(await client.companies.get(ref.accountId, input.company_id, options)),
    });
  },
});
