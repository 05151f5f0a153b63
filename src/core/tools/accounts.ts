import * as z from 'zod';
import type { Account } from '../../api/schemas/account';
import { chosenClient } from './accountChoice';
import { compact } from './pages';
import { account, mostItems } from './parameters';
import { defineTool } from './tool';

const facts = ({ id, name, numeric_id, hipaa_account, created_at }: Account) =>
  compact({ id, name, numeric_id, hipaa_account, created_at });

export const listAccounts = defineTool({
  name: 'callrail_list_accounts',
  title: 'List accounts',
  description: `The CallRail accounts that are reached, each with the connection that reaches it; at most ${mostItems}. 1 request a connection, none while known.`,
  effect: 'read',
  input: z.strictObject({ connection_id: account.connection_id }),
  output: z.object({ items: z.array(z.looseObject({})), total: z.int(), has_more: z.boolean() }),
  async run({ directory }, { connection_id }, options) {
    const reached = (await directory.accounts(options)).filter(
      ({ ref }) => connection_id === undefined || ref.connectionId === connection_id,
    );
    const items = reached.map(({ ref, account }) => ({
      ...facts(account),
      connection_id: ref.connectionId,
    }));
    return {
      items: items.slice(0, mostItems),
      total: items.length,
      has_more: items.length > mostItems,
    };
  },
});

export const getAccount = defineTool({
  name: 'callrail_get_account',
  title: 'Get account',
  description: 'One account: name, numeric id, whether it is under HIPAA rules. 1 request.',
  effect: 'read',
  input: z.strictObject({ ...account }),
  output: z.looseObject({ id: z.string() }),
  async run(services, input, options) {
    const { ref, client } = await chosenClient(services, input, options);
    return facts(await client.accounts.get(ref.accountId, options));
  },
});
