import * as z from 'zod';
import { CompanyId } from '../../api/schemas/ids';
import { withoutSecrets } from '../otherSecrets';
import { chosenAccount } from './accountChoice';
import { listOutput, pageAnswer } from './pages';
import { account, paging } from './parameters';
import { defineTool } from './tool';

export const listIntegrations = defineTool({
  name: 'callrail_list_integrations',
  title: 'List integrations',
  description:
    'Integrations of one company (CallRail lists them by company only), secrets of other services masked. 1 request.',
  effect: 'read',
  input: z.strictObject({
    ...account,
    company_id: z.string().min(1),
    ...paging,
  }),
  output: z.object(listOutput),
  async run(services, input, options) {
    const { page, per_page } = input;
    const ref = await chosenAccount(services, input, options);
    const client = await services.session.client(ref.connectionId);
    const company = CompanyId.parse(input.company_id);
    const found = await client.integrations.list(
      ref.accountId,
      company,
      { page, per_page },
      options,
    );
    return pageAnswer(
      'callrail_list_integrations',
      input,
      found,
      ({ id, type, state, config }) => ({
        id,
        type,
        state,
        config: withoutSecrets(config),
      }),
    );
  },
});
