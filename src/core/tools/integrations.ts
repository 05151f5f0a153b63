import * as z from 'zod';
import { chosenClient } from './accountChoice';
import { listOutput, pageAnswer } from './pages';
import { account, id, paging } from './parameters';
import { defineTool } from './tool';

export const listIntegrations = defineTool({
  name: 'callrail_list_integrations',
  title: 'List integrations',
  description:
    'Integrations of one company (CallRail lists them by company only), secrets of other services masked. 1 request.',
  effect: 'read',
  input: z.strictObject({
    ...account,
    company_id: id.brand<'CompanyId'>(),
    ...paging,
  }),
  output: z.object(listOutput),
  async run(services, input, options) {
    const { company_id, page, per_page } = input;
    const { ref, client } = await chosenClient(services, input, options);
    const found = await client.integrations.list(
      ref.accountId,
      company_id,
      { page, per_page },
      options,
    );
    return pageAnswer(
      'callrail_list_integrations',
      input,
      found,
      ({ id, type, state, config }) => ({ id, type, state, config }),
    );
  },
});
