import * as z from 'zod';
import { CallRailError } from '../../api/errors';
import type { Account } from '../../api/schemas/account';
import { chosenClient } from './accountChoice';
import { compact, listOutput, pageAnswer, pageOf } from './pages';
import { account, wholePaging } from './parameters';
import { defineTool } from './tool';

const facts = ({ id, name, numeric_id, hipaa_account, created_at }: Account) =>
  compact({ id, name, numeric_id, hipaa_account, created_at });

export const listAccounts = defineTool({
  name: 'callrail_list_accounts',
  title: 'List accounts',
  description: `The CallRail accounts that are reached, each with the connection that reaches it. 1 request a connection, none while known.`,
  effect: 'read',
  personal: { name: 'business' },
  input: z.strictObject({ connection_id: account.connection_id, ...wholePaging }),
  output: z.object(listOutput),
  async run({ directory }, input, options) {
    const { connection_id } = input;
    const reached = (await directory.accounts(options)).filter(
      ({ ref }) => connection_id === undefined || ref.connectionId === connection_id,
    );
    if (reached.length === 0 && connection_id !== undefined)
      throw new CallRailError('connection-required', 'It reaches no account.');
    return pageAnswer('callrail_list_accounts', input, pageOf(reached, input), each => ({
      ...facts(each.account),
      connection_id: each.ref.connectionId,
    }));
  },
});

export const getAccount = defineTool({
  name: 'callrail_get_account',
  title: 'Get account',
  description: 'One account: name, numeric id, whether it is under HIPAA rules. 1 request.',
  effect: 'read',
  personal: { name: 'business' },
  input: z.strictObject({ ...account }),
  output: z.looseObject({ id: z.string() }),
  async run(services, input, options) {
    const { ref, client } = await chosenClient(services, input, options);
    return facts(await client.accounts.get(ref.accountId, options));
  },
});
