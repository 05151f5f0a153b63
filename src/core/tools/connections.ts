import * as z from 'zod';
import { listOutput, pageAnswer, pageOf } from './pages';
import { wholePaging } from './parameters';
import { defineTool } from './tool';

export const listConnections = defineTool({
  name: 'callrail_list_connections',
  title: 'List connections',
  description:
    'The CallRail connections of the Maton key, oldest first, with their status. Only ACTIVE ones can be used. 1 request.',
  effect: 'read',
  input: z.strictObject({ ...wholePaging }),
  output: z.object(listOutput),
  async run({ session }, input, options) {
    const connections = await session.connections(options);
    // The address of the consent page holds a session token, and stays out.
    return pageAnswer(
      'callrail_list_connections',
      input,
      pageOf(connections, input),
      ({ connection_id, status, creation_time, method }) => ({
        connection_id,
        status,
        creation_time,
        method,
      }),
    );
  },
});
